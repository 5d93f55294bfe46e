import { lastDayOf } from '../../config/field-days.js';
import { respondentVariable } from '../../config/form-variables.js';
import { homogeneousFactor } from '../../config/vocabulary.js';
import { inLanguage } from '../../language/language.js';
import { count } from '../../language/numbers.js';
import { type Contents, contentsOf } from '../contents.js';
import { type Context, type ReportWave, wavesOf } from '../context.js';
import type { Block, Inline } from '../document.js';
import { isKeptApart } from '../kinds.js';
import { longDate } from '../long-date.js';
import { plain } from '../rich-text.js';
import { lowerFirst } from '../wave-names.js';
import { methodWording } from '../wording/method.js';
import { type BlockBuilder, paragraph } from './block.js';
import { coverageSteps } from './coverage.js';
import { dataQuality } from './data-quality.js';
import { printedFigures } from './printed-figures.js';
import { questionTable } from './question-table.js';
import { joinSentences, rateInWords } from './rate-in-words.js';

/** How the figures are defined, how sure they are, what is withheld and where they come from. */
export const method: BlockBuilder = (_, context) => {
  const { say, pipeline, language } = context;
  const contents = contentsOf(context);
  return [
    ...listed(say(methodWording.meaning), [
      ...(contents.answers ? [say(methodWording.answer), rateInWords(context)] : []),
      ...(coverageSteps(context).length > 0 ? [say(methodWording.coverage)] : []),
      ...(contents.questions.size > 0
        ? [say(contents.answers ? methodWording.positive : methodWording.positiveInPrint)]
        : []),
      ...(context.earlier || contents.groups ? [points(contents, context)] : []),
      ...kindsOfRespondents(context),
    ]),
    ...listed(say(methodWording.certainty), [
      ...(contents.intervals ? [say(methodWording.interval)] : []),
      ...(contents.tests ? [say(methodWording.test)] : []),
      ...(contents.groupTests ? [say(methodWording.groups)] : []),
      ...(contents.tests || contents.groupTests ? [say(methodWording.certain)] : []),
      ...wavesOf(context).flatMap((wave) => printedLines(wave, context)),
    ]),
    ...(contents.answers ? [heading(say(methodWording.protection)), protection(context)] : []),
    ...dataQuality(context),
    ...questionsAsPut(contents, context),
    ...printedFigures(context),
    heading(say(methodWording.source)),
    list([
      plain(say(methodWording.survey, { survey: inLanguage(pipeline.title, language) })),
      ...wavesOf(context).map((wave) => plain(waveLine(wave, context))),
      ...(pipeline.notice ? [plain(inLanguage(pipeline.notice, language))] : []),
      plain(say(methodWording.program, { version: context.version })),
    ]),
  ];
};

function heading(text: string): Block {
  return { kind: 'heading', text };
}

function list(items: readonly Inline[]): Block {
  return { kind: 'list', items, ordered: false };
}

/** A heading with a list below it; nothing without items. */
function listed(title: string, items: readonly Inline[]): Block[] {
  return items.length === 0 ? [] : [heading(title), list(items)];
}

function protection(context: Context): Block {
  const { say, language, published, pipeline } = context;
  const { minimum } = published.counts;
  const { minimumOffered } = pipeline.disclosure;
  const withheld = withheldGroups(context);
  return paragraph(
    [
      say(methodWording.minimum, { minimum: count(minimum, language) }),
      ...(minimumOffered === minimum
        ? []
        : [say(methodWording.minimumOffered, { minimum: count(minimumOffered, language) })]),
      sameAnswer(context),
      withheld === 0
        ? say(methodWording.withheldNone)
        : say(methodWording.withheldSome, { groups: count(withheld, language) }),
    ].join(' '),
  );
}

/** What to know of a wave whose shares come from print. */
function printedLines(wave: ReportWave, { published, say }: Context): Inline[] {
  const figures = published.counts.waves
    .filter((counts) => counts.wave === wave.id)
    .flatMap(({ tables }) => tables.flatMap(({ groups }) => groups.flatMap((group) => group.questions)))
    .flatMap(({ printed }) => printed ?? []);
  return [
    ...(figures.some((figure) => 'base' in figure)
      ? [plain(say(methodWording.printedCounts, { wave: wave.label }))]
      : []),
    ...(figures.some((figure) => 'share' in figure)
      ? [plain(say(methodWording.printedShares, { wave: wave.label }))]
      : []),
  ];
}

function sameAnswer({ pipeline, published, language, say }: Context): string {
  if (pipeline.disclosure.homogeneous === 'show') return say(methodWording.sameAnswerShown);
  return say(methodWording.sameAnswerWithheld, {
    few: count(homogeneousFactor * published.counts.minimum, language),
  });
}

/** Figures in print were rounded before they came here. */
function points({ answers }: Contents, { say }: Context): Inline {
  const explained = say(methodWording.points);
  return answers ? joinSentences(explained, say(methodWording.rounding)) : explained;
}

function questionsAsPut({ questions }: Contents, context: Context): Block[] {
  if (questions.size === 0) return [];
  const table = questionTable(questions, context);
  return [heading(context.say(methodWording.questions)), { kind: 'table', table }];
}

/** Only how many there are in the whole run: which are withheld for their own sake would give values away. */
function withheldGroups({ published }: Context): number {
  return published.counts.waves
    .flatMap((wave) => wave.tables)
    .flatMap((table) => table.groups)
    .filter((group) => group.status === 'withheld').length;
}

function waveLine(wave: ReportWave, { find, language, say }: Context): string {
  const total = find.table(wave.id, [])?.groups[0];
  const respondents = total?.respondents ?? null;
  if (respondents === null) {
    const unknown = total?.status === 'not-reported';
    return say(unknown ? methodWording.waveUnknown : methodWording.waveWithheld, { wave: wave.label });
  }
  const last = lastDayOf(wave.wave);
  return say(methodWording.wave, {
    wave: wave.label,
    answers: count(respondents, language),
    until: last === undefined ? '' : longDate(last, language),
  });
}

/** Whether figures are given for each kind of respondents or for all together; nothing when there is one kind. */
function kindsOfRespondents(context: Context): Inline[] {
  const { say, labels, forms, pipeline } = context;
  const ids = [...new Set(forms.map((form) => form.respondent))];
  const kinds = ids.map((id) => lowerFirst(labels.group(respondentVariable, id))).join(', ');
  if (isKeptApart(context)) return [say(methodWording.keptApart, { kinds })];
  return pipeline.poolRespondents && ids.length > 1 ? [say(methodWording.pooled, { kinds })] : [];
}
