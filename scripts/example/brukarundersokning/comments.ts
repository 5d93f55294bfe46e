import { chosen } from '../quota.js';
import type { Random } from '../random.js';
import type { Respondent } from './respondents.js';

/* Invented. Separators, quotation marks, a line break and characters outside Latin-1 are there on purpose. */
const sentences = [
  'Bra bemötande i receptionen.',
  'Det tog lång tid att få svar; sedan gick det snabbt.',
  'Handläggaren förklarade beslutet – bra!',
  'Jag fick höra ”återkom på måndag” flera gånger.',
  'Önskar e-post i stället för "vanliga" brev.',
  'Tack för hjälpen.\nFortsätt så.',
  'Svårt att hitta en tid som passar.',
  'Skulle vilja ha samma handläggare hela tiden.',
  'Informationen på webben var svår att hitta.',
  'Kaffet i väntrummet är gott.',
];

/** A comment from every thirtieth respondent. */
export function commentsBy(people: readonly Respondent[], random: Random): Map<Respondent, string> {
  const commenting = chosen(people, () => 1, Math.floor(people.length / 30), random);
  return new Map([...commenting].map((person) => [person, sentences[random.below(sentences.length)] ?? '']));
}
