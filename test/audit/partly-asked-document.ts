import {
  documentFormat,
  documentVersion,
  type GroupDocument,
  type PublishedDocument,
} from '../../src/publication/document.js';

/** Women, who were asked, and men, who were not. */
type Asked = readonly [women: number, men: number];

interface TwoUnits {
  readonly norr: Asked;
  readonly soder: Asked;
}

/**
 * A published document of one wave by unit, by gender and by both. Of these last nothing is told. The question, `barn`, was
 * asked only of women, who have all said yes; units show how many were not asked.
 */
export function partlyAskedDocument({ norr, soder }: TwoUnits): PublishedDocument {
  const women = norr[0] + soder[0];
  const men = norr[1] + soder[1];
  const family = (id: string, atoms: readonly string[]) => ({
    id,
    atoms,
    variables: { [id]: Object.fromEntries(atoms.map((atom) => [atom, [atom]])) },
  });
  return {
    format: documentFormat,
    version: documentVersion,
    pipeline: 'enkat',
    survey: 'enkat',
    minimum: 5,
    minimumOffered: 5,
    empty: 'shown',
    apart: [],
    families: [family('enhet', ['norr', 'soder']), family('kon', ['kvinna', 'man'])],
    inWords: [],
    waves: [
      {
        wave: 'nu',
        offeredBy: [],
        questions: [
          {
            id: 'barn',
            codes: [
              { id: 'ja', kind: 'valid' },
              { id: 'not-asked', kind: 'not-asked' },
            ],
          },
        ],
        tables: [
          { by: [], groups: [told([], [women, men])] },
          { by: ['enhet'], groups: [told(['norr'], norr), told(['soder'], soder)] },
          { by: ['kon'], groups: [told(['kvinna'], [women, 0]), told(['man'], [0, men])] },
          {
            by: ['enhet', 'kon'],
            groups: [
              withheld(['norr', 'kvinna']),
              withheld(['norr', 'man']),
              withheld(['soder', 'kvinna']),
              withheld(['soder', 'man']),
            ],
          },
        ],
        modes: [],
        files: [],
        inPrint: [],
      },
    ],
  };
}

const unknownRate = { status: 'not-reported', offered: null, answered: null } as const;

function told(group: readonly string[], [women, men]: Asked): GroupDocument {
  const answers =
    women > 0
      ? { status: 'ok' as const, counts: [women, men] }
      : { status: 'not-asked' as const, counts: null };
  return {
    group,
    status: 'ok',
    respondents: women + men,
    rate: unknownRate,
    coverage: [],
    questions: [answers],
  };
}

function withheld(group: readonly string[]): GroupDocument {
  const answers = { status: 'withheld', counts: null } as const;
  return {
    group,
    status: 'withheld',
    respondents: null,
    rate: unknownRate,
    coverage: [],
    questions: [answers],
  };
}
