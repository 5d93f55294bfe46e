import { lastDayOf } from '../../config/field-days.js';
import { inLanguage } from '../../language/language.js';
import { count } from '../../language/numbers.js';
import { type Context, type ReportWave, wavesOf } from '../context.js';
import type { Block, Inline, Table } from '../document.js';
import { answerOptions } from '../labels.js';
import { longDate } from '../long-date.js';
import { plain } from '../rich-text.js';
import { methodWording, offeredWording } from '../wording/method.js';
import { terms } from '../wording/terms.js';
import { type BlockBuilder, paragraph } from './block.js';
import { coverageSteps } from './coverage.js';
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
    ]),
    heading(say(methodWording.certainty)),
    list([
      say(methodWording.interval),
      say(methodWording.test),
      say(methodWording.certain),
      say(methodWording.groups),
    ]),
    heading(say(methodWording.protection)),
    paragraph(
      [
        say(methodWording.minimum, { minimum: count(published.counts.minimum, language) }),
        withheld === 0
          ? say(methodWording.withheldNone)
          : say(methodWording.withheldSome, { groups: count(withheld, language) }),
      ].join(' '),
    ),
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

/** Only how many there are in the whole run: which are withheld for their own sake would give values away. */
function withheldGroups({ published }: Context): number {
  return published.counts.waves
    .flatMap((wave) => wave.tables)
    .flatMap((table) => table.groups)
    .filter((group) => group.status === 'withheld').length;
}

function waveLine(wave: ReportWave, { find, language, say }: Context): string {
  const respondents = find.table(wave.id, [])?.groups[0]?.respondents ?? null;
  if (respondents === null) return say(methodWording.waveWithheld, { wave: wave.label });
  const last = lastDayOf(wave.wave);
  return say(methodWording.wave, {
    wave: wave.label,
    answers: count(respondents, language),
    until: last === undefined ? '' : longDate(last, language),
  });
}

/** What each question is called in the report, how it was put, and which answers count as positive. */
function questionTable({ say, labels, codebook, later }: Context): Table {
  return {
    caption: say(methodWording.questionsCaption),
    columns: [terms.shortName, terms.asPut, terms.countedPositive].map((term) => ({
      label: say(term),
      align: 'start' as const,
    })),
    rows: labels.questions.map((question) => {
      const positive = answerOptions(codebook, question, later.id).filter((option) => option.positive);
      return [
        labels.short(question.id),
        labels.full(question.id),
        positive.map((option) => labels.category(option)).join(', ') || say(terms.none),
      ];
    }),
  };
}
