import type { PublishedDocument } from './document.js';
import { editionsOf, type Ledger, type Publication } from './ledger.js';

/** Which edition of its pages a run is. */
export interface Edition {
  readonly status: 'draft' | 'published';
  /** From 1. */
  readonly number: number;
  readonly date?: string;
  /** The edition that it replaces, once it is published. */
  readonly replaces?: Publication;
}

/** @param sha256 of the run's `published.json` */
export function editionOf(ledger: Ledger, document: PublishedDocument, sha256: string): Edition {
  const editions = editionsOf(ledger, document);
  const own = editions.findIndex((edition) => edition.sha256 === sha256);
  const before = editions[own < 0 ? editions.length - 1 : own - 1];
  const replaces = before && { replaces: before };
  const published = editions[own];
  if (!published) return { status: 'draft', number: editions.length + 1, ...replaces };
  const { date } = published;
  return { status: 'published', number: own + 1, ...(date !== undefined && { date }), ...replaces };
}
