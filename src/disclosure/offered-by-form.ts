import type { Codebook } from '../config/codebook.js';
import type { Form } from '../config/form.js';
import { formVariable, respondentVariable } from '../config/form-variables.js';
import type { Cube, OfferedCell } from '../cube/cube.js';

/**
 * The cube with offered counts that name the form where they name a kind of respondents to which only one form is put.
 * Else a rate by form would look unknown. (The kind follows from the form as any derived category does.)
 */
export function offeredByForm(cube: Cube, { forms = [] }: Codebook): Cube {
  if (forms.length === 0) return cube;
  return { ...cube, offered: cube.offered.map((cell) => ({ ...cell, group: completed(cell.group, forms) })) };
}

function completed(group: OfferedCell['group'], forms: readonly Form[]): OfferedCell['group'] {
  const ofKind = forms.filter((form) => form.respondent === group[respondentVariable]);
  const [only] = ofKind;
  return only && ofKind.length === 1 ? { [formVariable]: only.id, ...group } : group;
}
