import type { MissingKind, SetAsideReason, Status } from '../config/vocabulary.js';

export const documentFormat = 'svarsbild-published';
export const documentVersion = 1;

/**
 * All counts that a run publishes, as they stand in `published.json`: for programs, for the ledger of what has been
 * published, and for the audit. Numbers are null unless their status is `ok` (or `empty` for questions).
 */
export interface PublishedDocument {
  readonly format: typeof documentFormat;
  readonly version: typeof documentVersion;
  readonly pipeline: string;
  /** The codebook's id. */
  readonly survey: string;
  readonly minimum: number;
  readonly minimumOffered: number;
  /**
   * `shown`: a group that nobody is in is shown as such, so that a withheld one has somebody in it; but for tables, or parts
   * of tables that are kept apart, of which every group is withheld.
   */
  readonly empty: 'shown' | 'withheld';
  /** The variables by which tables fall into parts that are kept apart. */
  readonly apart: readonly string[];
  readonly families: readonly VariableFamily[];
  /** Numbers in titles, labels and templates, as somebody wrote them, and of units: they are about nobody. */
  readonly inWords: readonly number[];
  readonly waves: readonly WaveDocument[];
}

/**
 * Background variables that follow from the same thing, such as target groups and the focus areas they belong to. An atom
 * is the finest that any of them tells apart; the last, `missing`, is for those of whom it is not known.
 */
export interface VariableFamily {
  readonly id: string;
  readonly atoms: readonly string[];
  /** Per variable and category: the atoms that make it up. */
  readonly variables: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface WaveDocument {
  readonly wave: string;
  /** The part of a source that it is, where several waves are parts of the same. */
  readonly window?: WindowDocument;
  /** Where its answers were read; absent of kept cubes and counts, and in documents that are older than this. */
  readonly read?: readonly ReadDocument[];
  /** The variables that every unit with an offered count is told by; empty when there is none, or they differ. */
  readonly offeredBy: readonly string[];
  readonly questions: readonly QuestionDocument[];
  /** The total first. */
  readonly tables: readonly TableDocument[];
  /** Numbers of respondents by a variable that is no table. */
  readonly modes: readonly ModeDocument[];
  /** What came in, when it was read from exports. */
  readonly intake?: IntakeDocument;
  /** By file, where there are several. */
  readonly files: readonly FileDocument[];
  /** Numbers that were in print already, as they stand there. */
  readonly inPrint: readonly number[];
}

/** The way from forms to answers; null where it is not told. */
export interface IntakeDocument {
  readonly received: number | null;
  readonly rowsRead: number | null;
  readonly setAside: Readonly<Record<SetAsideReason, number | null>>;
  readonly answers: number | null;
}

export interface FileDocument extends IntakeDocument {
  readonly path: string;
  readonly status: Status;
}

/** First and last day (ISO, inclusive) of what a wave takes from a source. */
export interface WindowDocument {
  readonly from: string;
  readonly to: string;
  /** The same text for all windows of a source. */
  readonly source: string;
}

/** A file with answers. No digest: who knows all of a small file but a withheld number tries which number has it. */
export interface ReadDocument {
  /** As seen from the pipeline. */
  readonly file: string;
  /** Absent when the pipeline names none. */
  readonly sheet?: string;
}

export interface QuestionDocument {
  readonly id: string;
  readonly codes: readonly { readonly id: string; readonly kind: 'valid' | MissingKind }[];
}

export interface TableDocument {
  readonly by: readonly string[];
  readonly groups: readonly GroupDocument[];
}

export interface GroupDocument {
  readonly group: readonly string[];
  readonly status: Status;
  readonly respondents: number | null;
  readonly rate: {
    readonly status: Status;
    readonly offered: number | null;
    readonly answered: number | null;
  };
  readonly coverage: readonly {
    readonly step: string;
    readonly status: Status;
    readonly count: number | null;
  }[];
  /** In the order of the wave's questions. */
  readonly questions: readonly AnswersDocument[];
  /** What the intervals of areas follow from; absent in documents that are older than areas. */
  readonly areas?: readonly AreaDocument[];
}

/** An area in a group: sums over the respondents with a valid answer in it. */
export interface AreaDocument {
  readonly area: string;
  readonly status: Status;
  /** Ids of the questions that its share is of. */
  readonly questions: readonly string[];
  /** How many respondents (m), their valid (v) and positive answers (y), and the sums of v², y² and v·y. */
  readonly sums: {
    readonly m: number;
    readonly v: number;
    readonly y: number;
    readonly vv: number;
    readonly yy: number;
    readonly vy: number;
  } | null;
}

export interface AnswersDocument {
  readonly status: Status;
  /** Respondents per code of the question; null unless published. */
  readonly counts: readonly number[] | null;
  /** Where only the number of valid answers is published: that number, and respondents per missing kind. */
  readonly base?: {
    readonly valid: number;
    readonly others: Readonly<Partial<Record<MissingKind, number>>>;
  };
  /** A share of positive answers that was in print without the counts behind it. */
  readonly printed?: { readonly positive: number; readonly base: number } | { readonly share: number };
}

export interface ModeDocument {
  readonly variable: string;
  readonly groups: readonly {
    readonly category: string;
    readonly status: Status;
    readonly respondents: number | null;
  }[];
}
