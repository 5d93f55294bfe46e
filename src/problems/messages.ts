import { aggregateMessages } from './aggregate-messages.js';
import { auditMessages } from './audit-messages.js';
import { codebookMessages } from './codebook-messages.js';
import { commentMessages } from './comment-messages.js';
import { cubeMessages } from './cube-messages.js';
import { deriveMessages } from './derive-messages.js';
import { fileMessages } from './file-messages.js';
import { formMessages } from './form-messages.js';
import { ingestMessages } from './ingest-messages.js';
import { ledgerMessages } from './ledger-messages.js';
import { outputMessages } from './output-messages.js';
import { printedMessages } from './printed-messages.js';
import { qualityMessages } from './quality-messages.js';
import { templateMessages } from './template-messages.js';
import { windowMessages } from './window-messages.js';
import { yamlMessages } from './yaml-messages.js';

/** Every message the program can give about a user's files, in both languages, by code. */
export const messages = {
  ...fileMessages,
  ...yamlMessages,
  ...codebookMessages,
  ...deriveMessages,
  ...formMessages,
  ...ingestMessages,
  ...commentMessages,
  ...aggregateMessages,
  ...windowMessages,
  ...cubeMessages,
  ...printedMessages,
  ...templateMessages,
  ...outputMessages,
  ...qualityMessages,
  ...auditMessages,
  ...ledgerMessages,
};

export type MessageCode = keyof typeof messages;

/** What the message with this code needs to know. */
export type Details<C extends MessageCode> = Parameters<(typeof messages)[C]['sv']>[0];
