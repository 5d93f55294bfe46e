import { blend } from './contrast.js';

/** Every colour of the figures. Text keeps 4.5:1 and marks 3:1 against white; a test computes it. */
export const ink = '#1a1d21';
/** Axis labels, column headings, texts in place of a value. */
export const mutedInk = '#5b6167';
export const paper = '#ffffff';
/** For text on a fill: of pure black and white one always keeps 4.5:1, whatever the fill. */
export const inksOnFill = ['#000000', paper] as const;
/** Grid and row lines: scaffolding that nobody has to see. */
export const gridLine = '#e3e6e9';
export const zeroLine = '#4a4f55';

/** The one accent: the later wave, a certain change. */
export const accent = '#0b5ea8';
/** The band between interval limits; the limits are drawn in the accent too. */
export const accentBand = '#d6e4f1';

export const waveColour = { earlier: '#767676', later: accent } as const;
/** For text in the wave's colour; the earlier grey is a shade darker as text. */
export const waveInk = { earlier: '#63686d', later: accent } as const;

/** An uncertain change: grey and hollow. */
export const uncertain = '#767676';

export const groupColour = { first: '#0b5ea8', second: '#b4530a' } as const;
export const gapLine = '#8d9399';

export const dontKnow = '#9a9a9a';
/** Around don't-know bars and the neutral middle, whose fills alone are too faint. */
export const neutralEdge = '#767676';

/*
 * Both sides of ColorBrewer's BrBG, the strong tone first, for one to five categories on a side: as many as its schemes of
 * up to ten classes have. The faint ones are told apart by their outline.
 */
const positiveTones = [
  ['#01665e'],
  ['#01665e', '#5ab4ac'],
  ['#01665e', '#5ab4ac', '#c7eae5'],
  ['#01665e', '#35978f', '#80cdc1', '#c7eae5'],
  ['#003c30', '#01665e', '#35978f', '#80cdc1', '#c7eae5'],
] as const;
const negativeTones = [
  ['#8c510a'],
  ['#8c510a', '#d8b365'],
  ['#8c510a', '#d8b365', '#f6e8c3'],
  ['#8c510a', '#bf812d', '#dfc27d', '#f6e8c3'],
  ['#543005', '#8c510a', '#bf812d', '#dfc27d', '#f6e8c3'],
] as const;
const neutralTone = '#d5d8db';

export interface Tone {
  readonly fill: string;
  /** The outline: the strongest tone of the same side, so that a faint fill still has an edge of 3:1. */
  readonly edge: string;
}

/** The tone of the share positive when it is drawn alone. */
export const positiveTone: Tone = { fill: positiveTones[0][0], edge: positiveTones[0][0] };

/** How much of an earlier wave's tone is left when it is made paler. */
const paleStrength = 0.5;

/** The tones of a scale from most positive to most negative, with `neutral` categories between the two sides. */
export function likertTones(positive: number, neutral: number, negative: number): readonly Tone[] {
  return [
    ...side(positiveTones, positive),
    ...Array.from({ length: neutral }, () => ({ fill: neutralTone, edge: neutralEdge })),
    ...side(negativeTones, negative).reverse(),
  ];
}

/** From the strong tone to the faint one. A side with more than the longest list has blends of its tones. */
function side(lists: typeof positiveTones | typeof negativeTones, count: number): Tone[] {
  const longest = lists[lists.length - 1] ?? [];
  const fills = lists.find(({ length }) => length === count) ?? spread(longest, count);
  return fills.map((fill) => ({ fill, edge: fills[0] ?? fill }));
}

/** The same tone for the earlier wave. The edge stays strong: it carries the contrast. */
export function paler(tone: Tone): Tone {
  return { fill: blend(tone.fill, paper, paleStrength), edge: blend(tone.edge, paper, 0.8) };
}

/** `count` colours, more than there are, evenly from the first to the last. */
function spread(colours: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const at = (index / (count - 1)) * (colours.length - 1);
    const [before, after] = [colours[Math.floor(at)] ?? paper, colours[Math.ceil(at)] ?? paper];
    return blend(before, after, 1 - (at % 1));
  });
}
