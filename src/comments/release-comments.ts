import type { Published, PublishedGroup } from '../disclosure/published.js';
import { sfc32 } from '../stats/sfc32.js';
import { releasingKey } from './key.js';
import type { ListedComment } from './listed-comments.js';
import { ReleasedComments, type ReleasedList, type ReleasedQuestion } from './released-comments.js';
import type { MarkedComment } from './reviewed-lines.js';

export interface ReleaseRequest {
  readonly wave: string;
  readonly listed: readonly ListedComment[];
  /** Those that a person lets through. */
  readonly marked: readonly MarkedComment[];
  readonly published: Published;
  /**
   * The one background variable by which the run lists comments; undefined for all together. Never several: the same text in
   * two breakdowns puts its writer in a cell of the crossing.
   */
  readonly by: string | undefined;
  readonly seed: number;
}

/**
 * The marked comments of the groups that may be shown. A question in free text is treated as any other: a group's comments
 * need as many respondents in the published group, and as many who wrote something, as the minimum is. Within a list the order
 * follows from the printed texts and the seed alone.
 */
export function releaseComments(request: ReleaseRequest): ReleasedComments {
  const { wave, listed, by } = request;
  const variables = [...new Set(listed.map(({ variable }) => variable))];
  const content = {
    wave,
    ...(by !== undefined && { by }),
    questions: variables.map((variable) => releasedQuestion(variable, request)),
  };
  return new ReleasedComments(content, releasingKey);
}

function releasedQuestion(variable: string, request: ReleaseRequest): ReleasedQuestion {
  const { wave, published, by, seed } = request;
  const { minimum, waves } = published.counts;
  const written = request.listed.filter((comment) => comment.variable === variable);
  const marked = request.marked.filter(({ comment }) => comment.variable === variable);
  const groupsBy = (variables: readonly string[]) =>
    waves
      .find((counts) => counts.wave === wave)
      ?.tables.find((table) => table.by.join('*') === variables.join('*'))?.groups ?? [];

  const lists = groupsBy(by === undefined ? [] : [by]).flatMap((group): ReleasedList[] => {
    const [id = null] = group.group;
    const isIn = (comment: ListedComment) => by === undefined || comment.group[by] === id;
    if (!isShown(group, written.filter(isIn).length, minimum)) return [];
    const texts = marked.filter(({ comment }) => isIn(comment)).map(({ text }) => text);
    return texts.length > 0 ? [{ group: id, texts: shuffled(texts, seed) }] : [];
  });
  return { variable, lists };
}

function isShown({ status }: PublishedGroup, written: number, minimum: number): boolean {
  return status === 'ok' && written >= minimum;
}

/** Sorted first, so that the order of the forms is nowhere in it (Fisher and Yates). */
function shuffled(texts: readonly string[], seed: number): string[] {
  const result = [...texts].sort();
  const next = sfc32(seed % 2 ** 32);
  for (let i = result.length - 1; i > 0; i--) {
    const other = Math.floor((next() / 2 ** 32) * (i + 1));
    [result[i], result[other]] = [result[other] as string, result[i] as string];
  }
  return result;
}
