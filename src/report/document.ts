import type { Chart } from '../charts/chart.js';
import type { Language } from '../language/language.js';

/** A finished report as a tree, independent of file format. Every text is plain text: writers escape it. */
export interface ReportDocument {
  /** File name without ending: the template's own name. */
  readonly name: string;
  readonly language: Language;
  readonly title: string;
  /** Who it is for, above the title. */
  readonly audience: string;
  /** Survey, part of the organisation, what it is compared with. */
  readonly subtitle: string;
  /** `utkast` and the like, and notices such as that the data are synthetic. */
  readonly notices: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  /** Also the anchor in the page. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Inline }
  /** `begins: part` where it stands over several figures. */
  | { readonly kind: 'heading'; readonly text: string; readonly begins?: 'part' }
  | { readonly kind: 'list'; readonly items: readonly Inline[]; readonly ordered: boolean }
  /** What respondents have written, in their own words. */
  | { readonly kind: 'quotes'; readonly texts: readonly string[] }
  | { readonly kind: 'key-figures'; readonly figures: readonly KeyFigure[] }
  | { readonly kind: 'findings'; readonly items: readonly Finding[] }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'note'; readonly text: Inline };

export type Inline = readonly InlinePart[];
export type InlinePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export interface KeyFigure {
  readonly value: string;
  readonly label: string;
  /** What it was before, or how it changed; may be several lines. */
  readonly details: readonly string[];
}

/** A sentence in I korthet with a symbol for what kind it is. */
export interface Finding {
  readonly kind: 'up' | 'down' | 'level' | 'note';
  readonly text: Inline;
}

export interface Figure {
  /** Unique in the report; the name of its files in `charts/`. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly chart: Chart;
  /** The same figures as the chart, in full. */
  readonly table: Table;
  /** How sure the differences in it are. */
  readonly verdict?: string;
  /** What explains something in it; not said again where it stands in the section already. */
  readonly notes: readonly string[];
}

export interface Table {
  readonly caption: string;
  /** The first column holds row headers. Numbers are already written for people. */
  readonly columns: readonly { readonly label: string; readonly align: 'start' | 'end' }[];
  readonly rows: readonly (readonly string[])[];
}
