import type { Pipeline, Wave } from '../config/pipeline.js';
import { inLanguage, type Language } from '../language/language.js';

/** What a wave is called: in headings, inside sentences, and where there is little room. */
export interface WaveNames {
  /** `Hösten 2018`. */
  readonly label: string;
  /** `hösten 2018`. */
  readonly inSentence: string;
  /** `2018`: the year where every wave has a year of its own and is not a part of it, else as inside a sentence. */
  readonly short: string;
}

export function waveNames(pipeline: Pipeline, wave: Wave, language: Language): WaveNames {
  const label = inLanguage(wave.label, language) || wave.id;
  // English capitalises months; Swedish does not.
  const inSentence = language === 'sv' ? lowerFirst(label) : label;
  // All alike: “2017” beside “January–August 2018” would pass for the whole year.
  const years = new Set(pipeline.waves.map((w) => w.date?.slice(0, 4)));
  const telling =
    years.size === pipeline.waves.length && !years.has(undefined) && pipeline.waves.every(hasWholeYear);
  return { label, inSentence, short: (telling && wave.date?.slice(0, 4)) || inSentence };
}

/** A window that is a part of a year is not called by the year; a survey that is made once in it is. */
function hasWholeYear({ window }: Wave): boolean {
  return !window || (window.from.endsWith('-01-01') && window.to === `${window.from.slice(0, 4)}-12-31`);
}

/** With a capital first letter. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** With a small first letter, unless the first word is written in capitals (`SFI`). */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  const abbreviation = second !== second.toLowerCase();
  return abbreviation ? text : first.toLowerCase() + text.slice(first.length);
}
