import type { SetAsideReason } from '../../config/vocabulary.js';
import { type Worded, worded } from './worded.js';

export type SetAsideWording = Worded<void>;

/** From forms to answers: the data-quality part of the method. */
export const intakeWording = {
  quality: worded<void>({ sv: () => 'Datakvalitet', en: () => 'Data quality' }),
  allCounted: worded<{ wave: string; rows: string }>({
    sv: (d) => `${d.wave}: ${d.rows} rader lästes och alla räknas.`,
    en: (d) => `${d.wave}: ${d.rows} rows were read and all of them count.`,
  }),
  someSetAside: worded<{ wave: string; rows: string; setAside: string; reasons: string }>({
    sv: (d) => `${d.wave}: av ${d.rows} rader som lästes räknas ${d.setAside} inte (${d.reasons}).`,
    en: (d) => `${d.wave}: of ${d.rows} rows read, ${d.setAside} do not count (${d.reasons}).`,
  }),
  reason: worded<{ count: string; reason: string }>({
    sv: (d) => `${d.count} ${d.reason}`,
    en: (d) => `${d.count} ${d.reason}`,
  }),
  howAnswered: worded<{ variable: string }>({
    sv: (d) => `Hur enkäten besvarades: ${d.variable}`,
    en: (d) => `How the questionnaire was answered: ${d.variable}`,
  }),
  howAnsweredHeading: worded<void>({
    sv: () => 'Hur enkäten besvarades',
    en: () => 'How the questionnaire was answered',
  }),
};

/** Why rows do not count, as it stands after a number. */
export const reasonWording: Readonly<Record<SetAsideReason, Worded<void>>> = {
  'outside-field-period': worded<void>({
    sv: () => 'utanför insamlingsperioden eller utan läsbart datum',
    en: () => 'outside the field period or without a readable date',
  }),
  empty: worded<void>({
    sv: () => 'utan svar på någon fråga',
    en: () => 'without an answer to any question',
  }),
  duplicate: worded<void>({
    sv: () => 'med upprepat svarsnummer',
    en: () => 'with a repeated response number',
  }),
};

/** The same as the header of a column. */
export const reasonHeading: Readonly<Record<SetAsideReason, Worded<void>>> = {
  'outside-field-period': worded<void>({ sv: () => 'Utanför perioden', en: () => 'Outside the period' }),
  empty: worded<void>({ sv: () => 'Utan svar', en: () => 'Without answers' }),
  duplicate: worded<void>({ sv: () => 'Upprepade', en: () => 'Repeated' }),
};

/** Of a window, which has no other days. */
export const undatedWording = worded<void>({
  sv: () => 'utan läsbart datum',
  en: () => 'without a readable date',
});
export const undatedHeading = worded<void>({ sv: () => 'Utan datum', en: () => 'Without a date' });
