import { describe, expect, it } from 'vitest';
import { readOfferedCounts } from '../../src/ingest/offered.js';
import { fakeEffects } from '../fake-effects.js';
import { codebookOf, kon, told, wave2018 } from './survey.js';

const ladder = [
  { id: 'aktuella', label: { sv: 'Aktuella' }, column: 'Aktuella' },
  { id: 'besok', label: { sv: 'Besök' }, column: 'Besök' },
];

async function read(content: string) {
  const place = { file: 'pipeline.yaml', line: 7 };
  const source = { kind: 'file' as const, file: 'erbjudna.csv', count: 'Erbjudna', place, ladder };
  const effects = fakeEffects({ 'erbjudna.csv': content });
  return readOfferedCounts(source, codebookOf({ variables: [kon] }), wave2018, effects);
}

describe('counts further up the ladder', () => {
  it('stand beside the offered, and are null where not reported', async () => {
    const { value, problems } = await read('Kön;Aktuella;Besök;Erbjudna\nK;1 200;400;300\nM;;90;\n');
    expect(problems).toEqual([]);
    expect(value?.cells).toEqual([
      {
        group: { kon: 'kvinna' },
        offered: 300,
        ladder: [
          { step: 'aktuella', count: 1200 },
          { step: 'besok', count: 400 },
        ],
      },
      {
        group: { kon: 'man' },
        offered: null,
        ladder: [
          { step: 'aktuella', count: null },
          { step: 'besok', count: 90 },
        ],
      },
    ]);
  });

  it('are a warning when one is smaller than the next one below that is reported', async () => {
    const { value, problems } = await read('Kön;Aktuella;Besök;Erbjudna\nK;300;400;300\nM;50;;60\n');
    expect(value?.cells).toHaveLength(2);
    expect(told(problems)).toEqual([
      expect.stringContaining('warning ladder-shrinks @2 Aktuella: ”Aktuella” är mindre än ”Besök”'),
      expect.stringContaining('warning ladder-shrinks @3 Aktuella: ”Aktuella” är mindre än ”Erbjudna”'),
    ]);
  });

  it('must be whole numbers in columns that are there', async () => {
    const noNumber = await read('Kön;Aktuella;Besök;Erbjudna\nK;många;400;300\n');
    expect(noNumber.value).toBeUndefined();
    expect(told(noNumber.problems)).toEqual([
      expect.stringContaining('error offered-not-number @2 Aktuella: ”många” är inte ett antal.'),
    ]);
    const noColumn = await read('Kön;Aktuella;Besok;Erbjudna\nK;500;400;300\n');
    expect(noColumn.value).toBeUndefined();
    expect(told(noColumn.problems)).toContainEqual(
      expect.stringContaining(
        'error offered-column-missing @1: Kolumnen ”Besök” som pipelinen nämner finns inte. Menade du ”Besok”?',
      ),
    );
  });
});
