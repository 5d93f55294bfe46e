import { type Problem, problem } from '../problems/problem.js';
import type { CodebookShape } from './codebook-shape.js';
import { idsFromForms } from './form-variables.js';
import { formWordProblems } from './form-word-problems.js';
import { localTextOf } from './local-text.js';
import { matchKey } from './match-key.js';
import { nearest } from './nearest.js';
import { missingGroup, missingKinds } from './vocabulary.js';
import type { YamlSource } from './yaml-source.js';

/** Everything that does not hang together in the forms of a codebook, and between them and its variables. */
export function formProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  const forms = Object.entries(codebook.forms ?? {});
  if (forms.length === 0) return [];
  return [
    ...reservedProblems(codebook, source),
    ...spellingProblems(codebook, source),
    ...forms.flatMap(([id]) => [
      ...unknownVariables(codebook, id, source),
      ...formWordProblems(codebook, id, source),
      ...withoutDerived(codebook, id, source),
      ...withoutQuestions(codebook, id, source),
    ]),
  ];
}

/** The program's own words as form ids, and the forms' own variables as ids of others. */
function reservedProblems({ forms, variables }: CodebookShape, source: YamlSource): Problem[] {
  const words: readonly string[] = [missingGroup, ...missingKinds];
  const ids: readonly string[] = idsFromForms;
  return [
    ...Object.keys(forms ?? {})
      .filter((id) => words.includes(id))
      .map((id) => problem('error', 'reserved-id', { id }, source.placeOfKey(['forms'], id))),
    ...variables.flatMap(({ id }, index) =>
      ids.includes(id)
        ? [problem('error', 'variable-of-forms', { id }, source.placeOf(['variables', index, 'id']))]
        : [],
    ),
  ];
}

/** Offered counts may name a form by its id or its label, so both must point at one form. */
function spellingProblems({ forms }: CodebookShape, source: YamlSource): Problem[] {
  const owners = new Map<string, string>();
  return Object.entries(forms ?? {}).flatMap(([id, form]) =>
    [id, ...Object.values(localTextOf(form.label, 'sv'))].flatMap((spelling) => {
      const first = owners.get(matchKey(spelling)) ?? id;
      owners.set(matchKey(spelling), first);
      if (first === id) return [];
      const details = { spelling, first, second: id };
      return [problem('error', 'spelling-twice', details, source.placeOfKey(['forms'], id))];
    }),
  );
}

function unknownVariables({ forms, variables }: CodebookShape, id: string, source: YamlSource): Problem[] {
  const form = forms?.[id];
  const ids = variables.map((v) => v.id);
  const named = [
    ...Object.keys(form?.labels ?? {}).map((variable) => ({
      variable,
      place: source.placeOfKey(['forms', id, 'labels'], variable),
    })),
    ...Object.keys(form?.categories ?? {}).map((variable) => ({
      variable,
      place: source.placeOfKey(['forms', id, 'categories'], variable),
    })),
    ...(form?.without ?? []).map((variable, index) => ({
      variable,
      place: source.placeOf(['forms', id, 'without', index]),
    })),
  ];
  return named.flatMap(({ variable, place }) =>
    ids.includes(variable)
      ? []
      : [problem('error', 'unknown-variable', { id: variable, nearest: nearest(variable, ids) }, place)],
  );
}

/** A derived variable follows from its source: it is the source that a form does or does not ask for. */
function withoutDerived({ forms, variables }: CodebookShape, id: string, source: YamlSource): Problem[] {
  return (forms?.[id]?.without ?? []).flatMap((variable, index) => {
    const from = variables.find((v) => v.id === variable)?.derive?.from;
    if (from === undefined) return [];
    const place = source.placeOf(['forms', id, 'without', index]);
    return [problem('error', 'form-without-derived', { id: variable, from }, place)];
  });
}

function withoutQuestions({ forms, variables }: CodebookShape, id: string, source: YamlSource): Problem[] {
  const without = forms?.[id]?.without ?? [];
  const questions = variables.filter((v) => v.role === 'question');
  if (questions.length === 0 || questions.some((v) => !without.includes(v.id))) return [];
  return [problem('error', 'form-without-questions', { id }, source.placeOf(['forms', id, 'without']))];
}
