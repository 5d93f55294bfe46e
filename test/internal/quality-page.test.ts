import { describe, expect, it } from 'vitest';
import { type QualityCounts, qualityKinds } from '../../src/ingest/quality.js';
import { qualityPage } from '../../src/internal/quality-page.js';
import { textsOf } from '../report/survey.js';

const counts: QualityCounts = {
  rowsRead: 10,
  rowsKept: 9,
  setAside: { 'outside-field-period': 0, empty: 1, duplicate: 0 },
  kinds: {
    ...(Object.fromEntries(qualityKinds.map((kind) => [kind, 0])) as QualityCounts['kinds']),
    empty: 1,
  },
};
const example = { id: 'enhet', name: 'Enhet' };

describe('the page on data quality', () => {
  it('names the sheet of every value that was not understood', () => {
    const value = { row: 7, kind: 'unknown-value', column: 'Kön', value: 'Kvina' } as const;
    const wave = {
      wave: '2018',
      label: 'Hösten 2018',
      files: [{ path: 'a.xlsx · Vuxna', counts }],
      groups: [],
      days: [
        { from: 20181001, to: 20181003, answers: 7 },
        { from: 20181004, to: 20181004, answers: 12 },
      ],
      occurrences: [
        { ...value, file: 'a.xlsx', sheet: 'Vuxna' },
        { ...value, file: 'a.xlsx', sheet: 'Unga' },
      ],
      unlisted: 0,
    };
    const texts = textsOf(
      qualityPage({ waves: [wave], title: 'Enkät', by: undefined, example, language: 'sv' }),
    );
    expect(texts).toContain('a.xlsx · Vuxna | 10 | 9 | 1');
    expect(texts).toContain('2018-10-01 – 2018-10-03 | 7');
    expect(texts).toContain('2018-10-04 | 12');
    expect(texts).toContain('Kön | Kvina |  | a.xlsx · Vuxna | 1');
    expect(texts).toContain('Kön | Kvina |  | a.xlsx · Unga | 1');
    expect(texts.filter((text) => text.includes('{by: enhet}'))).toHaveLength(1);
  });

  it('says so when nothing was read row by row', () => {
    const texts = textsOf(qualityPage({ waves: [], title: 'Enkät', by: undefined, example, language: 'sv' }));
    expect(texts.join('\n')).toContain('Ingen våg i den här körningen är läst rad för rad');
    expect(texts.join('\n')).not.toContain('Dubblett');
  });
});
