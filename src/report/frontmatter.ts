import Markdoc from '@markdoc/markdoc';
import { z } from 'zod';
import { localTextOf } from '../config/local-text.js';
import { localText } from '../config/scalars.js';
import { shapeProblems } from '../config/shape-problems.js';
import { parseYaml } from '../config/yaml-source.js';
import { inLanguage, type LocalText } from '../language/language.js';
import { problem } from '../problems/problem.js';
import { holdsTag, type Reading, readText } from './template-text.js';
import type { TemplateText } from './template-tree.js';

/** What stands between the `---` lines at the top of a template. */
const frontmatterShape = z.strictObject({ title: localText, audience: localText });

export interface Frontmatter {
  readonly title: Readonly<Record<'sv' | 'en', TemplateText>>;
  readonly audience: LocalText;
}

/** Undefined when it cannot be used; why is then among the problems. */
export function readFrontmatter(yaml: string, reading: Reading): Frontmatter | undefined {
  const { source, problems } = reading;
  // The leading line break stands for the `---`, so that lines count as in the template.
  const parsed = parseYaml(new TextEncoder().encode(`\n${yaml}`), source.file);
  problems.push(...parsed.problems);
  if (parsed.value === undefined) return undefined;
  const checked = frontmatterShape.safeParse(parsed.value.data);
  if (!checked.success) {
    problems.push(...shapeProblems(parsed.value, frontmatterShape, checked.error));
    return undefined;
  }
  const place = parsed.value.placeOf(['title']);
  const titleReading: Reading = { source: { file: source.file, placeOf: () => place }, problems };
  const title = localTextOf(checked.data.title, 'sv');
  const inTitle = (text: string): TemplateText =>
    Markdoc.parse(text).children.flatMap((node) => readText(node, titleReading));
  const audience = localTextOf(checked.data.audience, 'sv');
  if (Object.values(audience).some(holdsTag)) {
    problems.push(problem('error', 'template-audience-tag', {}, parsed.value.placeOf(['audience'])));
  }
  const sv = inTitle(inLanguage(title, 'sv'));
  return {
    title: { sv, en: title.en === undefined ? sv : inTitle(title.en) },
    audience,
  };
}
