import type { Codebook } from '../config/codebook.js';
import type { AggregateSource, Pipeline } from '../config/pipeline.js';
import { ladderOf } from '../config/pipeline.js';
import type { LocalText } from '../language/language.js';
import { numbersInText } from '../language/numbers-in-text.js';
import type { Template } from '../report/template.js';

/** The numbers in the words of a run, such as `13–15 år` or the year in the name of a wave; ascending, each once. */
export function numbersInWords(
  { title, notice, codebook, waves }: Pick<Pipeline, 'title' | 'notice' | 'codebook' | 'waves'>,
  templates: readonly Template[],
): number[] {
  const texts = [
    ...[title, ...(notice ? [notice] : []), ...labelsOf(codebook)].flatMap(inAll),
    ...waves.flatMap(({ id, label, date = '', window, offered, source }) => [
      ...(source.kind === 'aggregate' ? namesIn(source) : []),
      ...[id, date.slice(0, 4), window?.from.slice(0, 4) ?? '', window?.to.slice(0, 4) ?? ''],
      ...[label, ...ladderOf(offered).map((step) => step.label)].flatMap(inAll),
    ]),
    ...templates.flatMap(textsOf),
  ];
  const numbers = texts.flatMap((text) => numbersInText(text).map(({ value }) => value));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What the page with the sources quotes of a table with ready counts. */
function namesIn({ answered = '', offered = '', where, without }: AggregateSource): string[] {
  return [answered, offered, ...[...where, ...without].flatMap(({ column, values }) => [column, ...values])];
}

function inAll(text: LocalText): string[] {
  return Object.values(text);
}

function labelsOf({ title, variables, areas, forms = [], waves }: Codebook): LocalText[] {
  const scales = [
    ...variables.flatMap((variable) => ('scale' in variable ? [variable.scale] : [])),
    ...Object.values(waves).flatMap((changed) => Object.values(changed).flatMap(({ scale }) => scale ?? [])),
  ];
  return [
    title,
    ...variables.flatMap((variable) =>
      'short' in variable ? [variable.label, variable.short] : [variable.label],
    ),
    ...scales.flatMap(({ categories }) => categories.map(({ label }) => label)),
    ...areas.map(({ label }) => label),
    ...forms.flatMap(({ label, labels, categories }) => [
      label,
      ...Object.values(labels),
      ...Object.values(categories).flatMap((own) => Object.values(own)),
    ]),
  ];
}

/** Everything that is written in a template. */
function textsOf({ title, audience, sections }: Template): string[] {
  const parts = [
    ...Object.values(title).flat(),
    ...sections.flatMap(({ heading, blocks }) => [
      ...heading,
      ...blocks.flatMap((block) => {
        if (block.kind === 'list') return block.items.flat();
        return block.kind === 'tag' ? [] : block.text;
      }),
    ]),
  ];
  const written = parts.flatMap(({ content }) => ('text' in content ? inAll(content.text) : []));
  return [...inAll(audience), ...written];
}
