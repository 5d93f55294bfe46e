/** Where commands print: results on standard output, everything else on standard error. */
export interface Console {
  out(line: string): void;
  error(line: string): void;
}

/** Text from users' files as a terminal may show it: control and bidirectional characters become visible. */
export function forTerminal(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (char) =>
    char === '\n' ? '\n' : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
