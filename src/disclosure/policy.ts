import type { Disclosure } from '../config/pipeline.js';

/** What may be told of a group. */
export type ProtectionPolicy = Pick<Disclosure, 'minimum' | 'minimumOffered' | 'homogeneous'>;

/** A group under so many times the minimum is small enough for an answer that all have given to tell of each of them. */
export const homogeneousFactor = 3;
