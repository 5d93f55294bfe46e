import { missingGroup } from '../config/vocabulary.js';
import type {
  PublishedDocument,
  TableDocument,
  VariableFamily,
  WaveDocument,
} from '../publication/document.js';
import { type Axis, fileAxis, type Region, regionOf, timeAtoms, timeAxis } from './axes.js';
import { commonFamilies } from './common-families.js';
import { combinations, type Space, spaceOf } from './space.js';

/** A run, or several runs of the same data, about the same respondents. */
export interface AuditedSource {
  readonly space: Space;
  readonly waves: readonly AuditedWave[];
  readonly minimum: number;
  readonly minimumOffered: number;
}

export interface AuditedWave {
  readonly wave: WaveDocument;
  readonly tables: readonly AuditedTable[];
  /** Everybody whose unit is known, by the variables that units are told by; undefined when nothing tells them apart. */
  readonly unitsKnown: Region | undefined;
  /** Numbers of respondents alone: by mode of answering, and by file. */
  readonly lists: readonly AuditedTable[];
}

export interface AuditedTable {
  readonly by: readonly string[];
  readonly groups: readonly AuditedGroup[];
}

export interface AuditedGroup {
  readonly of: TableDocument['groups'][number];
  readonly region: Region;
  /** Whether anything is told in its table, or its part of it. */
  readonly isTableTold: boolean;
  /** Whether it is withheld and everybody knows that there is somebody in it: an empty one would be shown to be. */
  readonly isNotEmpty: boolean;
}

/** The waves of documents that are about the same respondents: windows of one source together, other waves by their id. */
export function auditedSources(documents: readonly PublishedDocument[]): AuditedSource[] {
  const sources = new Map<string, { document: PublishedDocument; wave: WaveDocument }[]>();
  for (const document of documents) {
    for (const wave of document.waves) {
      const part = wave.window ? `window ${wave.window.source}` : `wave ${wave.wave}`;
      const key = `${document.survey} ${part}`;
      sources.set(key, [...(sources.get(key) ?? []), { document, wave }]);
    }
  }
  return [...sources.values()].map(sourceOf);
}

function sourceOf(parts: readonly { readonly document: PublishedDocument; readonly wave: WaveDocument }[]) {
  const { atoms, inCommonAtoms } = commonFamilies(parts.flatMap(({ document }) => document.families));
  const windows = parts.flatMap(({ wave }) => wave.window ?? []);
  const time = timeAtoms(windows);
  const waves = parts.map(({ document, wave }) =>
    auditedWave(document, wave, inCommonAtoms(document.families), wave.window && time.get(wave.window)),
  );
  const paths = [...new Set(parts.flatMap(({ wave }) => wave.files.map(({ path }) => path)))];
  const axes: Axis[] = [
    ...[...atoms].map(([id, own]) => ({ id, atoms: own })),
    ...(windows.length > 0
      ? [{ id: timeAxis, atoms: [...new Set([...time.values()].flatMap((s) => [...s]))].sort() }]
      : []),
    ...(paths.length > 0 ? [{ id: fileAxis, atoms: paths }] : []),
  ];
  const regions = waves.flatMap(({ tables, lists }) =>
    [...tables, ...lists].flatMap(({ groups }) => groups.map(({ region }) => [...region.keys()])),
  );
  return {
    space: spaceOf(axes, distinct(regions)),
    waves,
    minimum: Math.max(...parts.map(({ document }) => document.minimum)),
    minimumOffered: Math.max(...parts.map(({ document }) => document.minimumOffered)),
  };
}

function auditedWave(
  { empty, apart }: PublishedDocument,
  wave: WaveDocument,
  families: readonly VariableFamily[],
  time: ReadonlySet<string> | undefined,
): AuditedWave {
  const within = (region: Region): Region => (time ? new Map([...region, [timeAxis, time]]) : region);
  const tableOf = (by: readonly string[], groups: readonly AuditedGroup['of'][]): AuditedTable => {
    const axis = by.findIndex((variable) => apart.includes(variable));
    const partOf = ({ group }: AuditedGroup['of']) => group[axis] ?? '';
    const told = new Set(groups.filter(({ status }) => status !== 'withheld').map(partOf));
    const isTold = (of: AuditedGroup['of']) => told.has(partOf(of));
    const absent = empty === 'shown' ? unlisted(by, groups, families) : [];
    return {
      by,
      groups: [...groups, ...absent.filter(isTold)].flatMap((of) => {
        const region = regionOf(by, of.group, families);
        if (!region) return [];
        const isNotEmpty = empty === 'shown' && of.status === 'withheld' && isTold(of);
        return [{ of, region: within(region), isTableTold: isTold(of), isNotEmpty }];
      }),
    };
  };
  const tables = wave.tables.map(({ by, groups }) => tableOf(by, groups));
  const modes = wave.modes.map(({ variable, groups }) =>
    tableOf(
      [variable],
      groups.map(({ category, status, respondents }) => onlyPeople([category], status, respondents)),
    ),
  );
  const files = {
    by: [fileAxis],
    groups: wave.files.map(({ path, status, answers }) => ({
      of: onlyPeople([path], status, answers),
      region: within(new Map([[fileAxis, new Set([path])]])),
      isTableTold: false,
      isNotEmpty: false,
    })),
  };
  const lists = [...modes, ...(files.groups.length > 0 ? [files] : [])];
  return { wave, tables, unitsKnown: unitsKnown(wave, families, tables), lists };
}

/** Groups with a missing category that a table does not list: it would if anybody were in them. */
function unlisted(
  by: readonly string[],
  groups: readonly AuditedGroup['of'][],
  families: readonly VariableFamily[],
): AuditedGroup['of'][] {
  if (groups.some(({ status }) => status === 'not-asked' || status === 'not-reported')) return [];
  const categories = by.map((variable) =>
    Object.keys(families.find((one) => Object.hasOwn(one.variables, variable))?.variables[variable] ?? {}),
  );
  const listed = new Set(groups.map(({ group }) => group.join('\n')));
  return combinations(categories)
    .filter((group) => group.includes(missingGroup) && !listed.has(group.join('\n')))
    .map((group) => onlyPeople(group, 'empty', null));
}

/** Only when a table tells all of the variables apart: then its cells do. */
function unitsKnown(
  { offeredBy }: WaveDocument,
  families: readonly VariableFamily[],
  tables: readonly AuditedTable[],
): Region | undefined {
  const own = offeredBy.map((variable) =>
    families.find(({ variables }) => Object.hasOwn(variables, variable)),
  );
  const axes = own.flatMap((family) => family ?? []);
  const isTold = tables.some(({ groups }) =>
    groups.some(({ region }) => axes.every(({ id }) => region.has(id))),
  );
  if (axes.length < own.length || axes.length === 0 || !isTold) return undefined;
  return new Map(
    axes.map(({ id, atoms }) => [id, new Set(atoms.filter((atom) => atom !== missingGroup))] as const),
  );
}

function onlyPeople(
  group: readonly string[],
  status: AuditedGroup['of']['status'],
  respondents: number | null,
): AuditedGroup['of'] {
  const rate = { status: 'not-reported', offered: null, answered: null } as const;
  return { group, status, respondents, rate, coverage: [], questions: [] };
}

function distinct(sets: readonly (readonly string[])[]): string[][] {
  return [...new Map(sets.map((set) => [[...set].sort().join('\n'), [...set].sort()])).values()];
}
