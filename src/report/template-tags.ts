/*
 * The vocabulary of templates. A tag that stands alone makes blocks (one file each in `blocks/`); `text` may stand
 * inside a heading or a paragraph and gives the same text in both languages.
 */

/** What an attribute's value is: one background variable, one question, or several with spaces between. */
export type AttributeKind = 'background' | 'question' | 'questions';

export interface TagRule {
  readonly required: Readonly<Record<string, AttributeKind>>;
  readonly optional: Readonly<Record<string, AttributeKind>>;
}

export const tagRules = {
  'key-figures': { required: {}, optional: { questions: 'questions', by: 'background' } },
  findings: { required: {}, optional: {} },
  'response-rate': { required: {}, optional: { by: 'background' } },
  results: { required: {}, optional: {} },
  comparison: { required: {}, optional: {} },
  difference: { required: { by: 'background' }, optional: {} },
  groups: { required: { by: 'background', questions: 'questions' }, optional: {} },
  trend: { required: { by: 'background', question: 'question' }, optional: {} },
  comments: { required: {}, optional: { by: 'background' } },
  method: { required: {}, optional: {} },
} as const satisfies Record<string, TagRule>;

export type TagName = keyof typeof tagRules;

export const tagNames = Object.keys(tagRules) as TagName[];

export function isTagName(name: string): name is TagName {
  return Object.hasOwn(tagRules, name);
}

/** Words that follow the run: the later wave, both waves, the survey's title. */
export const variableNames = ['wave', 'waves', 'survey'] as const;
export type VariableName = (typeof variableNames)[number];

export function isVariableName(name: string): name is VariableName {
  return (variableNames as readonly string[]).includes(name);
}

/** The attributes of the inline tag `text`. */
export const textAttributes = ['sv', 'en'] as const;
