/** What a text file is when it is no table. */
export type OtherText = 'html' | 'xml' | 'pdf' | 'rtf';

const beginnings: readonly (readonly [RegExp, OtherText])[] = [
  [/^<(!doctype html|html|head|body|table|meta|style)\b/i, 'html'],
  [/^<\?xml\b[^>]*>\s*<html\b/i, 'html'],
  [/^<\?xml\b/i, 'xml'],
  [/^%PDF-/, 'pdf'],
  [/^\{\\rtf/, 'rtf'],
];

/** Known by how a file begins: survey tools and registers give web pages and XML out as `.xls`. */
export function otherText(beginning: string): OtherText | undefined {
  const text = beginning.trimStart();
  return beginnings.find(([pattern]) => pattern.test(text))?.[1];
}
