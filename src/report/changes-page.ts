import { inLanguage } from '../language/language.js';
import { count } from '../language/numbers.js';
import type { ChangedFigure } from '../publication/changed-figures.js';
import { paragraph } from './blocks/block.js';
import { type Context, type ReportInput, reportContext } from './context.js';
import type { Block, ReportDocument, Section } from './document.js';
import { groupName } from './labels.js';
import { waveNames } from './wave-names.js';
import { changesWording } from './wording/changes-page.js';
import { pageWording } from './wording/page.js';
import { terms } from './wording/terms.js';
import { absentText } from './written-numbers.js';

/** The page that lists every published figure that has changed since the edition before. */
export function changesPage(input: ReportInput, changes: readonly ChangedFigure[]): ReportDocument {
  const context = reportContext(input);
  const { say, pipeline, language, edition } = context;
  const before = edition.replaces?.edition ?? 0;
  return {
    name: 'changes',
    language,
    title: say(changesWording.title, { before }),
    audience: say(changesWording.audience),
    subtitle: inLanguage(pipeline.title, language),
    notices: [
      say(pageWording.edition, edition),
      ...(pipeline.notice ? [inLanguage(pipeline.notice, language)] : []),
    ],
    sections: changes.length === 0 ? [nothing(context)] : sections(context, changes),
  };
}

function nothing({ say }: Context): Section {
  const blocks = [paragraph(say(changesWording.nothing))];
  return { id: 'changes', heading: say(changesWording.heading), blocks };
}

function sections(context: Context, changes: readonly ChangedFigure[]): Section[] {
  const { pipeline, language } = context;
  return pipeline.waves.flatMap((wave) => {
    const own = changes.filter((change) => change.wave === wave.id);
    if (own.length === 0) return [];
    const { label } = waveNames(pipeline, wave, language);
    return [{ id: `wave-${wave.id}`, heading: label, blocks: [tableOf(label, own, context)] }];
  });
}

function tableOf(wave: string, changes: readonly ChangedFigure[], context: Context): Block {
  const { say, labels, language } = context;
  const number = (value: number | null) =>
    value === null ? absentText('withheld', language) : count(value, language);
  return {
    kind: 'table',
    table: {
      caption: say(changesWording.caption, { wave }),
      columns: [
        { label: say(changesWording.group), align: 'start' },
        { label: say(changesWording.figure), align: 'start' },
        { label: say(changesWording.before), align: 'end' },
        { label: say(changesWording.after), align: 'end' },
      ],
      rows: changes.map((change) => [
        groupName(change.by, change.group, labels) || say(terms.everyone),
        figureName(change, context),
        number(change.before),
        number(change.after),
      ]),
    },
  };
}

function figureName({ measure, question, category }: ChangedFigure, { say, labels }: Context): string {
  switch (measure) {
    case 'answers':
      return say(terms.answers);
    case 'offered':
      return say(changesWording.offered);
    case 'answered':
      return say(terms.answered);
    case 'valid':
      return say(changesWording.valid, { question: labels.short(question) });
    case 'count':
      return say(changesWording.count, {
        question: labels.short(question),
        answer: answerName(question, category, { say, labels }),
      });
  }
}

function answerName(question: string, category: string, { say, labels }: Pick<Context, 'say' | 'labels'>) {
  const found = labels.variable(question)?.scale.categories.find(({ id }) => id === category);
  return found ? labels.category(found) : say(changesWording.missing, { kind: category });
}
