/*
 * Parts of patterns that the kinds of identifiers share.
 */

/** The inside of a character class: every sign that is written for a hyphen or minus. */
export const dashes = '\\-\\u2010-\\u2015\\u2043\\u2212\\ufe58\\ufe63\\uff0d';
