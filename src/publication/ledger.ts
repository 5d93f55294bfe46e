import {
  documentFormat,
  documentVersion,
  type PublishedDocument,
  type TableDocument,
  type VariableFamily,
  type WaveDocument,
} from './document.js';

export const ledgerFormat = 'svarsbild-ledger';
export const ledgerVersion = 1;

/** What has been published, in the order of publishing: `publications.json`. Holds no withheld count. */
export interface Ledger {
  readonly format: typeof ledgerFormat;
  readonly version: typeof ledgerVersion;
  readonly publications: readonly Publication[];
}

/** The counts that one run published. */
export interface Publication {
  readonly pipeline: string;
  /** The codebook's id. */
  readonly survey: string;
  /** From 1, among the publications of the same pipeline that end with the same wave. */
  readonly edition: number;
  /** ISO date, as given on the command line. */
  readonly date?: string;
  readonly note?: string;
  /** SHA-256 of the run's `published.json`. */
  readonly sha256: string;
  readonly empty: PublishedDocument['empty'];
  readonly apart: PublishedDocument['apart'];
  readonly families: readonly VariableFamily[];
  /** Of withheld groups only that they are. */
  readonly waves: readonly WaveDocument[];
}

export const emptyLedger: Ledger = { format: ledgerFormat, version: ledgerVersion, publications: [] };

/** The publications before a run of the same pipeline that ends with the same wave. */
export function editionsOf(
  ledger: Ledger,
  { pipeline, waves }: Pick<PublishedDocument, 'pipeline' | 'waves'>,
) {
  const last = waves.at(-1)?.wave;
  return ledger.publications.filter(
    (earlier) => earlier.pipeline === pipeline && earlier.waves.at(-1)?.wave === last,
  );
}

/** The ledger with one publication more. */
export function withPublication(
  ledger: Ledger,
  document: PublishedDocument,
  about: Pick<Publication, 'date' | 'note' | 'sha256'>,
): Ledger {
  const { pipeline, survey, empty, apart, families, waves } = document;
  const publication: Publication = {
    pipeline,
    survey,
    edition: editionsOf(ledger, document).length + 1,
    ...about,
    empty,
    apart,
    families,
    waves: waves.map((wave) => ({ ...wave, tables: wave.tables.map(inShort), inPrint: [] })),
  };
  return { ...ledger, publications: [...ledger.publications, publication] };
}

/**
 * The ledger with its windows told by today's sources. Windows of files that are not read any more, such as last term's
 * export under another name, are of the same respondents as those that are.
 * @param sources of the windows of a run
 */
export function inTodaysSources(ledger: Ledger, survey: string, sources: readonly string[]): Ledger {
  const today = [...new Set(sources)];
  const withSource = (wave: WaveDocument): WaveDocument[] => {
    const { window } = wave;
    if (!window || today.length === 0 || today.includes(window.source)) return [wave];
    return today.map((source) => ({ ...wave, window: { ...window, source } }));
  };
  return {
    ...ledger,
    publications: ledger.publications.map((one) =>
      one.survey === survey ? { ...one, waves: one.waves.flatMap(withSource) } : one,
    ),
  };
}

/** What has been published of the survey that a run is about, as if each publication had written it by the run's rules. */
export function publishedBefore(
  { publications }: Ledger,
  { survey, minimum, minimumOffered }: PublishedDocument,
): PublishedDocument[] {
  return publications
    .filter((publication) => publication.survey === survey)
    .map(({ pipeline, empty, apart, families, waves }) => ({
      format: documentFormat,
      version: documentVersion,
      pipeline,
      survey,
      minimum,
      minimumOffered,
      empty,
      apart,
      families,
      inWords: [],
      waves,
    }));
}

function inShort({ by, groups }: TableDocument): TableDocument {
  return {
    by,
    groups: groups.map((group) =>
      group.status === 'withheld' ? { ...group, coverage: [], questions: [] } : group,
    ),
  };
}
