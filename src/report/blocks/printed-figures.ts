import type { PrintedCheck } from '../../analysis/printed-check.js';
import { printedChecks } from '../../analysis/printed-checks.js';
import { count } from '../../language/numbers.js';
import { type Context, wavesOf } from '../context.js';
import type { Block, Table } from '../document.js';
import { oursText, printedName, printedValue, reasonText } from '../printed-words.js';
import { upperFirst, waveNames } from '../wave-names.js';
import { printedWording } from '../wording/printed.js';
import { terms } from '../wording/terms.js';
import { paragraph } from './block.js';

/** The printed figures of the report's waves against the run's own; nothing when the pipeline gives none. */
export function printedFigures(context: Context): Block[] {
  const { published, codebook } = context;
  const waves = wavesOf(context).map(({ wave }) => wave);
  return printedBlocks(printedChecks(published, waves, codebook), context);
}

/**
 * A heading, how many agree, a table of those that differ with the likely reasons, and which cannot be compared. A
 * printed number is repeated only beside a published one of ours. Nothing when the list is empty.
 */
export function printedBlocks(
  checks: readonly PrintedCheck[],
  context: Pick<Context, 'say' | 'labels' | 'language' | 'pipeline'>,
): Block[] {
  if (checks.length === 0) return [];
  const { say, labels, language } = context;
  const compared = checks.filter(({ outcome }) => outcome !== 'not-comparable');
  const differing = compared.filter(({ outcome }) => outcome === 'differs');
  const others = checks.filter(({ outcome }) => outcome === 'not-comparable');
  const numbers = {
    checked: count(compared.length, language),
    agreed: count(compared.length - differing.length, language),
    differing: count(differing.length, language),
  };
  const figures = others.map((check) =>
    say(printedWording.inWave, {
      what: printedName(check, labels, language),
      wave: waveName(check.wave, context),
      why: reasonText(check, language),
    }),
  );
  const sentences = [
    ...(compared.length === 0
      ? []
      : [
          differing.length === 0
            ? say(printedWording.allAgree, numbers)
            : say(printedWording.someDiffer, numbers),
        ]),
    ...(others.length === 0 ? [] : [say(printedWording.notCompared, { figures: figures.join('; ') })]),
  ];
  return [
    { kind: 'heading', text: say(printedWording.heading) },
    paragraph(sentences.join(' ')),
    ...(differing.length === 0
      ? []
      : [{ kind: 'table' as const, table: differenceTable(differing, context) }]),
  ];
}

function differenceTable(
  differing: readonly PrintedCheck[],
  context: Pick<Context, 'say' | 'labels' | 'language' | 'pipeline'>,
): Table {
  const { say, labels, language } = context;
  const columns = [
    { label: say(printedWording.figure), align: 'start' },
    { label: say(terms.wave), align: 'start' },
    { label: say(printedWording.printed), align: 'end' },
    { label: say(printedWording.ours), align: 'end' },
    { label: say(printedWording.reason), align: 'start' },
  ] as const;
  const rows = differing.flatMap((check) =>
    check.outcome === 'differs'
      ? [
          [
            upperFirst(printedName(check, labels, language)),
            waveName(check.wave, context),
            printedValue(check, language),
            oursText(check.ours, check, language),
            reasonText(check, language),
          ],
        ]
      : [],
  );
  return { caption: say(printedWording.caption), columns, rows };
}

function waveName(id: string, { pipeline, language }: Pick<Context, 'pipeline' | 'language'>): string {
  const wave = pipeline.waves.find((candidate) => candidate.id === id);
  return wave ? waveNames(pipeline, wave, language).short : id;
}
