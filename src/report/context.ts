import type { Comparison } from '../analysis/comparison.js';
import type { Difference } from '../analysis/difference.js';
import type { Estimate } from '../analysis/estimate.js';
import type { Finding } from '../analysis/finding.js';
import { findingsOf } from '../analysis/findings.js';
import type { ReleasedComments } from '../comments/released-comments.js';
import type { Codebook } from '../config/codebook.js';
import type { Form } from '../config/form.js';
import { inWordsOf } from '../config/form-words.js';
import type { Pipeline, Wave } from '../config/pipeline.js';
import type { Published } from '../disclosure/published.js';
import type { Language } from '../language/language.js';
import type { Edition } from '../publication/edition.js';
import { type Labels, labels } from './labels.js';
import { type Lookup, lookup } from './lookup.js';
import { type WaveNames, waveNames } from './wave-names.js';
import { type Say, say } from './wording/worded.js';

/** Everything a report is made of: settings, and what protection let through. */
export interface ReportInput {
  readonly pipeline: Pipeline;
  readonly codebook: Codebook;
  readonly published: Published;
  readonly estimates: readonly Estimate[];
  readonly comparisons: readonly Comparison[];
  readonly differences: readonly Difference[];
  readonly language: Language;
  /** Which edition of the pages it is, draft or published. */
  readonly edition: Edition;
  /** Comments of the last wave; absent when the pipeline wants none. */
  readonly comments?: ReleasedComments;
  /** The program's. */
  readonly version: string;
}

/** What every block of a report can ask for. */
export interface Context extends ReportInput {
  readonly say: Say;
  readonly labels: Labels;
  readonly find: Lookup;
  /** What is worth a sentence, the weightiest of each kind first. */
  readonly findings: readonly Finding[];
  /** The forms that the answers may come from; none when the survey has one questionnaire. */
  readonly forms: readonly Form[];
  /** Whose answers the report, or this part of it, is about, to be put into a sentence: ` bland vuxna`, or empty. */
  readonly among: string;
  /** The wave the report is about: the last one of the pipeline. */
  readonly later: ReportWave;
  /** The wave it is compared with; absent when the pipeline wants no comparison to the last one. */
  readonly earlier?: ReportWave;
}

export interface ReportWave extends WaveNames {
  readonly id: string;
  readonly wave: Wave;
}

/** @throws RangeError when the pipeline has no wave, which its reader has refused already */
export function reportContext(input: ReportInput): Context {
  const { pipeline, language } = input;
  const named = (wave: Wave): ReportWave => ({ id: wave.id, wave, ...waveNames(pipeline, wave, language) });
  const last = pipeline.waves.at(-1);
  if (last === undefined) throw new RangeError('a pipeline without waves has nothing to report');
  const from = pipeline.comparisons.filter((c) => c.to === last.id).at(-1)?.from;
  const earlier = pipeline.waves.find((wave) => wave.id === from);
  const forms = formsInUse(pipeline, input.codebook);
  const codebook = inWordsOf(forms, input.codebook);
  return {
    ...input,
    codebook,
    say: say(language),
    forms,
    among: '',
    labels: labels(codebook, language, forms),
    findings: findingsOf(input.published, input.codebook, input),
    find: lookup(input.published, input.estimates, input.comparisons, input.differences),
    later: named(last),
    ...(earlier && { earlier: named(earlier) }),
  };
}

/** The forms that the pipeline's files answer; all of the codebook when a wave does not tell, as a kept cube does not. */
function formsInUse({ waves }: Pipeline, { forms = [] }: Codebook): readonly Form[] {
  const named = waves.flatMap(({ source }) =>
    source.kind === 'responses'
      ? source.files.flatMap(({ tables }) => tables.map(({ form }) => form))
      : [undefined],
  );
  return named.includes(undefined) ? forms : forms.filter((form) => named.includes(form.id));
}

/** Both waves, the earlier one first; one when there is nothing to compare with. */
export function wavesOf(context: Context): readonly ReportWave[] {
  return context.earlier ? [context.earlier, context.later] : [context.later];
}
