import type { Replace } from './kinds.js';

const at = '(?: ?@ ?| ?[([{] ?(?:at|snabel-?a) ?[)\\]}] ?| snabel-?a )';
const dot = '(?:\\.| ?[([{] ?(?:dot|punkt) ?[)\\]}] ?| punkt )';
const email = new RegExp(`[\\p{L}\\p{N}._%+\\-]+${at}[\\p{L}\\p{N}\\-]+(?:${dot}[\\p{L}\\p{N}\\-]+)+`, 'giu');

/** `anna@example.se`, also `anna (at) example.se`. */
export const replaceEmails: Replace = (text, word) => text.replace(email, word);

const addresses = [
  /\bhttps?:\/\/[^\s<>"”“]+/giu,
  /\bwww\.[^\s<>"”“]+/giu,
  // Without anything before it, by endings that are in use here. A word with a capital begins a sentence after a lost blank.
  /(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:se|com|nu|org|net|eu|dk|fi)(?![\p{L}\p{N}])(?:\/[^\s<>"”“]*)?/gu,
  // A name in social media.
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]+/gu,
];

/** Addresses of pages, and names in social media. */
export const replaceWebAddresses: Replace = (text, word) =>
  addresses.reduce((result, pattern) => result.replace(pattern, word), text);
