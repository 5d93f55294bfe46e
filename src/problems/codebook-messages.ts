import { didYouMean, listed, message } from './message.js';

/** Messages about codebooks and pipelines that have the right shape but do not hang together. */
export const codebookMessages = {
  'unknown-variable': message<{ id: string; nearest?: string | undefined }>({
    sv: (d) => `Variabeln ”${d.id}” finns inte i kodboken.${didYouMean(d.nearest, 'sv')}`,
    en: (d) => `The variable “${d.id}” is not in the codebook.${didYouMean(d.nearest, 'en')}`,
  }),
  'unknown-scale': message<{ id: string; nearest?: string | undefined }>({
    sv: (d) => `Skalan ”${d.id}” finns inte under ”scales”.${didYouMean(d.nearest, 'sv')}`,
    en: (d) => `The scale “${d.id}” is not among the “scales”.${didYouMean(d.nearest, 'en')}`,
  }),
  'unknown-area': message<{ id: string; nearest?: string | undefined }>({
    sv: (d) => `Området ”${d.id}” finns inte under ”areas”.${didYouMean(d.nearest, 'sv')}`,
    en: (d) => `The area “${d.id}” is not among the “areas”.${didYouMean(d.nearest, 'en')}`,
  }),
  'unknown-category': message<{ id: string; scale: string; nearest?: string | undefined }>({
    sv: (d) => `Kategorin ”${d.id}” finns inte i skalan ”${d.scale}”.${didYouMean(d.nearest, 'sv')}`,
    en: (d) => `The category “${d.id}” is not in the scale “${d.scale}”.${didYouMean(d.nearest, 'en')}`,
  }),
  'unknown-wave': message<{ id: string; nearest?: string | undefined }>({
    sv: (d) => `Vågen ”${d.id}” finns inte under ”waves”.${didYouMean(d.nearest, 'sv')}`,
    en: (d) => `The wave “${d.id}” is not among the “waves”.${didYouMean(d.nearest, 'en')}`,
  }),
  'id-twice': message<{ id: string; what: 'variable' | 'wave' | 'category' | 'area' | 'step' }>({
    sv: (d) => `${swedishThing[d.what]} ”${d.id}” finns två gånger. Ge den ena ett annat id.`,
    en: (d) => `The ${d.what} “${d.id}” is there twice. Give one of them another id.`,
  }),
  'reserved-id': message<{ id: string }>({
    sv: (d) => `”${d.id}” är ett ord som programmet självt använder. Välj ett annat id.`,
    en: (d) => `“${d.id}” is a word the program itself uses. Choose another id.`,
  }),
  'scores-partly': message<{ ids: readonly string[] }>({
    sv: (d) =>
      `Skalan ger vissa svarsalternativ ett värde (”score”) men inte ${listed(d.ids, 'sv')}. Frågorna får därför inget medelvärde. Ge varje giltigt alternativ ett värde, eller inget.`,
    en: (d) =>
      `The scale gives some answers a score but not ${listed(d.ids, 'en')}. The questions get no mean for that. Give every valid answer a score, or none.`,
  }),
  'spelling-twice': message<{ spelling: string; first: string; second: string }>({
    sv: (d) =>
      `”${d.spelling}” betyder både ”${d.first}” och ”${d.second}”. Låt varje skrivsätt höra till en av dem.`,
    en: (d) =>
      `“${d.spelling}” means both “${d.first}” and “${d.second}”. Let each spelling belong to one of them.`,
  }),
  'role-twice': message<{ role: string; first: string }>({
    sv: (d) => `Kodboken har redan en variabel med rollen ”${d.role}”: ”${d.first}”. Bara en kan ha den.`,
    en: (d) => `The codebook already has a variable with the role “${d.role}”: “${d.first}”. Only one may.`,
  }),
  'scale-missing': message<{ id: string; role: string }>({
    sv: (d) => `Variabeln ”${d.id}” har rollen ”${d.role}” och behöver en skala: lägg till ”scale: …”.`,
    en: (d) => `The variable “${d.id}” has the role “${d.role}” and needs a scale: add “scale: …”.`,
  }),
  'key-not-for-role': message<{ key: string; role: string }>({
    sv: (d) => `”${d.key}” kan inte stå hos en variabel med rollen ”${d.role}”. Ta bort nyckeln.`,
    en: (d) => `“${d.key}” cannot stand with a variable of the role “${d.role}”. Remove the key.`,
  }),
  'no-valid-category': message<{ id: string }>({
    sv: (d) => `Skalan ”${d.id}” har inget giltigt svarsalternativ: alla är märkta ”missing”.`,
    en: (d) => `The scale “${d.id}” has no valid category: all are marked “missing”.`,
  }),
  'no-questions': message<Record<never, never>>({
    sv: () => 'Kodboken har ingen variabel med rollen ”question”. Lägg till minst en fråga.',
    en: () => 'The codebook has no variable with the role “question”. Add at least one question.',
  }),
  'period-backwards': message<{ from: string; to: string }>({
    sv: (d) => `Perioden börjar ${d.from} men slutar ${d.to}. Byt plats på datumen.`,
    en: (d) => `The period begins on ${d.from} but ends on ${d.to}. Swap the dates.`,
  }),
  'no-source': message<{ wave: string }>({
    sv: (d) =>
      `Vågen ”${d.wave}” har ingen källa. Lägg till ”responses: fil.csv”, ”aggregate: {file: fil.csv, …}” eller ”cube: fil”.`,
    en: (d) =>
      `The wave “${d.wave}” has no source. Add “responses: file.csv”, “aggregate: {file: file.csv, …}” or “cube: file”.`,
  }),
  'two-sources': message<{ wave: string }>({
    sv: (d) => `Vågen ”${d.wave}” har mer än en av ”responses”, ”aggregate” och ”cube”. Behåll en av dem.`,
    en: (d) =>
      `The wave “${d.wave}” has more than one of “responses”, “aggregate” and “cube”. Keep one of them.`,
  }),
  'minimum-too-low': message<{ found: number; lowest: number }>({
    sv: (d) =>
      `Minsta antal svar är satt till ${d.found}. Lägre än ${d.lowest} skyddar ingen; den nationella regeln är 5.`,
    en: (d) =>
      `The minimum number of answers is set to ${d.found}. Below ${d.lowest} protects nobody; the national rule is 5.`,
  }),
  'not-a-background': message<{ id: string; role: string }>({
    sv: (d) => `”${d.id}” har rollen ”${d.role}”. Bara bakgrundsvariabler kan delas upp på.`,
    en: (d) => `“${d.id}” has the role “${d.role}”. Only background variables can be broken down by.`,
  }),
  'matched-on-no-breakdown': message<{ id: string }>({
    sv: (d) =>
      `”matched-on: ${d.id}” kräver att svaren delas upp efter ”${d.id}”. Lägg till variabeln under ”breakdowns”.`,
    en: (d) =>
      `“matched-on: ${d.id}” needs the answers to be broken down by “${d.id}”. Add the variable to “breakdowns”.`,
  }),
  'variable-twice': message<{ id: string }>({
    sv: (d) => `”${d.id}” står två gånger i samma korsning.`,
    en: (d) => `“${d.id}” stands twice in one crossing.`,
  }),
  'breakdown-twice': message<{ by: string }>({
    sv: (d) =>
      `Uppdelningen efter ”${d.by}” finns redan ovanför (ordningen spelar ingen roll). Ta bort den ena.`,
    en: (d) =>
      `The breakdown by “${d.by}” stands above already (the order does not matter). Remove one of them.`,
  }),
  'comparison-twice': message<{ from: string; to: string }>({
    sv: (d) => `Jämförelsen från ”${d.from}” till ”${d.to}” finns redan ovanför. Ta bort den ena.`,
    en: (d) => `The comparison from “${d.from}” to “${d.to}” stands above already. Remove one of them.`,
  }),
  'wave-with-itself': message<{ id: string }>({
    sv: (d) => `Vågen ”${d.id}” jämförs med sig själv. Ange två olika vågor i ”from” och ”to”.`,
    en: (d) => `The wave “${d.id}” is compared with itself. Give two different waves in “from” and “to”.`,
  }),
};

const swedishThing = {
  variable: 'Variabeln',
  wave: 'Vågen',
  category: 'Kategorin',
  area: 'Området',
  step: 'Steget',
};
