import { interRegular, interSemibold, type WidthRun } from './inter-widths.js';

/** How a text is set: size in pixels and one of the two weights that the page embeds. */
export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600;
}

/** For a character that Inter lacks and the reader's system font draws: wider than most letters. */
const unknownWidth = 700;
/** East Asian letters and pictures take a whole em. */
const wideWidth = 1000;
const firstWide = 0x2e80;

function unpack(runs: readonly WidthRun[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first, list] of runs) {
    for (const [index, width] of list.split(' ').entries()) {
      if (width !== '0') widths.set(first + index, Number(width));
    }
  }
  return widths;
}

const widthsByWeight = { 400: unpack(interRegular), 600: unpack(interSemibold) } as const;

/**
 * The width of one line of text in pixels, from Inter's advance widths. Kerning is left out: it would make
 * the line a percent narrower at most, so that what fits by this measure fits.
 */
export function textWidth(text: string, { size, weight }: TextStyle): number {
  const widths = widthsByWeight[weight];
  let thousandths = 0;
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    if (/\p{Mark}/u.test(character)) continue;
    thousandths += widths.get(code) ?? (code >= firstWide ? wideWidth : unknownWidth);
  }
  return (thousandths * size) / 1000;
}
