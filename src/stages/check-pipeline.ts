import { readPipeline } from '../config/read-pipeline.js';
import type { Effects } from '../effects.js';
import type { Language } from '../language/language.js';
import { documentOf } from '../output/published-document.js';
import { hasErrors, type Problem } from '../problems/problem.js';
import { noCommonGroups } from './common-groups.js';
import { incomparableRates } from './comparable-rates.js';
import { withFilesRead } from './files-read.js';
import { ledgerProblems } from './ledger-problems.js';
import { readComments } from './pipeline-comments.js';
import { printedFindings } from './printed-findings.js';
import { protectWaves } from './protect-waves.js';
import { pipelineWithLedger } from './read-ledger.js';
import { readTemplates } from './read-templates.js';
import { readWaves } from './read-waves.js';

export interface CheckResult {
  /** The codebook's language; undefined while it cannot be read. */
  readonly language: Language | undefined;
  readonly problems: readonly Problem[];
}

/** Reads everything that a run would read and lists every problem. Writes nothing. */
export async function checkPipeline(path: string, effects: Effects): Promise<CheckResult> {
  const read = await readPipeline(path, effects);
  if (!read.value) return { language: undefined, problems: read.problems };
  const { language } = read.value.pipeline.codebook;
  effects.progress({ step: 'begin', language });
  const published = await pipelineWithLedger(read.value.pipeline, effects);
  if (!published.value) return { language, problems: [...read.problems, ...published.problems] };
  const { pipeline, ledger } = published.value;
  const templates = await readTemplates(pipeline, effects);
  const { waves, ...wavesRead } = await readWaves(pipeline, effects);
  const comments = await readComments(pipeline, { waves, templates: templates.templates }, effects);
  const problems = [
    ...read.problems,
    ...published.problems,
    ...templates.problems,
    ...wavesRead.problems,
    ...comments.problems,
    ...incomparableRates(pipeline),
  ];
  // Printed and published figures are compared with what a run would publish, so the waves are protected first. Which
  // groups are in two waves is seen in what would be published, too.
  const isCompared =
    pipeline.waves.some((wave) => wave.printed) ||
    pipeline.comparisons.some(({ matchedOn }) => matchedOn !== undefined) ||
    ledger.publications.length > 0;
  if (hasErrors(wavesRead.problems) || !isCompared) return { language, problems };
  const kept = await protectWaves(pipeline, waves, ledger.publications);
  const document = withFilesRead(
    documentOf(kept.published, pipeline, templates.templates, ledger),
    waves,
    pipeline,
  );
  return {
    language,
    problems: [
      ...problems,
      ...printedFindings(pipeline, kept.published),
      ...noCommonGroups(pipeline, kept.published),
      ...ledgerProblems(document, kept.log, ledger),
    ],
  };
}
