import type { Hash } from '../effects.js';
import { base64, base64OfHex } from './base64.js';
import { escapeHtml } from './escape-html.js';
import { style } from './style.js';

/** Inter in its two weights, as WOFF2. */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** Starts a SHA-256, with which the page's own style sheet is let through its policy. */
export type Sha256 = () => Hash;

/**
 * A whole page that needs nothing beside it: style and fonts inside, no script, no network. The policy lets through
 * this style sheet by its hash and nothing else, so markup that slipped in could neither run nor fetch.
 */
export function htmlPage(
  page: { readonly language: string; readonly title: string; readonly body: string },
  fonts: Fonts,
  sha256: Sha256,
): string {
  const sheet = fontFace(400, fonts.regular) + fontFace(600, fonts.semibold) + style;
  const hash = sha256();
  hash.update(new TextEncoder().encode(sheet));
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${base64OfHex(hash.hex())}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Svarsbild">
<title>${escapeHtml(page.title)}</title>
<style>${sheet}</style>
</head>
<body>
${page.body}
</body>
</html>
`;
}

function fontFace(weight: number, woff2: Uint8Array): string {
  return `@font-face{font-family:Inter;font-weight:${weight};font-style:normal;src:url(data:font/woff2;base64,${base64(woff2)}) format("woff2")}\n`;
}
