import type { CountVector } from '../linear/count-vector.js';
import type { WaveDocument } from '../publication/document.js';
import { type ChangedSum, type ChangedSums, smallChangesIn } from './changes.js';
import { countedRate } from './counted-rates.js';
import type { CountedSource, SourceWave } from './counted-source.js';
import type { EarlierGroup } from './earlier-groups.js';
import { respondentsIn } from './inner-cells.js';
import type { ProtectionPolicy } from './policy.js';
import type { EarlierSum, Rest } from './versions.js';

/** What earlier publications have told of people and forms. */
export interface EarlierPeople {
  /** What the waves have told of which every number is as it was: sums of today. */
  readonly same: readonly CountVector[];
  /** The published waves of which some number is no longer so, or is about groups that have become part of others. */
  readonly changedWaves: ReadonlySet<WaveDocument>;
  /** What these have told, over the columns of people and forms. */
  readonly sums: readonly (EarlierSum & { readonly told: WaveDocument })[];
  readonly smallChanges: readonly CountVector[];
  /** The same sums, but for former groups, as numbers that have changed: people, and forms. */
  readonly changed: readonly ChangedSums[];
  readonly smallRests: readonly Rest[];
  readonly noRests: readonly Rest[];
  readonly isChanged: boolean;
}

/** @param counting per wave of the source: the inner cells that count as answered */
export function earlierPeople(
  groups: readonly EarlierGroup[],
  { waves, whole }: CountedSource,
  counting: readonly ReadonlySet<number>[],
  { minimum, minimumOffered }: ProtectionPolicy,
): EarlierPeople {
  const allPeople: EarlierChange[] = [];
  const allForms: EarlierChange[] = [];
  for (const earlier of groups) {
    const { cells, former, published, by, today } = earlier;
    const about = { told: earlier.wave, ...(former !== undefined && { former }) };
    const list = `${earlier.wave.wave} ${earlier.wave.window?.from ?? ''} ${by.join('\n')}`;
    const before = published.respondents ?? (published.status === 'empty' ? 0 : null);
    if (before !== null)
      allPeople.push({ ...sumOf(cells, respondentsIn(whole.inner, cells), before, list), ...about });
    const { offered, answered } = published.rate;
    const wave = waves.findIndex((own) => isSame(own, earlier));
    const own = waves[wave];
    if (offered === null || answered === null || !today || !own) continue;
    const group = { ...today, cells, respondents: respondentsIn(whole.inner, cells) };
    const rate = countedRate(own, counting[wave] ?? new Set(), group);
    if (!rate) continue;
    allPeople.push({ ...sumOf(rate.answeredCells, rate.answered, answered, `${list} answered`), ...about });
    allForms.push({ ...sumOf(rate.offeredForms, rate.offered, offered, `${list} offered`), ...about });
  }
  const all = [...allPeople, ...allForms];
  const changedWaves = new Set(
    all.filter(({ former, change }) => former !== undefined || change !== 0).map(({ told }) => told),
  );
  const ofChanged = ({ told }: EarlierChange) => changedWaves.has(told);
  const [people, forms] = [allPeople.filter(ofChanged), allForms.filter(ofChanged)];
  const settled = people.filter(({ former }) => former === undefined);
  const changed = [
    { sums: settled, minimum },
    { sums: forms, minimum: minimumOffered },
  ];
  const rests = restsIn(people, whole.inner);
  return {
    same: all.filter((sum) => !ofChanged(sum)).map(({ columns }) => columns),
    changedWaves,
    sums: [...people, ...forms],
    smallChanges: changed.flatMap(smallChangesIn),
    changed,
    smallRests: rests.filter(({ left }) => left > 0 && left < minimum),
    // When the answers are others than then, nobody knows who of today's were there.
    noRests: settled.some(({ change }) => change !== 0) ? [] : rests.filter(({ left }) => left === 0),
    isChanged: changedWaves.size > 0,
  };
}

type EarlierChange = EarlierSum & ChangedSum & { readonly told: WaveDocument };

function sumOf(columns: CountVector, now: number, value: number, list: string): EarlierSum & ChangedSum {
  return { columns, cells: columns, value, change: now - value, list };
}

function isSame(own: SourceWave, { wave }: EarlierGroup): boolean {
  if (!wave.window) return own.id === wave.wave;
  return own.window?.from === wave.window.from && own.window.to === wave.window.to;
}

/** Groups that former ones have become part of, and how many are left of them beside these. */
function restsIn(
  sums: readonly EarlierSum[],
  inner: CountedSource['whole']['inner'],
): (Rest & { readonly left: number })[] {
  const regions = new Map<string, { columns: CountVector; formers: Map<string, number> }>();
  for (const { columns, former, value } of sums) {
    if (former === undefined) continue;
    const region = regions.get(columns.join()) ?? { columns, formers: new Map() };
    region.formers.set(former, value);
    regions.set(columns.join(), region);
  }
  return [...regions.values()].map(({ columns, formers }) => {
    const known = [...formers.values()].reduce((sum, value) => sum + value, 0);
    return { columns, formers: [...formers.keys()], left: respondentsIn(inner, columns) - known };
  });
}
