import { type BlockBuilder, paragraph, type TagValues } from './blocks/block.js';
import type { Context } from './context.js';
import type { Block } from './document.js';
import { type Kind, kindsIn } from './kinds.js';
import { kindWording } from './wording/kinds.js';

/** A tag with its builder, for the blocks of one kind after the other. */
export interface Wanted {
  readonly build: BlockBuilder;
  readonly values: TagValues;
}

/**
 * The blocks of several tags for each kind of respondents that is kept apart, under a heading of its own: first all
 * about adults, then all about guardians.
 */
export function blocksByKind(wanted: readonly Wanted[], context: Context): readonly Block[] {
  return kindsIn(context).flatMap((kind): Block[] => [
    { kind: 'heading', text: kind.heading, begins: 'part' },
    ...(kind.absence === undefined ? wanted.flatMap((one) => ofKind(one, kind)) : [paragraph(kind.absence)]),
  ]);
}

function ofKind({ build, values }: Wanted, kind: Kind): readonly Block[] {
  const { context, inSentence, label } = kind;
  const put = values.questions.filter((id) => context.labels.questions.some((q) => q.id === id));
  const notPut = values.questions.filter((id) => !put.includes(id));
  const built =
    values.questions.length > 0 && put.length === 0 ? [] : build({ ...values, questions: put }, context);
  const questions = notPut.map((id) => `”${context.labels.short(id)}”`).join(', ');
  return [
    ...built.map((block) => named(block, label, kind.id, context)),
    ...(notPut.length > 0
      ? [paragraph(context.say(kindWording.notPut, { kind: inSentence, questions }))]
      : []),
  ];
}

/** Says whose answers a figure or table is about, wherever it may be copied to. */
function named(block: Block, label: string, kind: string, { say }: Context): Block {
  const titled = (title: string) => say(kindWording.titled, { kind: label, title });
  switch (block.kind) {
    case 'figure': {
      const { id, title, table } = block.figure;
      const figure = { ...block.figure, id: `${id}-${kind}`, title: titled(title) };
      return { kind: 'figure', figure: { ...figure, table: { ...table, caption: titled(table.caption) } } };
    }
    case 'table':
      return { kind: 'table', table: { ...block.table, caption: titled(block.table.caption) } };
    default:
      return block;
  }
}
