import type { Pipeline, Wave } from '../config/pipeline.js';
import type { Effects } from '../effects.js';
import type { ResponseSource } from '../ingest/ingest-file.js';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.js';

type ResponsesSource = Extract<Wave['source'], { kind: 'responses' }>;

/** A file with answers, and how many forms came in according to the pipeline. */
export type ReceivedFile = ResponseSource & { readonly received: number | undefined };

/** The files that a wave's paths and patterns name, each once (for each of its sheets and forms), in that order. */
export async function responseFiles(
  source: ResponsesSource,
  pipeline: Pipeline,
  effects: Effects,
): Promise<Checked<readonly ReceivedFile[]>> {
  const problems: Problem[] = [];
  const files: ReceivedFile[] = [];
  for (const { file, place, received, ...dialect } of source.files) {
    const path = effects.files.resolve(pipeline.file, file);
    const found = await effects.files.match(path);
    if (found.length === 0) problems.push(problem('error', 'file-missing', { path, what: 'data' }, place));
    if (received !== undefined && found.length > 1) {
      const details = { pattern: file, files: found.length };
      problems.push(problem('error', 'received-for-several', details, place));
    }
    for (const match of found) {
      const again = files.some(
        (earlier) =>
          earlier.path === match && earlier.sheet === dialect.sheet && earlier.form === dialect.form,
      );
      if (again) problems.push(problem('note', 'file-named-again', { path: match }, place));
      else files.push({ path: match, received, ...dialect });
    }
  }
  return hasErrors(problems) ? { problems } : { value: files, problems };
}
