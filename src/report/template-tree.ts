import type { CategoricalVariable, Codebook, Scale } from '../config/codebook.js';
import { backgroundsOf, questionsOf } from '../config/codebook.js';
import type { LocalText } from '../language/language.js';
import type { TagName, VariableName } from './template-tags.js';

/** A report template, checked: every tag, attribute, variable and id in it exists. */
export interface Template {
  /** The file's name without folder and ending; also the report's. */
  readonly name: string;
  readonly title: Readonly<Record<'sv' | 'en', TemplateText>>;
  readonly audience: LocalText;
  readonly sections: readonly TemplateSection[];
}

export interface TemplateSection {
  readonly heading: TemplateText;
  readonly blocks: readonly TemplateBlock[];
}

export type TemplateBlock =
  | { readonly kind: 'paragraph'; readonly text: TemplateText }
  | { readonly kind: 'heading'; readonly text: TemplateText }
  | { readonly kind: 'list'; readonly items: readonly TemplateText[]; readonly ordered: boolean }
  | {
      readonly kind: 'tag';
      readonly tag: TagName;
      readonly by?: string;
      readonly questions: readonly string[];
    };

export type TemplateText = readonly TemplatePart[];

/** A run of text, or a variable that stands for one. */
export interface TemplatePart {
  readonly style: 'text' | 'strong' | 'emphasis' | 'link';
  readonly href?: string;
  readonly content: { readonly text: LocalText } | { readonly variable: VariableName };
}

/** The ids a template may use. */
export interface KnownNames {
  readonly backgrounds: readonly string[];
  readonly questions: readonly string[];
  /** Questions with an answer that counts as positive, in some wave at least: what shares positive can be given of. */
  readonly positive: readonly string[];
  /** Backgrounds whose categories have an order. */
  readonly ordered: readonly string[];
}

export function knownNames(codebook: Codebook): KnownNames {
  return {
    backgrounds: backgroundsOf(codebook).map((v) => v.id),
    questions: questionsOf(codebook).map((v) => v.id),
    positive: questionsOf(codebook)
      .filter((v) =>
        scalesOf(v, codebook).some((scale) =>
          scale.categories.some((c) => c.positive && c.missing === undefined),
        ),
      )
      .map((v) => v.id),
    ordered: backgroundsOf(codebook)
      .filter((v) => v.scale.ordered)
      .map((v) => v.id),
  };
}

/** The scale that holds in most waves, and those of single waves. */
function scalesOf({ id, scale }: CategoricalVariable, { waves }: Codebook): Scale[] {
  return [scale, ...Object.values(waves).flatMap((changed) => changed[id]?.scale ?? [])];
}
