import type { Pipeline, Wave } from '../config/pipeline.js';
import { inLanguage, type Language } from '../language/language.js';

/** What a wave is called: in headings, inside sentences, and where there is little room. */
export interface WaveNames {
  /** `Hösten 2018`. */
  readonly label: string;
  /** `hösten 2018`. */
  readonly inSentence: string;
  /** `2018`: the year where the years tell the waves apart, else as inside a sentence. */
  readonly short: string;
}

export function waveNames(pipeline: Pipeline, wave: Wave, language: Language): WaveNames {
  const label = inLanguage(wave.label, language) || wave.id;
  // English capitalises months; Swedish does not.
  const inSentence = language === 'sv' ? lowerFirst(label) : label;
  const years = pipeline.waves.map((w) => w.date?.slice(0, 4));
  const year = wave.date?.slice(0, 4);
  const telling = year !== undefined && years.filter((y) => y === year || y === undefined).length === 1;
  return { label, inSentence, short: telling ? year : inSentence };
}

/** With a small first letter, unless the first word is written in capitals (`SFI`). */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  const abbreviation = second !== second.toLowerCase();
  return abbreviation ? text : first.toLowerCase() + text.slice(first.length);
}
