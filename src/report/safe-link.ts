/** Whether a link may stand in a report: to the web, a mailbox, a place in the page, or a file beside it. */
export function isSafeLink(href: string): boolean {
  // Browsers skip control characters and leading spaces when they look for a scheme.
  const seen = [...href].filter((c) => c > '\u0020' && c !== '\u007f').join('');
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(seen) ?? [];
  if (scheme === undefined) return !seen.startsWith('//') && !seen.startsWith('\\');
  return ['http', 'https', 'mailto'].includes(scheme.toLowerCase());
}
