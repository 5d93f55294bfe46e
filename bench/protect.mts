// Time to protect and audit: the example, and a made-up survey of 2 000 inner cells of which 1 500 groups are wanted.
// Usage: npx tsx bench/protect.mts [pipeline…]
import { performance } from 'node:perf_hooks';
import { protect } from '../src/disclosure/protect.js';
import type { Progress } from '../src/effects.js';
import { highsSolver } from '../src/linear/highs.js';
import { nodeEffects } from '../src/node/effects.js';
import { fenceAround, workspaceOf } from '../src/node/fence.js';
import { runPipeline } from '../src/stages/run-pipeline.js';
import { sfc32 } from '../src/stats/sfc32.js';
import { surveyOf } from '../test/disclosure/survey.js';

const times = 5;
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const shown = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

const named = process.argv.slice(2);
for (const path of named.length > 0 ? named : ['pipelines/brukarundersokning.yaml']) {
  const taken = { protect: [] as number[], audit: [] as number[] };
  for (let i = 0; i < times; i++) {
    const began = new Map<string, number>();
    const fence = fenceAround({ folders: workspaceOf(path), named: [] });
    const effects = {
      ...nodeEffects((step: Progress) => void began.set(step.step, performance.now()), fence),
      output: { prepare: async () => {}, replace: async () => {} },
      internal: { prepare: async () => {}, replace: async () => {} },
    };
    const request = { path, out: 'out', internal: '.svarsbild', formats: ['html', 'csv', 'svg'] as const };
    await runPipeline({ ...request, language: undefined, judged: (p) => p, sourceDate: undefined }, effects);
    const at = (step: string) => began.get(step) ?? Number.NaN;
    taken.protect.push(at('analyse') - at('protect'));
    taken.audit.push(at('write') - at('audit'));
  }
  console.log(`${path}: first ${shown(taken.protect[0] ?? 0)} + ${shown(taken.audit[0] ?? 0)}`);
  console.log(
    `  median of ${times}: protect ${shown(median(taken.protect))}, audit ${shown(median(taken.audit))}`,
  );
}

const sizes = { enhet: 20, malgrupp: 10, alder: 5, kontakttid: 4 };
const breakdowns = [
  ...Object.keys(sizes).map((one) => [one]),
  ...Object.keys(sizes).flatMap((one, n, all) => all.slice(n + 1).map((other) => [one, other])),
  ['enhet', 'malgrupp', 'alder'],
];
const answers = ['ja', 'nej', 'dont-know', 'no-answer'];
const scale = (id: string, size: number) => Array.from({ length: size }, (_, n) => `${id}-${n}`);
const backgrounds = Object.fromEntries(Object.entries(sizes).map(([id, size]) => [id, scale(id, size)]));
const solver = await highsSolver();
for (const questions of [{}, { nojd: answers }]) {
  const survey = surveyOf(backgrounds, questions);
  const next = sfc32(2018);
  const picked = (list: readonly string[]) => list[Math.floor((next() / 2 ** 32) ** 1.6 * list.length)] ?? '';
  const people = Array.from({ length: 4000 }, () => ({
    is: Object.fromEntries(
      Object.entries({ ...backgrounds, ...questions }).map(([id, all]) => [id, picked(all)]),
    ),
    times: 1,
  }));
  const cube = survey.cube(people);
  const wave = { id: '2018', cube, printed: [] };
  const policy = { minimum: 5, minimumOffered: 5, homogeneous: 'withhold' } as const;
  const began = performance.now();
  const { published } = protect({ codebook: survey.codebook, breakdowns, policy, waves: [wave] }, solver);
  const took = performance.now() - began;
  const groups = published.counts.waves.flatMap(({ tables }) => tables.flatMap((table) => table.groups));
  const withheld = groups.filter(({ status }) => status === 'withheld').length;
  const asked = Object.keys(questions).length === 0 ? 'no question' : 'one question';
  console.log(
    `${cube.cells.length} inner cells, ${groups.length} groups, ${asked}: ${shown(took)}, ${withheld} withheld`,
  );
}
