import type { Language } from '../language/language.js';
import { type Checked, hasErrors } from '../problems/problem.js';
import {
  type Area,
  type AskedIf,
  type CategoricalVariable,
  type Category,
  type Codebook,
  isCategorical,
  type Scale,
  type Variable,
  type WaveOverride,
} from './codebook.js';
import { codebookProblems } from './codebook-problems.js';
import {
  type CategoryShape,
  type CodebookShape,
  codebookShape,
  type VariableShape,
} from './codebook-shape.js';
import { derivationOf, ownScale } from './derived-variable.js';
import type { Form } from './form.js';
import { formProblems } from './form-problems.js';
import { namedFromForms, variablesFromForms } from './form-variables.js';
import { spelledByForms } from './form-words.js';
import { laterInCodebooks, refuseLater } from './later.js';
import { localTextOf } from './local-text.js';
import { type NamedVariable, namedVariables } from './named-variable.js';
import { formsOf } from './read-forms.js';
import { shapeProblems } from './shape-problems.js';
import { parseYaml } from './yaml-source.js';

export interface CodebookRead extends Checked<Codebook> {
  /** The variables it names, also when it has problems, so that a pipeline can be checked against them at once. */
  readonly named?: readonly NamedVariable[];
  /** The ids of its forms, with problems or not. */
  readonly forms?: readonly string[];
}

/** Reads and checks a codebook. `file` is how messages name it. All problems are found at once. */
export function readCodebook(bytes: Uint8Array, file: string): CodebookRead {
  const yaml = parseYaml(bytes, file);
  if (!yaml.value) return { problems: yaml.problems };
  const source = yaml.value;

  const later = refuseLater(source, laterInCodebooks);
  const shape = codebookShape.safeParse(source.data);
  if (!shape.success) {
    return { problems: [...later, ...shapeProblems(source, codebookShape, shape.error)] };
  }
  const problems = [...later, ...codebookProblems(shape.data, source), ...formProblems(shape.data, source)];
  const forms = formsOf(shape.data, shape.data.language ?? 'sv');
  const read = {
    named: [...namedVariables(shape.data), ...namedFromForms(forms)],
    forms: forms.map((form) => form.id),
    problems,
  };
  return hasErrors(problems) ? read : { ...read, value: codebookOf(shape.data, forms, file) };
}

function codebookOf(shape: CodebookShape, forms: readonly Form[], file: string): Codebook {
  const language = shape.language ?? 'sv';
  const scales = new Map(Object.entries(shape.scales).map(([id, s]) => [id, scaleOf(id, s, language)]));
  const variables = shape.variables
    .map((v) => variableOf(v, scales, shape, language))
    .map((v) => (isCategorical(v) ? { ...v, scale: spelledByForms(v.scale, v.id, forms) } : v));
  return {
    id: shape.id,
    title: localTextOf(shape.title, language),
    language,
    variables: [...variables, ...variablesFromForms(forms)],
    ...(forms.length > 0 && { forms }),
    areas: areasOf(shape, language),
    waves: overridesOf(shape, variables, forms, language),
    file,
  };
}

function scaleOf(id: string, shape: CodebookShape['scales'][string], language: Language): Scale {
  return {
    id,
    ordered: shape.ordered ?? false,
    categories: shape.categories.map((c) => categoryOf(c, language)),
  };
}

function categoryOf(shape: CategoryShape, language: Language): Category {
  return {
    id: shape.id,
    label: localTextOf(shape.label, language),
    aliases: shape.aliases ?? [],
    positive: shape.positive ?? false,
    ...(shape.score !== undefined && { score: shape.score }),
    ...(shape.missing && { missing: shape.missing }),
  };
}

function variableOf(
  shape: VariableShape,
  scales: ReadonlyMap<string, Scale>,
  codebook: CodebookShape,
  language: Language,
): Variable {
  const label = localTextOf(shape.label ?? shape.id, language);
  const shared = {
    id: shape.id,
    label,
    columns: columnsOf(shape),
    ...(shape.since && { since: shape.since }),
    ...(shape.until && { until: shape.until }),
  };
  const role = shape.role;
  if (role === 'id' || role === 'date' || role === 'comment') return { role, ...shared };
  const missing = shape.missing ?? codebook.missing ?? [];
  if (shape.type === 'number') return { role: 'number', ...shared, missing };
  const { derive } = shape;
  const scale = scales.get(shape.scale ?? '') ?? (derive && ownScale(shape.id, derive, language));
  if (!scale) throw new Error(`checked codebook lacks the scale of ${shape.id}`);
  return {
    ...shared,
    role: role as CategoricalVariable['role'],
    short: shape.short === undefined ? label : localTextOf(shape.short, language),
    scale,
    missing,
    ...(shape.area && { area: shape.area }),
    ...(derive && { derive: derivationOf(derive), ...askedWith(derive.from, codebook) }),
    ...(shape['asked-if'] && { askedIf: askedIfOf(shape['asked-if']) }),
  };
}

/** A derived variable was asked when its source was. */
function askedWith(from: string, codebook: CodebookShape): Pick<Variable, 'since' | 'until'> {
  const source = codebook.variables.find((v) => v.id === from);
  return { ...(source?.since && { since: source.since }), ...(source?.until && { until: source.until }) };
}

function askedIfOf(shape: NonNullable<VariableShape['asked-if']>): AskedIf[] {
  return Object.entries(shape).map(([variable, c]) => ({ variable, categories: [c].flat() }));
}

function columnsOf(shape: VariableShape): readonly string[] {
  if (typeof shape.columns === 'string') return [shape.columns];
  return Array.isArray(shape.columns) ? shape.columns : [];
}

/** Declared areas in their order, then undeclared ones as the questions name them; only those with questions. */
function areasOf(shape: CodebookShape, language: Language): Area[] {
  const declared = shape.areas ?? [];
  const named = shape.variables.flatMap((v) => (v.area === undefined ? [] : [v.area]));
  const ids = new Set([...declared.map((a) => a.id), ...named]);
  return [...ids].flatMap((id) => {
    const questions = shape.variables.filter((v) => v.area === id).map((v) => v.id);
    const label = localTextOf(declared.find((a) => a.id === id)?.label ?? id, language);
    return questions.length === 0 ? [] : [{ id, label, questions }];
  });
}

function overridesOf(
  shape: CodebookShape,
  variables: readonly Variable[],
  forms: readonly Form[],
  language: Language,
): Codebook['waves'] {
  const overrideOf = (id: string, o: NonNullable<CodebookShape['waves']>[string][string]): WaveOverride => {
    const variable = variables.find((v) => v.id === id);
    return {
      ...(o.columns !== undefined && { columns: [o.columns].flat() }),
      ...(o.categories &&
        variable &&
        'scale' in variable && {
          scale: spelledByForms(
            { ...variable.scale, categories: o.categories.map((c) => categoryOf(c, language)) },
            id,
            forms,
          ),
        }),
    };
  };
  return Object.fromEntries(
    Object.entries(shape.waves ?? {}).map(([wave, overrides]) => [
      wave,
      Object.fromEntries(Object.entries(overrides).map(([id, o]) => [id, overrideOf(id, o)])),
    ]),
  );
}
