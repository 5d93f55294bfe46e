import type { ListedComment } from '../comments/listed-comments.js';
import { codeListOf } from '../config/code-list.js';
import { backgroundsOf } from '../config/codebook.js';
import type { InputFile } from '../config/input-file.js';
import type { Pipeline } from '../config/pipeline.js';
import { missingGroup, setAsideReasons } from '../config/vocabulary.js';
import type { ProtectionLog } from '../disclosure/protection-log.js';
import type { Effects } from '../effects.js';
import { type QualityCounts, qualityKinds } from '../ingest/quality.js';
import { dayBars } from '../internal/answer-days.js';
import { commentsCsv } from '../internal/comments-csv.js';
import { protectionCsv } from '../internal/protection-csv.js';
import { qualityCsv } from '../internal/quality-csv.js';
import { qualityPage } from '../internal/quality-page.js';
import type { WaveQuality } from '../internal/wave-quality.js';
import { inLanguage, type Language } from '../language/language.js';
import { htmlReport } from '../output/html-report.js';
import { labels } from '../report/labels.js';
import { groupedBy } from './comments-by.js';
import type { CountedWave } from './count-wave.js';
import { readFonts } from './fonts.js';
import type { Format } from './formats.js';
import { relativePath } from './relative-path.js';
import { shownPath } from './shown-path.js';

/** What a run writes for the analyst alone. Nothing of it is protected. */
export interface InternalFiles {
  /** By path within the internal folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Odd rows and cells in all, those that are only worth a look left out. */
  readonly toMend: number;
}

/** The list of comments in the internal folder. */
export const commentsFile = 'kommentarer.csv';

/** What tells an internal folder from others. */
export const internalMarker = 'internal.json';

/** What the analyst's files are made of. */
export interface InternalFacts {
  readonly pipeline: Pipeline;
  /** Everything that was read, with its digest. */
  readonly inputs: readonly InputFile[];
  readonly waves: readonly CountedWave[];
  readonly log: ProtectionLog;
  readonly comments?: readonly ListedComment[];
  readonly language: Language;
}

export async function internalFiles(
  { pipeline, inputs, waves, log, comments, language }: InternalFacts,
  formats: readonly Format[],
  effects: Effects,
): Promise<InternalFiles> {
  const qualities = waves.flatMap((wave) => waveQuality(wave, pipeline, language));
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string) => void files.set(path, new TextEncoder().encode(text));
  put('.gitignore', '*\n');
  put('data-quality.csv', qualityCsv(qualities, language));
  put('protection.csv', protectionCsv(log));
  if (formats.includes('html')) {
    const { short } = labels(pipeline.codebook, language);
    const by = pipeline.quality && short(pipeline.quality.by);
    const [unit] = backgroundsOf(pipeline.codebook).filter(({ role, of }) => role === 'background' && !of);
    const example = unit && { id: unit.id, name: short(unit.id) };
    const title = inLanguage(pipeline.title, language);
    const page = qualityPage({ waves: qualities, title, by, ...(example && { example }), language });
    put('data-quality.html', htmlReport(page, new Map(), await readFonts(effects), effects.sha256));
  }
  const wave = pipeline.waves.at(-1);
  if (comments && wave) {
    const { codebook } = pipeline;
    const list = { wave: wave.id, comments, codebook, by: groupedBy(pipeline), language };
    put(commentsFile, commentsCsv(list));
  }
  const listed = [...files.keys()].sort().map((path) => ({ path }));
  const { ledger } = pipeline.disclosure;
  const marker = {
    program: 'svarsbild',
    contents: 'internal',
    pipeline: pipeline.id,
    ...(ledger && { ledger: effects.files.resolve(pipeline.file, ledger.file) }),
    inputs,
    files: listed,
  };
  put(internalMarker, `${JSON.stringify(marker, null, 2)}\n`);
  const all = qualities.flatMap((quality) => quality.files.map(({ counts }) => counts));
  const mendable = qualityKinds.filter((kind) => kind !== 'straight-lining');
  const toMend = all.reduce((sum, { kinds }) => sum + mendable.reduce((n, kind) => n + kinds[kind], 0), 0);
  return { files, toMend };
}

/** Nothing for a wave that was not read row by row. */
function waveQuality({ wave, ingested }: CountedWave, pipeline: Pipeline, language: Language): WaveQuality[] {
  if (!ingested) return [];
  const name = (path: string) => relativePath(pipeline.file, path);
  const { occurrences } = ingested;
  return [
    {
      wave: wave.id,
      label: inLanguage(wave.label, language) || wave.id,
      files: ingested.files.map((file) => ({
        path: shownPath(file, pipeline.file),
        counts: file.quality.all,
      })),
      groups: groupsOf(
        ingested.files.map(({ quality }) => quality.groups),
        pipeline,
        language,
      ),
      days: dayBars(keptDays(ingested.files.map((file) => file.keptDays)), pipeline.disclosure.minimum),
      occurrences: occurrences.listed.map((found) => ({ ...found, file: name(found.file) })),
      unlisted: occurrences.unlisted,
    },
  ];
}

/** The days of all files added together. */
function keptDays(files: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [day, rows] of files.flatMap((days) => [...days])) sums.set(day, (sums.get(day) ?? 0) + rows);
  return sums;
}

/** The groups of all files added together, in codebook order. */
function groupsOf(
  files: readonly ReadonlyMap<string, QualityCounts>[],
  { quality, codebook }: Pipeline,
  language: Language,
): WaveQuality['groups'] {
  const variable = backgroundsOf(codebook).find(({ id }) => id === quality?.by);
  if (!variable) return [];
  const named = labels(codebook, language);
  const valid = codeListOf(variable).filter(({ kind }) => kind === 'valid');
  return [...valid.map(({ id }) => id), missingGroup].flatMap((id) => {
    const found = files.flatMap((groups) => groups.get(id) ?? []);
    if (found.length === 0) return [];
    return [{ label: named.group(variable.id, id), counts: found.reduce(addCounts) }];
  });
}

function addCounts(a: QualityCounts, b: QualityCounts): QualityCounts {
  return {
    rowsRead: a.rowsRead + b.rowsRead,
    rowsKept: a.rowsKept + b.rowsKept,
    setAside: addByKey(setAsideReasons, a.setAside, b.setAside),
    kinds: addByKey(qualityKinds, a.kinds, b.kinds),
  };
}

function addByKey<K extends string>(
  keys: readonly K[],
  a: Readonly<Record<K, number>>,
  b: Readonly<Record<K, number>>,
): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Record<K, number>;
}
