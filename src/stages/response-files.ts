import type { Pipeline, ResponseFile, Wave } from '../config/pipeline.js';
import type { Effects } from '../effects.js';
import { withFileFaults } from '../ingest/csv-file.js';
import type { ResponseSource } from '../ingest/ingest-file.js';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.js';
import { personalNames } from './personal-names.js';
import { tablesOfFiles } from './response-tables.js';

type ResponsesSource = Extract<Wave['source'], { kind: 'responses' }>;

/** A file with answers, and how many forms came in according to the pipeline. */
export type ReceivedFile = ResponseSource & { readonly received: number | undefined };

/** The files that a wave's paths and patterns name, each once (for each of its sheets and forms), in that order. */
export async function responseFiles(
  wave: Wave,
  source: ResponsesSource,
  pipeline: Pipeline,
  effects: Effects,
): Promise<Checked<readonly ReceivedFile[]>> {
  const problems: Problem[] = [];
  const files: ReceivedFile[] = [];
  for (const entry of source.files) {
    const { file, place, received, tables: _, ...dialect } = entry;
    const path = effects.files.resolve(pipeline.file, file);
    const personal = (paths: readonly string[]) => personalNames(wave.id, paths, pipeline, place);
    const written = personal([path]);
    if (written.length > 0) {
      problems.push(...written);
      continue;
    }
    const matched = await withFileFaults(place, async () => ({
      value: await effects.files.match(pipeline.file, file),
      problems: [],
    }));
    const found = matched.value ?? [];
    problems.push(...(matched.value ? matchProblems(entry, path, found) : matched.problems));
    const people = personal(found);
    problems.push(...people);
    if (people.length > 0) continue;
    const tables = await tablesOfFiles(found, entry, { wave, codebook: pipeline.codebook }, effects);
    problems.push(...tables.problems);
    for (const { path: match, table } of tables.value ?? []) {
      const again = files.some(
        (earlier) => earlier.path === match && earlier.sheet === table.sheet && earlier.form === table.form,
      );
      if (again) problems.push(problem('note', 'file-named-again', { path: match }, place));
      else files.push({ path: match, received, ...dialect, ...table });
    }
  }
  return hasErrors(problems) ? { problems } : { value: files, problems };
}

function matchProblems(
  { file, place, received }: ResponseFile,
  path: string,
  found: readonly string[],
): Problem[] {
  if (found.length === 0) return [problem('error', 'file-missing', { path, what: 'data' }, place)];
  if (received === undefined || found.length === 1) return [];
  const details = { pattern: file, files: found.length };
  return [problem('error', 'received-for-several', details, place)];
}
