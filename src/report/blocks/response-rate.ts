import { intervalDots } from '../../charts/interval-dots.js';
import { missingGroup } from '../../config/vocabulary.js';
import { count } from '../../language/numbers.js';
import { changeOf, hasValues, verdictOf } from '../change.js';
import { drawnPoints, drawnSeries } from '../chart-data.js';
import { type Context, type ReportWave, wavesOf } from '../context.js';
import type { Block, Figure } from '../document.js';
import { anyWithheld, type EstimateRow, estimateTable } from '../figure-table.js';
import { type Breakdown, breakdownBy } from '../groups.js';
import { offeredWords } from '../offered-words.js';
import { offeredFewerThanAnswered } from '../unknown-rate.js';
import { absenceWording } from '../wording/absence.js';
import { changeWording } from '../wording/changes.js';
import { rateWording } from '../wording/rates.js';
import { terms } from '../wording/terms.js';
import { differenceIntervalText, differenceText, intervalInSentence, rateText } from '../written-numbers.js';
import { type BlockBuilder, paragraph } from './block.js';
import { coverageSentences, withCoverage } from './coverage.js';
import { formAnswers } from './form-answers.js';
import { outsideRateSentences } from './outside-rate.js';
import { unlikeOffered } from './unlike-offered.js';

const total = { measure: 'response-rate' } as const;

/** Without `by`: the response rate of all in a heading and a few sentences. With it: a figure with every group. */
export const responseRate: BlockBuilder = ({ by }, context) => {
  if (by === undefined) return [...overall(context), ...formAnswers(context)];
  const found = breakdownBy(by, context);
  if ('reason' in found) return [paragraph(found.reason)];
  const rows = rowsOf(found.breakdown, context);
  if (rows.every((row) => row.points.length === 0 || row.points.every((p) => p.interval === null))) {
    const { number } = offeredWords(context.later, context);
    return [
      paragraph(context.say(rateWording.rateNotBy, { by: context.labels.shortInSentence(by), number })),
    ];
  }
  return [{ kind: 'figure', figure: figureOf(found.breakdown, context) }];
};

function overall(context: Context): Block[] {
  const { language, say, later, earlier } = context;
  const value = context.find.estimate(later.id, total)?.value;
  if (value == null) return [paragraph(rateSentence(later, context)), ...besideRate(context)];
  const to = rateText(value, language);
  const change = changeOf(total, context);
  const titles = {
    up: () => say(rateWording.rateRose, { to }),
    down: () => say(rateWording.rateFell, { to }),
    level: () => say(rateWording.rateLevel, { to, earlier: earlier?.short ?? '' }),
    untested: () => say(rateWording.rateIs, { to }),
    none: () => say(rateWording.rateIs, { to }),
  };
  const sentences = [...wavesOf(context)].reverse().map((wave) => rateSentence(wave, context));
  return [
    { kind: 'heading', text: titles[verdictOf(change)]() },
    paragraph([...sentences, ...changeSentence(context)].join(' ')),
    ...besideRate(context),
  ];
}

/** Who was asked at all, and whose answers are not in the rate. */
function besideRate(context: Context): Block[] {
  return [coverageSentences(context), outsideRateSentences(context)]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => paragraph(sentences.join(' ')));
}

function rateSentence(wave: ReportWave, context: Context): string {
  const { find, language, say } = context;
  const estimate = find.estimate(wave.id, total);
  if (estimate?.status === 'empty') return say(rateWording.nobodyOffered, { wave: wave.short });
  if (estimate === undefined || estimate.status === 'not-reported') {
    const below = offeredFewerThanAnswered(wave, context);
    if (below) return say(rateWording.rateBelowAnswers, { wave: wave.short });
    return say(rateWording.rateUnknown, { wave: wave.short, ...offeredWords(wave, context) });
  }
  const { numerator, denominator, value, lower, upper } = estimate;
  if (numerator === null || denominator === null || value === null || lower === null || upper === null) {
    return say(rateWording.rateWithheld, { wave: wave.short });
  }
  const words = offeredWords(wave, context);
  return say(words.isNamed ? rateWording.rateSentenceOf : rateWording.rateSentence, {
    ...words,
    wave: wave.short,
    answered: count(numerator, language),
    offered: count(denominator, language),
    rate: rateText(value, language),
    interval: intervalInSentence(lower, upper, language),
  });
}

