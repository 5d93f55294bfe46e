import type { LocalText } from '../language/language.js';
import type { Place } from '../problems/problem.js';
import type { Codebook } from './codebook.js';
import type { PrintedFigure } from './printed-figures.js';
import type { HomogeneousFate, OfferedKind, OutsideFate } from './vocabulary.js';

/** One YAML file in `pipelines/`: which waves to read, what to break down and compare, what to write. */
export interface Pipeline {
  readonly id: string;
  readonly title: LocalText;
  readonly codebook: Codebook;
  readonly waves: readonly Wave[];
  /** Ids of background variables; one for a breakdown, several for a crossing. The total is always there. */
  readonly breakdowns: readonly (readonly string[])[];
  readonly comparisons: readonly ComparisonWanted[];
  readonly disclosure: Disclosure;
  readonly reports: readonly ReportWanted[];
  /** Whether the answers of different kinds of respondents are added together; not when left out. */
  readonly poolRespondents?: boolean;
  /** Set when shares are to have limits for those who were offered the survey, too. */
  readonly finitePopulation?: true;
  /** What the internal page on data quality is broken down by, such as the department, besides the files. */
  readonly quality?: { readonly by: string };
  /** Set when the last wave's comments are wanted; otherwise they are read nowhere. */
  readonly comments?: CommentsWanted;
  /** Printed in every report; says for instance that the data are synthetic. */
  readonly notice?: LocalText;
  /** The file it came from, for messages and for relative paths. */
  readonly file: string;
}

export interface Wave {
  readonly id: string;
  readonly label: LocalText;
  /** ISO date that stands for the wave, such as the last day of its field period. */
  readonly date?: string;
  readonly source: WaveSource;
  readonly offered?: OfferedSource;
  /** Absent when the pipeline does not say: then a report makes no claim about it. */
  readonly offeredAs?: OfferedKind;
  /** What was counted, to be put after a number, where "erbjudna" is not the word: `avslutade utredningar`. */
  readonly offeredLabel?: LocalText;
  readonly fieldPeriod?: FieldPeriod;
  /** Figures that are in print already: compared with the run's own, and known to everybody. */
  readonly printed?: readonly PrintedFigure[];
  /** Forms that came in for the whole wave, on paper say, before anything was typed in or exported. */
  readonly received?: number;
  /** The part of a source that goes on over several waves; only for responses. */
  readonly window?: Window;
}

/** Whether two waves have denominators of the same kind, as far as the pipeline says. A visit is the ordinary way. */
export function offeredAlike(one: Wave, other: Wave): boolean {
  return (one.offeredAs ?? 'visit') === (other.offeredAs ?? 'visit');
}

export type WaveSource =
  | { readonly kind: 'responses'; readonly files: readonly ResponseFile[] }
  | { readonly kind: 'cube'; readonly file: string; readonly place: Place }
  | AggregateSource;

/** A file with one row per cell: counts, and shares as they stand in print. Names of columns are headers. */
export interface AggregateSource {
  readonly kind: 'aggregate';
  readonly file: string;
  readonly place: Place;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
  /** A row belongs when it has one of the values in every one of these columns. */
  readonly where: readonly RowCondition[];
  /** A row does not belong when it has one of the values in any of these columns. */
  readonly without: readonly RowCondition[];
  readonly offered?: string;
  readonly answered?: string;
  /** A response rate in print (0–100), compared with the counts of its row and not counted. */
  readonly rate?: string;
  readonly shares: readonly ShareColumns[];
}

/** Values that a row may have in a column. */
export interface RowCondition {
  readonly column: string;
  readonly values: readonly string[];
}

/** Where an aggregate file has a question's share of positive answers (0–100), and how many valid answers it is of. */
export interface ShareColumns {
  readonly question: string;
  readonly positive: string;
  readonly base?: string;
}

