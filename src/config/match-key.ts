/**
 * What two spellings of a header or value are compared by: NFC, white space (no-break space included) folded and
 * trimmed, case folded. `"Kön "` and `"kön"` are the same, decomposed or not.
 */
export function matchKey(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
