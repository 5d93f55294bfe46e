import type { Codebook } from '../config/codebook.js';
import type { Pipeline } from '../config/pipeline.js';
import type { PrintedFigure } from '../config/printed-figures.js';
import { missingGroup } from '../config/vocabulary.js';
import type {
  Published,
  PublishedGroup,
  PublishedSteps,
  PublishedWave,
  QuestionCount,
} from '../disclosure/published.js';
import {
  documentFormat,
  documentVersion,
  type GroupDocument,
  type IntakeDocument,
  type PublishedDocument,
  type WaveDocument,
} from '../publication/document.js';
import { formerCategories } from '../publication/former-categories.js';
import type { Ledger } from '../publication/ledger.js';
import { variableFamilies } from '../publication/variable-families.js';
import type { Template } from '../report/template.js';
import { numbersInWords } from './words-of-run.js';

/**
 * Every count that a run publishes.
 * @param templates whose words may hold numbers
 * @param ledger what has been published, which may tell parts of today's categories apart
 */
export function documentOf(
  { counts }: Published,
  pipeline: Pipeline,
  templates: readonly Template[],
  ledger: Ledger,
): PublishedDocument {
  const { id, codebook, disclosure, waves } = pipeline;
  const unitsOutside = counts.waves.flatMap(({ outsideRate }) => outsideRate.others || []);
  return {
    format: documentFormat,
    version: documentVersion,
    pipeline: id,
    survey: codebook.id,
    minimum: disclosure.minimum,
    minimumOffered: disclosure.minimumOffered,
    empty: 'shown',
    apart: counts.keptApart ?? [],
    families: familiesOf(counts.waves, codebook, ledger),
    inWords: [...new Set([...numbersInWords(pipeline, templates), ...unitsOutside])].sort((a, b) => a - b),
    waves: counts.waves.map((wave) => {
      const { window, printed = [] } = waves.find((one) => one.id === wave.wave) ?? {};
      const { from = '', to = '', source = '' } = window ?? {};
      return {
        ...waveOf(wave),
        ...(window && { window: { from, to, source } }),
        inPrint: printed.flatMap(numbersIn),
      };
    }),
  };
}

function familiesOf(waves: readonly PublishedWave[], codebook: Codebook, ledger: Ledger) {
  const tables = waves.flatMap((wave) => wave.tables);
  const modes = waves.flatMap((wave) => wave.modes ?? []);
  const extra = new Map<string, Set<string>>();
  const note = (variable: string, category: string) => {
    if (category === missingGroup) return;
    extra.set(variable, (extra.get(variable) ?? new Set()).add(category));
  };
  for (const { by, groups } of tables) {
    for (const { group } of groups)
      for (const [axis, variable] of by.entries()) note(variable, group[axis] ?? '');
  }
  for (const { variable, groups } of modes) for (const { category } of groups) note(variable, category);
  const wanted = new Set([...tables.flatMap(({ by }) => by), ...modes.map(({ variable }) => variable)]);
  return variableFamilies(codebook, wanted, extra, formerCategories(ledger, codebook));
}

function waveOf({
  wave,
  offeredBy,
  tables,
  modes = [],
  intake,
}: PublishedWave): Omit<WaveDocument, 'inPrint'> {
  const files = intake && intake.files.length > 1 ? intake.files : [];
  const codesOf = new Map<string, { id: string; codes: WaveDocument['questions'][number]['codes'] }>();
  for (const { groups } of tables) {
    for (const { questions } of groups) {
      for (const { question, counts } of questions) {
        const codes = counts?.map(({ id, kind }) => ({ id, kind }));
        if (codes || !codesOf.has(question)) codesOf.set(question, { id: question, codes: codes ?? [] });
      }
    }
  }
  return {
    wave,
    offeredBy,
    questions: [...codesOf.values()],
    tables: tables.map(({ by, groups }) => ({ by, groups: groups.map(groupOf) })),
    modes: modes.map(({ variable, groups }) => ({
      variable,
      groups: groups.map(({ category, status, respondents }) => ({ category, status, respondents })),
    })),
    ...(intake && { intake: stepsOf(intake) }),
    files: files.map((file) => ({ path: file.path, status: file.status, ...stepsOf(file) })),
  };
}

function stepsOf({ received, rowsRead, setAside, answers }: PublishedSteps): IntakeDocument {
  return { received, rowsRead, setAside, answers };
}

/** The numbers of printed figures: percentages as printed. */
function numbersIn({ offered, answered, base, rate, share }: PrintedFigure): number[] {
  const percentages = [rate, share].flatMap((one) => (one ? [one.digits / 10 ** one.decimals] : []));
  return [offered, answered, base].flatMap((count) => count ?? []).concat(percentages);
}

function groupOf({ areas, ...published }: PublishedGroup): GroupDocument {
  const { group, status, respondents, rate, coverage, questions } = published;
  return {
    group,
    status,
    respondents,
    rate: { status: rate.status, offered: rate.offered, answered: rate.answered },
    coverage: coverage.map(({ step, status: of, count }) => ({ step, status: of, count })),
    questions: questions.map(({ status: of, counts, base, printed }) => ({
      status: of,
      counts: counts?.map(({ count }) => count) ?? null,
      ...(base && { base: { valid: base.valid, others: sumsByKind(base.others) } }),
      ...(printed && { printed }),
    })),
    ...(areas && areas.length > 0 && { areas }),
  };
}

function sumsByKind(counts: readonly QuestionCount[]) {
  const sums = new Map<QuestionCount['kind'], number>();
  for (const { kind, count } of counts) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return Object.fromEntries(sums);
}