/** First and last day (ISO, inclusive) of the answers that a wave takes from a source that others take from too. */
export interface Window {
  readonly from: string;
  readonly to: string;
  /** The same text for all windows of a source. */
  readonly source: string;
  /** The days on which one of the windows of the source begins, or one has just ended; ascending. */
  readonly edges: readonly string[];
}

export interface ResponseFile {
  /** A path or glob pattern, relative to the pipeline file. */
  readonly file: string;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** The tables with answers in it: one, or several sheets of a workbook. */
  readonly tables: readonly ResponseTable[];
  /** Forms that came in for this file. */
  readonly received?: number;
  /** Where the pipeline names it. */
  readonly place: Place;
}

export interface ResponseTable {
  /** Of a spreadsheet; the one whose header matches the codebook best when not given. */
  readonly sheet?: string;
  /** The form that its rows answer: given when the codebook has forms, and only then. */
  readonly form?: string;
}

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Counts of offered questionnaires: one total, a file with one row per group, or several of these for different groups. */
export type OfferedSource =
  | { readonly kind: 'several'; readonly sources: readonly OfferedSource[] }
  | { readonly kind: 'total'; readonly total: number; readonly place: Place }
  | {
      readonly kind: 'file';
      readonly file: string;
      /** Header of the column with the counts; an empty cell means not reported. */
      readonly count: string;
      /** Header of the column with those who turned out not to belong. */
      readonly overcoverage?: string;
      /** Counts further up, the widest first. */
      readonly ladder?: readonly LadderStep[];
      /** Header of the column with the month or day that a row is about; only with a window. */
      readonly date?: string;
      readonly encoding?: Encoding;
      readonly delimiter?: Delimiter;
      readonly sheet?: string;
      readonly place: Place;
    };

/** A count above the offered on the way from everybody whom the survey is about, such as visits. */
export interface LadderStep {
  readonly id: string;
  readonly label: LocalText;
  /** Header of its column; an empty cell means not reported. */
  readonly column: string;
}

/** The steps that a wave's files name, each once. */
export function ladderOf(offered: OfferedSource | undefined): readonly LadderStep[] {
  if (!offered || offered.kind === 'total') return [];
  const steps = offered.kind === 'file' ? (offered.ladder ?? []) : offered.sources.flatMap(ladderOf);
  return [...new Map(steps.map((step) => [step.id, step])).values()];
}

/** First and last day (ISO, inclusive). */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The days on which an answer belongs to the wave. */
export interface FieldPeriod extends DaySpan {
  /**
   * Other days for some groups, by background variable and category; they stand in for the wave's. An answer that
   * belongs to groups of several variables must lie within the days of each.
   */
  readonly by?: Readonly<Record<string, Readonly<Record<string, DaySpan>>>>;
  /** What becomes of answers on other days; `set-aside` when left out. */
  readonly outside?: OutsideFate;
}

export interface ComparisonWanted {
  readonly from: string;
  readonly to: string;
  /** The background variable whose groups are to be the same in both waves, for the bases and the parts of a change. */
  readonly matchedOn?: string;
  /** Set when response rates are to be compared though their denominators are of different kinds. */
  readonly compareUnlike?: true;
}

export interface Disclosure {
  /** The least number of answers behind a published figure of a group. */
  readonly minimum: number;
  /** The least number of offered forms behind a published response rate, and of a step above it. */
  readonly minimumOffered: number;
  readonly homogeneous: HomogeneousFate;
  /** The file with what has been published, relative to the pipeline file. */
  readonly ledger?: { readonly file: string; readonly place: Place };
}

export interface CommentsWanted {
  /** The list of comments with somebody's mark on each that may be printed. Without it there is the internal list only. */
  readonly reviewed?: { readonly file: string; readonly place: Place };
  /** What the order of the printed comments follows from. */
  readonly seed: number;
}

export interface ReportWanted {
  /** A Markdoc file, relative to the pipeline file. */
  readonly template: string;
  readonly place: Place;
}
