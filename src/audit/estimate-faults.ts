import type { MissingKind } from '../config/vocabulary.js';
import type {
  AnswersDocument,
  GroupDocument,
  PublishedDocument,
  WaveDocument,
} from '../publication/document.js';
import { clusteredProportion } from '../stats/clustered-proportion.js';
import type { CsvTable } from './csv-table.js';
import type { AuditFinding } from './finding.js';
import type { GroupLookup } from './group-lookup.js';

type Found = Omit<Extract<AuditFinding, { kind: 'not-recomputed' }>, 'run'>;
type Pair = readonly [numerator: number, denominator: number];
/** What stands in a column of a row. */
type Field = (column: string) => string;

const tolerance = 1e-9;

/** Rows of `estimates.csv` whose numbers are not those of the published counts, as far as these tell. */
export function estimateFaults(
  { path, header, rows }: CsvTable,
  { waves }: PublishedDocument,
  groupIn: GroupLookup,
): Found[] {
  if (!path.endsWith('estimates.csv')) return [];
  return rows.flatMap((row, number): Found[] => {
    const at: Field = (column) => row[header.indexOf(column)] ?? '';
    if (at('status') !== 'ok') return [];
    const wave = waves.find((one) => one.wave === at('wave'));
    const group = groupIn(at('wave'), at('by'), at('group'));
    const told = wave && group && pairOf(at, wave, group);
    const expected = told === 'unknown' ? pairIn(at) : told;
    if (expected === 'none') return [];
    const fault = (column: string): Found => ({
      kind: 'not-recomputed',
      file: path,
      row: number + 2,
      column,
    });
    if (!expected) return [fault('status')];
    const [numerator, denominator] = expected;
    return [
      ...(Number(at('numerator')) === numerator ? [] : [fault('numerator')]),
      ...(Number(at('denominator')) === denominator ? [] : [fault('denominator')]),
      ...(Math.abs(Number(at('value')) - numerator / denominator) < tolerance ? [] : [fault('value')]),
      ...(isEffective(at, group) ? [] : [fault('n_effective')]),
    ];
  });
}

/** What a row says itself, where the counts do not tell; `none` for a share that has neither. */
function pairIn(at: Field): Pair | 'none' {
  const [numerator, denominator] = [at('numerator'), at('denominator')];
  return numerator === '' ? 'none' : [Number(numerator), Number(denominator)];
}

/** Whether the effective sample size is that of the sums, where there are some: only areas have them. */
function isEffective(at: Field, group: GroupDocument | undefined): boolean {
  if (at('measure') !== 'area-positive') return true;
  const sums = group?.areas?.find(({ area }) => area === at('question'))?.sums;
  if (!sums) return at('n_effective') === '';
  const { m: clusters, v: trials, y: successes, vv, yy, vy: product } = sums;
  const squares = { trialsSquared: vv, successesSquared: yy, product };
  const effective = clusteredProportion({ clusters, trials, successes, ...squares })?.effectiveTrials ?? 0;
  return Math.abs(Number(at('n_effective')) / effective - 1) < tolerance;
}

/** What the counts give; undefined when they are withheld, `unknown` for measures that they do not tell by themselves. */
function pairOf(at: Field, wave: WaveDocument, group: GroupDocument): Pair | 'unknown' | undefined {
  const question = wave.questions.findIndex(({ id }) => id === at('question'));
  const codes = wave.questions[question]?.codes ?? [];
  const answers = group.questions[question];
  switch (at('measure')) {
    case 'response-rate':
      return pair(group.rate.answered, group.rate.offered);
    case 'coverage':
      return coverageOf(group, at('category'));
    case 'share':
      return answers?.printed ? 'unknown' : shareOf(answers, codes, at('category'));
    case 'share-positive':
      return answers?.printed ? 'unknown' : positiveOf(answers, codes, Number(at('numerator')));
    case 'area-positive':
      return areaOf(group, at('question'));
    case 'dont-know':
      return ofAsked(answers, codes, ['dont-know']);
    case 'no-answer':
      return ofAsked(answers, codes, ['no-answer', 'refused', 'invalid']);
    default:
      return 'unknown';
  }
}

function pair(numerator: number | null, denominator: number | null): Pair | undefined {
  return numerator === null || denominator === null ? undefined : [numerator, denominator];
}

function coverageOf({ rate, coverage }: GroupDocument, step: string): Pair | undefined {
  return pair(rate.offered, coverage.find((one) => one.step === step)?.count ?? null);
}

/** Of an area without sums the document does not tell which answers are positive. */
function areaOf({ areas = [] }: GroupDocument, id: string): Pair | 'unknown' | undefined {
  const area = areas.find((one) => one.area === id);
  if (area?.status !== 'ok') return undefined;
  return area.sums ? [area.sums.y, area.sums.v] : 'unknown';
}

type Codes = readonly { readonly id: string; readonly kind: 'valid' | MissingKind }[];

function shareOf(answers: AnswersDocument | undefined, codes: Codes, category: string): Pair | undefined {
  const counts = answers?.counts;
  if (!counts) return undefined;
  const sum = (isWanted: (code: Codes[number]) => boolean) =>
    counts.reduce((n, count, i) => (codes[i] && isWanted(codes[i]) ? n + count : n), 0);
  return [sum(({ id }) => id === category), sum(({ kind }) => kind === 'valid')];
}

/** The document does not tell which answers are positive: some of them together are as many as the row says. */
function positiveOf(answers: AnswersDocument | undefined, codes: Codes, told: number): Pair | undefined {
  const counts = answers?.counts;
  if (!counts) return undefined;
  const valid = counts.filter((_, code) => codes[code]?.kind === 'valid');
  const sums = new Set([0]);
  for (const count of valid) for (const sum of [...sums]) sums.add(sum + count);
  const all = valid.reduce((sum, count) => sum + count, 0);
  return [sums.has(told) ? told : Number.NaN, all];
}

function ofAsked(
  answers: AnswersDocument | undefined,
  codes: Codes,
  kinds: readonly string[],
): Pair | undefined {
  if (!answers?.counts && !answers?.base) return undefined;
  const counted = answers.counts
    ? codes.map(({ kind }, i): [string, number] => [kind, answers.counts?.[i] ?? 0])
    : [['valid', answers.base?.valid ?? 0] as const, ...Object.entries(answers.base?.others ?? {})];
  const sum = (isWanted: (kind: string) => boolean) =>
    counted.reduce((n, [kind, count]) => (isWanted(kind) ? n + count : n), 0);
  const outside = ['not-asked', 'not-applicable'];
  return [sum((kind) => kinds.includes(kind)), sum((kind) => !outside.includes(kind))];
}
