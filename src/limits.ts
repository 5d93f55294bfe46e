/*
 * How much of a hostile or mistaken file the program is willing to hold or to list. Real files stay far below. For
 * analysts they are told in docs/granser.md; a test compares the two.
 */

/** Largest pipeline, codebook or template, in bytes: people write them, and the largest ones known have 50 kB. */
export const maxWrittenBytes = 1_000_000;

/** Largest cube, ledger or file of a run, in bytes: they are parsed as a whole, which takes some ten times the memory. */
export const maxKeptBytes = 200_000_000;

/** Most files of a run, and their bytes in all: they are held at once, and a run of many reports writes some hundred. */
export const maxRunFiles = 10_000;
export const maxRunBytes = 500_000_000;

/** Largest table of offered forms, counts or reviewed comments, in bytes: its rows are all held at once. */
export const maxListBytes = 50_000_000;

/** How many values aliases may add to a YAML file; one that grows past this is an attack or a mistake. */
export const maxAddedByAliases = 20_000;

/** Longest field, in bytes; longer ones usually come from a quotation mark that is never closed. */
export const maxFieldBytes = 1_000_000;

/** Most columns in a header. */
export const maxColumns = 10_000;

/** Most fields in any row of a CSV file. Delimiters without end come from a broken export or an attack. */
export const maxFields = 100_000;

/** How much of the beginning of a file encoding and delimiter are judged by; the header must fit in it. */
export const headBytes = 1_000_000;

/** How many rows the delimiter is judged by. */
export const sampledRows = 100;

/** Most distinct values, and their bytes in all, that a column remembers. Others are looked up anew each time. */
export const maxRememberedValues = 10_000;
export const maxRememberedBytes = 4_000_000;

/** How many row numbers a message names. */
export const listedRows = 10;

/** How many distinct unknown values are listed per column of a file. */
export const listedValues = 20;

/** Longest excerpt of a cell in a message, in characters. */
export const shownCharacters = 60;

/** Largest workbook that is read, in bytes on disk. Spreadsheets are held in memory as a whole; CSV is streamed. */
export const maxWorkbookBytes = 100_000_000;

/** Most bytes that the parts of a workbook may unpack to, together: about 500 000 rows of 20 answers. */
export const maxUnpackedBytes = 300_000_000;

/**
 * How many times its size a workbook may unpack to. Sheets of equal rows reach about 30; deflate's own limit, which
 * bombs come near, is 1 032. Small workbooks are not judged by it.
 */
export const maxUnpackedRatio = 200;
export const unpackedBytesWithoutRatio = 10_000_000;

/** Most rows of a sheet, formatted empty ones included. */
export const maxSheetRows = 250_000;

/** How many rows from the top the header of a sheet is looked for in. */
export const headerSearchRows = 30;

/** Most sheets that are looked into when the pipeline names none. */
export const maxSheets = 100;

/** Longest comment that is read in full, in characters: a cell of Excel has room for 32 767. */
export const maxCommentCharacters = 10_000;

/** Most characters of a wave's comments in all, 50 000 of ordinary length; a person is to read every one. */
export const maxCommentsCharacters = 10_000_000;

/** Most odd rows and cells of a wave that the internal list names one by one; far more than anybody reads. */
export const maxOccurrences = 100_000;
