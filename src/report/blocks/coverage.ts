import { ladderOf } from '../../config/pipeline.js';
import { inLanguage } from '../../language/language.js';
import { count } from '../../language/numbers.js';
import { type Context, type ReportWave, wavesOf } from '../context.js';
import type { Table } from '../document.js';
import type { Found } from '../lookup.js';
import { lowerFirst } from '../wave-names.js';
import { rateWording } from '../wording/rates.js';
import { absentText, rateText, valueText } from '../written-numbers.js';

interface Step {
  readonly id: string;
  /** As inside a sentence. */
  readonly name: string;
}

/** The steps above the offered that any of the report's waves has, the widest first. */
export function coverageSteps(context: Context): Step[] {
  return stepsIn(wavesOf(context), context);
}

/** One sentence per wave and step, the later wave first: who was asked at all. */
export function coverageSentences(context: Context): string[] {
  const { say, find, language } = context;
  return [...wavesOf(context)].reverse().flatMap((wave) =>
    stepsIn([wave], context).map(({ id, name }) => {
      const estimate = find.estimate(wave.id, { measure: 'coverage', category: id });
      if (estimate?.value == null || estimate.numerator === null || estimate.denominator === null) {
        const why = absentText(estimate?.status ?? 'not-reported', language);
        return say(rateWording.coverageAbsent, { wave: wave.short, step: name, why });
      }
      return say(rateWording.coverageSentence, {
        wave: wave.short,
        step: name,
        offered: count(estimate.numerator, language),
        count: count(estimate.denominator, language),
        coverage: rateText(estimate.value, language),
      });
    }),
  );
}

/** The table of response rates with a column per step. @param rates the estimate in each row */
export function withCoverage(table: Table, rates: readonly (Found | undefined)[], context: Context): Table {
  const { say, find, language } = context;
  const steps = coverageSteps(context);
  return {
    ...table,
    columns: [
      ...table.columns,
      ...steps.map(({ name }) => ({
        label: say(rateWording.coverageColumn, { step: name }),
        align: 'end' as const,
      })),
    ],
    rows: table.rows.map((row, index) => {
      const rate = rates[index];
      const coverages = steps.map(({ id }) => {
        const estimate = rate && find.estimate(rate.wave, { ...rate, measure: 'coverage', category: id });
        return estimate ? valueText(estimate, language, rateText) : absentText('not-reported', language);
      });
      return [...row, ...coverages];
    }),
  };
}

function stepsIn(waves: readonly ReportWave[], { estimates, language }: Context): Step[] {
  const ids = new Set(
    waves.flatMap(({ id }) =>
      estimates.flatMap(({ wave, measure, by, category }) =>
        wave === id && measure === 'coverage' && by.length === 0 ? [category] : [],
      ),
    ),
  );
  const known = waves.flatMap(({ wave }) => ladderOf(wave.offered));
  return [...ids].map((id) => {
    const label = known.find((step) => step.id === id)?.label;
    return { id, name: lowerFirst((label && inLanguage(label, language)) || id) };
  });
}
