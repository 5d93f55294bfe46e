/*
 * How much of a hostile or mistaken file the program is willing to hold or to list. Real exports stay far below.
 */

/** Longest field, in bytes; longer ones usually come from a quotation mark that is never closed. */
export const maxFieldBytes = 1_000_000;

/** Most columns in a header. */
export const maxColumns = 10_000;

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
