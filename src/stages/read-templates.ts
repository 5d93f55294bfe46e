import { type InputFile, readInput } from '../config/input-file.js';
import type { Pipeline } from '../config/pipeline.js';
import type { Effects } from '../effects.js';
import { type Problem, problem } from '../problems/problem.js';
import { parseTemplate, type Template } from '../report/template.js';

export interface TemplatesRead {
  readonly templates: readonly Template[];
  readonly inputs: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** Reads and checks the template of every report that the pipeline wants. */
export async function readTemplates(pipeline: Pipeline, effects: Effects): Promise<TemplatesRead> {
  const templates: Template[] = [];
  const inputs: InputFile[] = [];
  const problems: Problem[] = [];
  for (const { template: file, place } of pipeline.reports) {
    const path = effects.files.resolve(pipeline.file, file);
    const input = await readInput(path, 'template', effects, place);
    problems.push(...input.problems);
    if (!input.value) continue;
    const { sha256, bytes } = input.value;
    inputs.push({ path, sha256 });
    const parsed = parseTemplate(bytes, path, pipeline.codebook);
    problems.push(...parsed.problems);
    const template = parsed.value;
    if (!template) continue;
    if (templates.some((t) => t.name === template.name)) {
      problems.push(problem('error', 'report-twice', { name: template.name }, place));
    }
    templates.push(template);
  }
  return { templates, inputs, problems };
}
