import { columnMessages } from './column-messages.js';
import { dataFileMessages } from './data-file-messages.js';
import { offeredMessages } from './offered-messages.js';
import { rowMessages } from './row-messages.js';
import { spreadsheetMessages } from './spreadsheet-messages.js';

/** Messages about data files: the file itself, its sheets, header and rows, and counts of offered questionnaires. */
export const ingestMessages = {
  ...dataFileMessages,
  ...spreadsheetMessages,
  ...columnMessages,
  ...rowMessages,
  ...offeredMessages,
};
