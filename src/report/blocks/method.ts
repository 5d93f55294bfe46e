import { lastDayOf } from '../../config/field-days.js';
import type { Form } from '../../config/form.js';
import { respondentVariable } from '../../config/form-variables.js';
import { inLanguage } from '../../language/language.js';
import { count } from '../../language/numbers.js';
import { type Context, type ReportWave, wavesOf } from '../context.js';
import type { Block, Inline, Table } from '../document.js';
import { isKeptApart } from '../kinds.js';
import { answerOptions, wordingsOf } from '../labels.js';
import { longDate } from '../long-date.js';
import { plain } from '../rich-text.js';
import { lowerFirst } from '../wave-names.js';
import { kindWording } from '../wording/kinds.js';
import { methodWording, offeredWording } from '../wording/method.js';
import { terms } from '../wording/terms.js';
import { type BlockBuilder, paragraph } from './block.js';
import { coverageSteps } from './coverage.js';
import { dataQuality } from './data-quality.js';
import { outsideRateSentences } from './outside-rate.js';
import { printedFigures } from './printed-figures.js';
import { unlikeOffered } from './unlike-offered.js';

/** How the figures are defined, how sure they are, what is withheld and where they come from. */
export const method: BlockBuilder = (_, context) => {
  const { say, pipeline, language, later, published } = context;
  const offered = offeredWording[later.wave.offeredAs];
  const withheld = withheldGroups(context);
  return [
    heading(say(methodWording.meaning)),
    list([
      say(methodWording.answer),
      joinSentences(
        say(methodWording.rate),
        say(offered),
        say(methodWording.rateAmongOffered),
        ...unlikeOffered(context).map(plain),
      ),
      ...(coverageSteps(context).length > 0 ? [say(methodWording.coverage)] : []),
      ...outsideRateSentences(context).map(plain),
      say(methodWording.positive),
      say(methodWording.points),
      ...kindsOfRespondents(context),
    ]),
    heading(say(methodWording.certainty)),
    list([
      say(methodWording.interval),
      say(methodWording.test),
      say(methodWording.certain),
      say(methodWording.groups),
      ...wavesOf(context).flatMap((wave) => printedLines(wave, context)),
    ]),
    heading(say(methodWording.protection)),
    paragraph(
      [
        say(methodWording.minimum, { minimum: count(published.counts.minimum, language) }),
        say(methodWording.sameAnswer),
        withheld === 0
          ? say(methodWording.withheldNone)
          : say(methodWording.withheldSome, { groups: count(withheld, language) }),
      ].join(' '),
    ),
    ...dataQuality(context),
    heading(say(methodWording.questions)),
    { kind: 'table', table: questionTable(context) },
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

function joinSentences(...sentences: readonly Inline[]): Inline {
  return sentences.flatMap((sentence, i) => (i === 0 ? sentence : [...plain(' '), ...sentence]));
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

/** What each question is called in the report, how it was put (by which form), and which answers count as positive. */
function questionTable(context: Context): Table {
  const { say, labels, codebook, language, later, forms } = context;
  const formColumn = forms.length > 0 ? [kindWording.form] : [];
  return {
    caption: say(methodWording.questionsCaption),
    columns: [terms.shortName, ...formColumn, terms.asPut, terms.countedPositive].map((term) => ({
      label: say(term),
      align: 'start' as const,
    })),
    rows: labels.questions.flatMap((question) => {
      const options = answerOptions(codebook, question, later.id).filter((option) => option.positive);
      const positive = options.map((option) => labels.category(option)).join(', ') || say(terms.none);
      const short = labels.short(question.id);
      if (forms.length === 0) return [[short, labels.full(question.id), positive]];
      return wordingsOf(question, forms, language).map((wording) => [
        short,
        formNames(wording.forms, context),
        wording.text,
        positive,
      ]);
    }),
  };
}

function formNames(some: readonly Form[], { say, language, forms }: Context): string {
  if (some.length === forms.length) return say(kindWording.allForms);
  return some.map((form) => inLanguage(form.label, language)).join(', ');
}
