import type { TopLevelSpec } from 'vega-lite';

/** A figure as data: the Vega-Lite spec with its values inside. Every number in it is a published one. */
export interface Chart {
  readonly spec: TopLevelSpec;
  /** What the figure shows, in one sentence, for those who do not see it. */
  readonly alt: string;
}

/** The earlier and the later wave have a colour each; a single wave is drawn as the later one. */
export type Series = 'earlier' | 'later';

/** A proportion (or difference) with its interval, ready to be drawn; without limits where only the value is known. */
export interface Interval {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A row of `intervalDots`: one group (or question), a point per series. */
export interface DotRow {
  readonly label: string;
  readonly points: readonly {
    readonly series: Series;
    readonly interval: Interval | null;
    readonly absent: string;
  }[];
}

export interface DotsData {
  readonly rows: readonly DotRow[];
  /** Legend texts, such as `2017` and `2018`. */
  readonly seriesLabels: Readonly<Partial<Record<Series, string>>>;
  readonly axisTitle: string;
  /** A value drawn as a thin line for comparison, such as the total, with its label. */
  readonly reference?: { readonly value: number; readonly label: string };
}

/** Whether a change is more than chance, as far as it was tested. */
export type Standing = 'certain' | 'uncertain' | 'untested';

/** Difference of two proportions per row, in percentage points around a zero line. */
export interface ChangeData {
  readonly rows: readonly {
    readonly label: string;
    readonly interval: Interval | null;
    readonly standing: Standing;
    /** Shown in place of a value, such as `visas inte`. */
    readonly absent: string;
  }[];
  readonly axisTitle: string;
}

export interface LikertSegment {
  /** Category label. */
  readonly label: string;
  /** Share of valid answers. */
  readonly share: number;
  readonly positive: boolean;
}

export interface LikertBar {
  readonly series: Series;
  readonly label: string;
  /** In the order of the scale, most positive first; null when withheld or not asked. */
  readonly segments: readonly LikertSegment[] | null;
  /** Share of all asked. */
  readonly dontKnow: number | null;
  /** Valid answers. */
  readonly n: number | null;
  readonly absent: string;
}

/**
 * One stacked bar per question and wave, diverging around the middle of the scale. All questions share one scale
 * length. Yes/no questions, which have no middle, become plain bars of the share positive.
 */
export interface LikertData {
  readonly questions: readonly { readonly label: string; readonly bars: readonly LikertBar[] }[];
  /** Legend texts for the tones, most positive first. */
  readonly toneLabels: readonly string[];
  readonly seriesLabels: Readonly<Partial<Record<Series, string>>>;
}

/** Two groups (kvinnor, män) per question, joined by a line, with the gap in percentage points. */
export interface DumbbellData {
  readonly rows: readonly {
    readonly label: string;
    readonly first: number | null;
    readonly second: number | null;
    readonly absent: string;
  }[];
  readonly firstLabel: string;
  readonly secondLabel: string;
  readonly axisTitle: string;
}

/** An ordered background variable along x, the share with its interval along y. */
export interface OrderedLineData {
  readonly points: readonly {
    readonly label: string;
    readonly interval: Interval | null;
    readonly absent: string;
  }[];
  readonly axisTitle: string;
  readonly valueTitle: string;
}
