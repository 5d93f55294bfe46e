import { columnMessages } from './column-messages.js';
import { dataFileMessages } from './data-file-messages.js';
import { offeredMessages } from './offered-messages.js';
import { rowMessages } from './row-messages.js';

/** Messages about data files: the file itself, its header, its rows, and counts of offered questionnaires. */
export const ingestMessages = {
  ...dataFileMessages,
  ...columnMessages,
  ...rowMessages,
  ...offeredMessages,
};
