import { worded } from './worded.js';

/*
 * How a change between two waves is put. "Steg", "ökade", "fler" and their like belong to certain changes only;
 * whatever is not certain is "ungefär som" the earlier wave.
 */
export const changeWording = {
  certain: worded<{ arrow: string; difference: string; interval: string; earlier: string }>({
    sv: (d) => `${d.arrow} ${d.difference}\u00a0procentenheter sedan ${d.earlier} (${d.interval})`,
    en: (d) => `${d.arrow} ${d.difference}\u00a0percentage points since ${d.earlier} (${d.interval})`,
  }),
  level: worded<{ difference: string; interval: string; earlier: string }>({
    sv: (d) => `ungefär som ${d.earlier}: ${d.difference}\u00a0procentenheter (${d.interval})`,
    en: (d) => `about the same as ${d.earlier}: ${d.difference}\u00a0percentage points (${d.interval})`,
  }),
  untestable: worded<{ earlier: string }>({
    sv: (d) => `skillnaden mot ${d.earlier} kan inte prövas`,
    en: (d) => `the difference from ${d.earlier} cannot be tested`,
  }),
  untested: worded<{ difference: string; interval: string; earlier: string }>({
    sv: (d) => `${d.difference}\u00a0procentenheter mot ${d.earlier} (${d.interval}), inte prövat`,
    en: (d) => `${d.difference}\u00a0percentage points against ${d.earlier} (${d.interval}), not tested`,
  }),
  withoutBase: worded<{ difference: string; earlier: string }>({
    sv: (d) => `${d.difference}\u00a0procentenheter mot ${d.earlier}, ur tryckta andelar, inte prövat`,
    en: (d) => `${d.difference}\u00a0percentage points against ${d.earlier}, from printed shares, not tested`,
  }),
  notShown: worded<{ earlier: string }>({
    sv: (d) => `förändringen sedan ${d.earlier} visas inte`,
    en: (d) => `the change since ${d.earlier} is not shown`,
  }),
  notComparable: worded<{ earlier: string }>({
    sv: (d) => `kan inte jämföras med ${d.earlier}`,
    en: (d) => `cannot be compared with ${d.earlier}`,
  }),
  rateOtherKind: worded<{ earlier: string }>({
    sv: (d) => `jämförs inte med ${d.earlier}, då enkäten erbjöds på ett annat sätt`,
    en: (d) => `not compared with ${d.earlier}, when the questionnaire was offered in another way`,
  }),
  named: worded<{ question: string }>({ sv: (d) => `”${d.question}”`, en: (d) => `“${d.question}”` }),
  and: worded<void>({ sv: () => ' och ', en: () => ' and ' }),
  up: worded<void>({ sv: () => 'ökade', en: () => 'rose' }),
  down: worded<void>({ sv: () => 'minskade', en: () => 'fell' }),
  same: worded<{ earlier: string }>({
    sv: (d) => `ungefär som ${d.earlier}`,
    en: (d) => `about the same as ${d.earlier}`,
  }),
  cannotTest: worded<void>({ sv: () => 'kan inte prövas', en: () => 'cannot be tested' }),
  notCompared: worded<void>({ sv: () => 'kan inte jämföras', en: () => 'cannot be compared' }),
};
