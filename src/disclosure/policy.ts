import type { Disclosure } from '../config/pipeline.js';

/** What may be told of a group. */
export type ProtectionPolicy = Pick<Disclosure, 'minimum' | 'minimumOffered' | 'homogeneous'>;
