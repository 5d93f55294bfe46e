import { binCategories } from './bin-categories.js';
import type { CodebookShape, VariableShape } from './codebook-shape.js';

/** What a pipeline needs to know of a variable to be checked, also when the codebook has problems. */
export interface NamedVariable {
  readonly id: string;
  readonly role: string;
  /** `number`, or how it is derived; `written` for a variable that is neither. */
  readonly kind: 'written' | 'number' | 'bins' | 'map' | 'period';
  /** Undefined where the codebook alone cannot tell. */
  readonly categories?: readonly string[];
}

export function namedVariables(codebook: CodebookShape): NamedVariable[] {
  return codebook.variables.map((variable) => {
    const categories = categoriesOf(variable, codebook);
    const { id, role } = variable;
    return { id, role, kind: kindOf(variable), ...(categories && { categories }) };
  });
}

function kindOf({ type, derive }: VariableShape): NamedVariable['kind'] {
  if (type === 'number') return 'number';
  if (derive?.bins) return 'bins';
  if (derive?.map) return 'map';
  return derive?.period ? 'period' : 'written';
}

function categoriesOf({ scale, derive }: VariableShape, codebook: CodebookShape): string[] | undefined {
  if (scale !== undefined) return codebook.scales[scale]?.categories.map((c) => c.id);
  return derive?.bins && binCategories(derive.bins).map((c) => c.id);
}
