import type { CategoricalVariable, Codebook } from './codebook.js';
import { isCategorical } from './codebook.js';
import { type MissingKind, missingKinds } from './vocabulary.js';

/** What one integer code of a categorical variable stands for. */
export interface Code {
  /** The category's id, or the missing kind's name where the codebook has no category for it. */
  readonly id: string;
  /** `valid`, or why it is not. */
  readonly kind: 'valid' | MissingKind;
}

/**
 * All codes of a variable: its scale's categories in order, then every missing kind that no category stands for.
 * A coded value is an index into this list. Ingestion, cube, protection and analysis share it.
 */
export function codeListOf(variable: CategoricalVariable): readonly Code[] {
  const own = variable.scale.categories.map(
    (category): Code => ({ id: category.id, kind: category.missing ?? 'valid' }),
  );
  const taken = new Set(own.map((code) => code.kind));
  const rest = missingKinds.filter((kind) => !taken.has(kind)).map((kind): Code => ({ id: kind, kind }));
  return [...own, ...rest];
}

/** The code for a missing kind; every kind has one. */
export function codeOfKind(codes: readonly Code[], kind: MissingKind): number {
  return codes.findIndex((code) => code.kind === kind);
}

/** The categorical variables in codebook order: the columns of a coded batch. */
export function codedVariables(codebook: Codebook): CategoricalVariable[] {
  return codebook.variables.filter(isCategorical);
}
