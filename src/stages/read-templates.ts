import { type InputFile, readInput } from '../config/input-file.js';
import type { Pipeline } from '../config/pipeline.js';
import type { Effects } from '../effects.js';
import { type Problem, problem } from '../problems/problem.js';
import { parseTemplate, type Template } from '../report/template.js';

export interface NamedTemplate {
  /** The file's own name without its ending: the name of the report. */
  readonly name: string;
  readonly template: Template;
}

export interface TemplatesRead {
  readonly templates: readonly NamedTemplate[];
  readonly inputs: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** Reads and checks the template of every report that the pipeline wants. */
export async function readTemplates(pipeline: Pipeline, effects: Effects): Promise<TemplatesRead> {
  const templates: NamedTemplate[] = [];
  const inputs: InputFile[] = [];
  const problems: Problem[] = [];
  for (const { template: file, place } of pipeline.reports) {
    const path = effects.files.resolve(pipeline.file, file);
    const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
    if (templates.some((t) => t.name === name)) {
      problems.push(problem('error', 'report-twice', { name }, place));
      continue;
    }
    const input = await readInput(path, 'template', effects, place);
    problems.push(...input.problems);
    if (!input.value) continue;
    const { sha256, bytes } = input.value;
    inputs.push({ path, sha256 });
    const parsed = parseTemplate(bytes, path, pipeline.codebook);
    problems.push(...parsed.problems);
    if (parsed.value) templates.push({ name, template: parsed.value });
  }
  return { templates, inputs, problems };
}
