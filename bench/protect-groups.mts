// Time to protect a made-up survey of 2 000 inner cells of which 1 500 groups are wanted, with so many questions of four answers.
// Usage: npx tsx bench/protect-groups.mts [number of questions, 0 unless told]
import { performance } from 'node:perf_hooks';
import { protect } from '../src/disclosure/protect.js';
import { highsSolver } from '../src/linear/highs.js';
import { sfc32 } from '../src/stats/sfc32.js';
import { surveyOf } from '../test/disclosure/survey.js';

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
const asked = Number(process.argv[2] ?? 0);
const questions = Object.fromEntries(Array.from({ length: asked }, (_, n) => [`fraga-${n + 1}`, answers]));
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
console.log(
  `${cube.cells.length} records, ${groups.length} groups, ${asked} questions: ${Math.round(took)} ms, ${withheld} withheld`,
);
