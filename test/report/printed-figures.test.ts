import { describe, expect, it } from 'vitest';
import { printedChecks } from '../../src/analysis/printed-checks.js';
import type { PrintedFigure } from '../../src/config/printed-figures.js';
import { printedBlocks } from '../../src/report/blocks/printed-figures.js';
import { reportContext } from '../../src/report/context.js';
import { blockTexts, group, reportInput, table } from './survey.js';

const tables = [
  table([], [group([], 120, { helhet: [40, 30, 20, 10, 20] }, [120, 150])]),
  table(['kon'], [group(['kvinna'], 100), group(['man'], 'withheld')]),
];
const place = { file: 'prov.yaml' };
const percent = (digits: number, decimals = 0) => ({ digits, decimals });

function texts(printed: readonly PrintedFigure[], language: 'sv' | 'en' = 'sv'): string[] {
  const input = reportInput({ waves: { '2018': tables }, language });
  const checks = printedChecks(input.published, [{ id: '2018', printed }], input.codebook);
  return printedBlocks(checks, reportContext(input)).flatMap(blockTexts);
}

describe('figures already in print', () => {
  it('are said in one sentence when all agree', () => {
    const printed = [{ group: {}, offered: 150, answered: 120, rate: percent(80), place }];
    expect(texts(printed)).toEqual([
      'Tryckta uppgifter',
      'Jämförda tryckta uppgifter: 3. Alla stämmer med underlaget.',
    ]);
  });

  it('are said in the singular when there is one', () => {
    const one = [{ group: {}, rate: percent(80), place }];
    expect(texts(one)[1]).toBe('Jämförda tryckta uppgifter: 1. Den stämmer med underlaget.');
    expect(texts(one, 'en')[1]).toBe('Printed figures compared: 1. It agrees with the data.');
  });

  it('stand in a table with the likely reason when they differ', () => {
    const printed = [
      { group: {}, answered: 121, rate: percent(80), place },
      { group: {}, question: 'helhet', share: percent(583, 1), base: 100, place },
    ];
    expect(texts(printed)).toEqual([
      'Tryckta uppgifter',
      'Jämförda tryckta uppgifter: 4. Stämmer med underlaget: 2, skiljer sig: 2. Ingenting är rättat.',
      'Antal svar | 2018 | 121 | 120 | okänd orsak',
      'Andel positiva svar, Nöjd med helheten | 2018 | 58,3\u00a0% | 70,00\u00a0% (70 av 100) | ”vet inte” är medräknat bland svaren',
    ]);
    expect(texts(printed, 'en').at(-1)).toBe(
      'Share of positive answers, Satisfied overall | 2018 | 58.3% | 70.00% (70 of 100) | “don’t know” is counted among the answers',
    );
  });

  it('are not repeated for a group that we withhold', () => {
    const printed = [{ group: { kon: 'man' }, answered: 7, place }];
    expect(texts(printed)).toEqual([
      'Tryckta uppgifter',
      'Kan inte jämföras: antal svar, Män, 2018 (visas inte).',
    ]);
  });

  it('leave nothing behind when there are none', () => {
    expect(texts([])).toEqual([]);
  });
});