function changeSentence(context: Context): string[] {
  const { language, say, earlier } = context;
  const change = changeOf(total, context);
  if (earlier === undefined || change === undefined) return [];
  if (change.status === 'not-comparable') {
    return [say(rateWording.otherKind, { earlier: earlier.short })];
  }
  if (!hasValues(change)) return [];
  return [
    say(rateWording.rateChangeSentence, {
      earlier: earlier.short,
      difference: differenceText(change.difference, language),
      interval: differenceIntervalText(change.lower, change.upper, language),
    }),
    ...unlikeOffered(context),
  ];
}

function rowsOf({ by, groups }: Breakdown, context: Context) {
  return groups
    .filter((group) => group !== missingGroup)
    .map((group) => ({
      label: context.labels.group(by, group),
      points: drawnPoints({ ...total, by: [by], group: [group] }, context),
    }))
    .filter((row) => row.points.length > 0);
}

function figureOf(breakdown: Breakdown, context: Context): Figure {
  const { say, labels, language } = context;
  const { by } = breakdown;
  const name = labels.shortInSentence(by);
  const words = offeredWords(context.later, context);
  const rows = rowsOf(breakdown, context);
  const title = groupTitle(breakdown, context) ?? say(rateWording.rateBy, { by: name });
  const tableRows = [
    ...breakdown.groups.map((group) => ({ label: labels.group(by, group), by: [by], group: [group] })),
    { label: say(terms.everyone), by: [], group: [] },
  ].flatMap(({ label, ...where }) =>
    breakdown.waves.map(
      (wave): EstimateRow => ({
        headers: [label, wave.short],
        estimate: context.find.estimate(wave.id, { ...total, ...where }),
      }),
    ),
  );
  return {
    id: `response-rate-${by}`,
    title,
    subtitle: say(words.isNamed ? rateWording.rateBySubtitleOf : rateWording.rateBySubtitle, {
      by: name,
      number: words.number,
    }),
    chart: intervalDots(
      {
        rows,
        seriesLabels: drawnSeries(
          rows.flatMap((r) => r.points),
          context,
        ),
        axisTitle: say(terms.responseRate),
      },
      language,
    ),
    table: withCoverage(
      estimateTable(
        say(rateWording.rateBy, { by: name }),
        {
          headers: [labels.short(by), say(terms.wave)],
          numerator: say(terms.answered),
          denominator: words.heading,
          value: say(terms.responseRate),
        },
        tableRows,
        language,
      ),
      tableRows.map(({ estimate }) => estimate),
      context,
    ),
    notes: anyWithheld(tableRows) ? [say(absenceWording.someWithheld)] : [],
  };
}

/** Where the rate rose or fell for certain, if anywhere: by name when it is one or two groups, else how many. */
function groupTitle({ by, groups }: Breakdown, context: Context): string | undefined {
  const { say, labels } = context;
  const compared = groups.flatMap((group) => {
    const change = changeOf({ ...total, by: [by], group: [group] }, context);
    return change && hasValues(change) ? [{ group, verdict: verdictOf(change) }] : [];
  });
  const [up, down] = (['up', 'down'] as const).map((verdict) =>
    compared.filter((c) => c.verdict === verdict),
  );
  const phrase = (some: typeof compared) =>
    some.length <= 2
      ? some.map(({ group }) => labels.group(by, group)).join(say(changeWording.and))
      : say(rateWording.someGroups, { n: String(some.length), of: String(compared.length) });
  if (up?.length && down?.length) {
    return say(rateWording.rateRoseAndFell, { up: phrase(up), down: phrase(down) });
  }
  if (up?.length) return say(rateWording.rateRoseIn, { groups: phrase(up) });
  if (down?.length) return say(rateWording.rateFellIn, { groups: phrase(down) });
  return undefined;
}
