/** Standard base64, without anything from Node. */
export function base64(bytes: Uint8Array): string {
  const chunk = 0x8000; // an argument list has a limit
  let text = '';
  for (let start = 0; start < bytes.length; start += chunk) {
    text += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(text);
}

/** `0aff…` as base64, as a Content-Security-Policy wants its hashes. */
export function base64OfHex(hex: string): string {
  const pairs = hex.match(/../g) ?? [];
  return base64(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}
