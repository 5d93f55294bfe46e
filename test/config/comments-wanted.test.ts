import { describe, expect, it } from 'vitest';
import { readPipeline } from '../../src/config/read-pipeline.js';
import { inFileOrder, messageOf } from '../../src/problems/problem.js';
import { fakeEffects } from '../fake-effects.js';

async function read(
  lines: string,
  variable = '  - {id: kommentar, role: comment}',
  source = 'responses: svar.csv',
) {
  const pipeline = `kind: survey
id: enkat
title: Enkäten
codebook: enkat.yaml
waves: [{id: "2018", ${source}}]
${lines}
`;
  const codebook = `id: enkat
title: Enkäten
scales:
  ja-nej: {categories: [{id: ja, label: Ja}, {id: nej, label: Nej}]}
variables:
  - {id: besok, role: question, scale: ja-nej}
${variable}
`;
  const { value, problems } = await readPipeline(
    'p.yaml',
    fakeEffects({ 'p.yaml': pipeline, 'enkat.yaml': codebook }),
  );
  const told = inFileOrder(problems).map(
    (p) => `${p.place?.file}:${p.place?.line}:${p.place?.column} ${messageOf(p, 'sv')}`,
  );
  return { comments: value?.pipeline.comments, told };
}

describe('comments in a pipeline', () => {
  it('are not wanted unless it says so', async () => {
    expect(await read('')).toEqual({ comments: undefined, told: [] });
  });

  it('are listed, and printed when somebody has reviewed them', async () => {
    expect(await read('comments: {}')).toEqual({ comments: { seed: 1 }, told: [] });
    expect(await read('comments: {reviewed: ../data/granskade.csv, seed: 7}')).toEqual({
      comments: {
        reviewed: { file: '../data/granskade.csv', place: { file: 'p.yaml', line: 6, column: 22 } },
        seed: 7,
      },
      told: [],
    });
  });

  it.each([
    ['comments: ja', undefined, undefined, /^p.yaml:6:11 /],
    ['comments: {reviewed: ""}', undefined, undefined, /^p.yaml:6:22 /],
    ['comments: {seed: slump}', undefined, undefined, /^p.yaml:6:18 .*heltal/],
    ['comments: {granskade: a.csv}', undefined, undefined, /^p.yaml:6:12 .*granskade/],
    [
      'comments: {}',
      '',
      undefined,
      /^p.yaml:6:1 Pipelinen vill ha kommentarer, men kodboken har ingen variabel/,
    ],
    [
      'comments: {}',
      undefined,
      'cube: 2018.json',
      /^p.yaml:6:1 .* den sista vågen \(”2018”\) läses inte ur filer/,
    ],
  ])('%s is told at its place', async (lines, variable, source, expected) => {
    const { told } = await read(lines, variable, source);
    expect(told).toEqual([expect.stringMatching(expected)]);
  });
});
