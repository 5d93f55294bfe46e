import type { ReleasedList, ReleasedQuestion } from '../../comments/released-comments.js';
import { inLanguage } from '../../language/language.js';
import { count } from '../../language/numbers.js';
import type { Context } from '../context.js';
import type { Block } from '../document.js';
import { breakdownBy } from '../groups.js';
import { plain } from '../rich-text.js';
import { commentWording } from '../wording/comments.js';
import { type BlockBuilder, paragraph } from './block.js';

/** Comments of the later wave that a person has let through: all together, or group by group. */
export const comments: BlockBuilder = ({ by }, context) => {
  const { say, comments: released, published, language } = context;
  if (!released) return [paragraph(say(commentWording.notIncluded))];
  const found = by === undefined ? undefined : breakdownBy(by, context);
  if (found && 'reason' in found) return [paragraph(found.reason)];
  const { questions } = released.content;
  const shown = questions.filter(({ lists }) => lists.length > 0);
  if (shown.length === 0) return [paragraph(say(commentWording.none))];
  const minimum = count(published.counts.minimum, language);
  return [
    ...shown.flatMap((question) => [
      ...(questions.length > 1 ? [heading(labelOf(question.variable, context))] : []),
      ...question.lists.flatMap((list) => listBlocks(list, by, context)),
      ...(found ? notShown(question, found.breakdown.by, found.breakdown.groups, context) : []),
    ]),
    { kind: 'note', text: plain(say(commentWording.about, { minimum })) },
  ];
};

function heading(text: string): Block {
  return { kind: 'heading', text };
}

function labelOf(variable: string, { codebook, language }: Context): string {
  const label = codebook.variables.find(({ id }) => id === variable)?.label;
  return (label && inLanguage(label, language)) || variable;
}

function listBlocks({ group, texts }: ReleasedList, by: string | undefined, { labels }: Context): Block[] {
  const quotes: Block = { kind: 'quotes', texts };
  return group === null || by === undefined ? [quotes] : [heading(labels.group(by, group)), quotes];
}

/** Why is not told: too few answers, too few comments, or none that was let through. */
function notShown(
  { lists }: ReleasedQuestion,
  by: string,
  groups: readonly string[],
  { say, labels }: Context,
): Block[] {
  const absent = groups.filter((id) => !lists.some(({ group }) => group === id));
  if (absent.length === 0) return [];
  return [
    paragraph(say(commentWording.notShown, { groups: absent.map((id) => labels.group(by, id)).join(', ') })),
  ];
}
