import { type ListedComment, listedComments } from '../comments/listed-comments.js';
import { releaseComments } from '../comments/release-comments.js';
import type { ReleasedComments } from '../comments/released-comments.js';
import { readReviewedComments } from '../comments/reviewed-comments.js';
import type { MarkedComment } from '../comments/reviewed-lines.js';
import { isComment } from '../config/codebook.js';
import type { InputFile } from '../config/input-file.js';
import type { Pipeline } from '../config/pipeline.js';
import type { Published } from '../disclosure/published.js';
import { type Effects, FileFault } from '../effects.js';
import { type Problem, problem } from '../problems/problem.js';
import type { Template } from '../report/template.js';
import type { CountedWave } from './count-wave.js';
import { internalMarker } from './internal-files.js';
import { personalNames } from './personal-names.js';

/** The comments of the wave that the reports are about: the last one. */
export interface CommentsRead {
  /** Everything that was written; for the analyst alone. Undefined when the pipeline wants no comments. */
  readonly listed?: readonly ListedComment[];
  readonly marked: readonly MarkedComment[];
  /** How the templates list them; the same way in all. */
  readonly by: string | undefined;
  readonly inputs: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** Scrubs and lists the comments, and reads which of them a person lets through. */
export async function readComments(
  pipeline: Pipeline,
  read: { readonly waves: readonly CountedWave[]; readonly templates: readonly Template[] },
  effects: Effects,
): Promise<CommentsRead> {
  const ways = waysIn(read.templates);
  const [by] = ways;
  const problems =
    ways.length > 1
      ? [problem('error', 'comments-by-several', { by: ways }, pipeline.reports[0]?.place)]
      : [];
  const { comments, codebook } = pipeline;
  const last = pipeline.waves.at(-1);
  const ingested = read.waves.find(({ wave }) => wave.id === last?.id)?.ingested;
  if (!comments || !last || !ingested) return { marked: [], by, inputs: [], problems };

  const { language } = codebook;
  const questions = codebook.variables.filter(isComment).map(({ id }) => id);
  const about = { wave: last.id, questions, language, sha256: effects.sha256 };
  const listed = listedComments(ingested.comments, about);
  if (listed.length === 0) problems.push(problem('warning', 'comments-none', { wave: last.id }));
  const unreviewed = { listed, marked: [], by, inputs: [], problems };
  if (!comments.reviewed) return unreviewed;

  const { file, place } = comments.reviewed;
  const path = effects.files.resolve(pipeline.file, file);
  const personal = personalNames(last.id, [path], pipeline, place);
  if (personal.length > 0) return { ...unreviewed, problems: [...problems, ...personal] };
  if (await liesInternally(path, effects)) {
    problems.push(problem('error', 'reviewed-is-internal', { path }, place));
    return unreviewed;
  }
  const list = { path, place, listed, wave: last.id, language };
  const reviewed = await readReviewedComments(list, effects);
  problems.push(...reviewed.problems);
  if (!reviewed.value) return unreviewed;
  const { marked, sha256 } = reviewed.value;
  return { listed, marked, by, inputs: [{ path, sha256 }], problems };
}

/** Whether a file is in an internal folder, where the next run would write over somebody's work. */
async function liesInternally(path: string, effects: Effects): Promise<boolean> {
  try {
    return (await effects.files.size(effects.files.resolve(path, internalMarker))) > 0;
  } catch (fault) {
    if (fault instanceof FileFault) return false;
    throw fault;
  }
}

/** What of the comments may be printed, once it is known which groups may be shown. */
export function releasedComments(
  { comments, waves }: Pipeline,
  { listed, marked, by }: CommentsRead,
  published: Published,
): ReleasedComments | undefined {
  const wave = waves.at(-1)?.id;
  if (!comments || !listed || wave === undefined) return undefined;
  return releaseComments({ wave, listed, marked, published, by, seed: comments.seed });
}

/** The different ways in which templates list comments: by a variable, or all together. */
function waysIn(templates: readonly Template[]): (string | undefined)[] {
  const tags = templates.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
  return [
    ...new Set(tags.flatMap((block) => (block.kind === 'tag' && block.tag === 'comments' ? [block.by] : []))),
  ];
}
