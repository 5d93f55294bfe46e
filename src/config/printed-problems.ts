import { type Problem, problem } from '../problems/problem.js';
import type { Codebook } from './codebook.js';
import { isCategorical } from './codebook.js';
import { nearest } from './nearest.js';
import { type PrintedPercent, percentValue } from './printed-figures.js';
import type { PrintedFigureShape, PrintedShape } from './printed-shape.js';
import { missingGroup } from './vocabulary.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

interface Wave {
  readonly published?: PrintedShape | undefined;
}

/**
 * What is wrong with the printed figures of all waves: nothing printed, a percentage above 100, a question or group that
 * does not exist. A group below the minimum is a warning: what is in print cannot be protected any more.
 * @param minimum the least number of answers behind a published figure of a group
 */
export function printedProblems(
  waves: readonly Wave[],
  codebook: Codebook,
  minimum: number,
  source: YamlSource,
): Problem[] {
  return waves.flatMap(({ published }, wave) => {
    if (!published) return [];
    const path: YamlPath = ['waves', wave, 'published'];
    const { figures, ...total } = published;
    const listed = figures ?? [];
    return [
      ...(isEmpty(total) && listed.length === 0
        ? [problem('error', 'printed-nothing', {}, source.placeOf(path))]
        : []),
      ...over100(total, path, source),
      ...listed.flatMap((figure, index) => {
        const at = [...path, 'figures', index];
        return [
          ...formProblems(figure, at, source),
          ...over100(figure, at, source),
          ...questionProblems(figure, at, codebook, source),
          ...groupProblems(figure, at, codebook, source),
          ...smallProblems(figure, at, minimum, source),
        ];
      }),
    ];
  });
}

type Percents = Pick<PrintedFigureShape, 'rate' | 'share'>;

function isEmpty({ by: _, question: __, ...numbers }: PrintedFigureShape): boolean {
  return Object.values(numbers).every((number) => number === undefined);
}

/** A figure is about a question (share, base) or about the response rate (offered, answered, rate). */
function formProblems(figure: PrintedFigureShape, path: YamlPath, source: YamlSource): Problem[] {
  if (isEmpty(figure)) return [problem('error', 'printed-nothing', {}, source.placeOf(path))];
  const foreign = figure.question === undefined ? ['share', 'base'] : ['offered', 'answered', 'rate'];
  return Object.entries(figure).flatMap(([key, value]) => {
    if (value === undefined || !foreign.includes(key)) return [];
    const about = figure.question === undefined ? ('rate' as const) : ('question' as const);
    return [problem('error', 'printed-mixed', { key, about }, source.placeOfKey(path, key))];
  });
}

function over100(figure: Percents, path: YamlPath, source: YamlSource): Problem[] {
  const above = (percent: PrintedPercent | undefined) => percent !== undefined && percentValue(percent) > 100;
  return (['rate', 'share'] as const).flatMap((key) =>
    above(figure[key]) ? [problem('error', 'percent-over-100', {}, source.placeOf([...path, key]))] : [],
  );
}

function questionProblems(
  { question, share }: PrintedFigureShape,
  path: YamlPath,
  codebook: Codebook,
  source: YamlSource,
): Problem[] {
  if (question === undefined) return [];
  const place = source.placeOf([...path, 'question']);
  const questions = codebook.variables.filter(isCategorical).filter(({ role }) => role === 'question');
  const found = questions.find(({ id }) => id === question);
  if (!found) {
    const near = nearest(
      question,
      questions.map(({ id }) => id),
    );
    return [problem('error', 'printed-unknown-question', { id: question, nearest: near }, place)];
  }
  if (share === undefined || found.scale.categories.some(({ positive }) => positive)) return [];
  return [problem('error', 'printed-without-positive', { id: question, scale: found.scale.id }, place)];
}

function groupProblems(
  { by = {} }: PrintedFigureShape,
  path: YamlPath,
  codebook: Codebook,
  source: YamlSource,
): Problem[] {
  const backgrounds = codebook.variables.filter(isCategorical).filter(({ role }) => role !== 'question');
  return Object.entries(by).flatMap(([id, category]) => {
    const variable = backgrounds.find((candidate) => candidate.id === id);
    if (!variable) {
      const ids = backgrounds.map((candidate) => candidate.id);
      const place = source.placeOfKey([...path, 'by'], id);
      const other = codebook.variables.find((candidate) => candidate.id === id);
      if (other?.role === 'number') return [problem('error', 'number-not-group', { id }, place)];
      if (other) return [problem('error', 'not-a-background', { id, role: other.role }, place)];
      return [problem('error', 'unknown-variable', { id, nearest: nearest(id, ids) }, place)];
    }
    const valid = variable.scale.categories.filter(({ missing }) => missing === undefined);
    // The periods of waves whose dates are to be mended first.
    if (valid.length === 0) return [];
    const ids = [...valid.map((candidate) => candidate.id), missingGroup];
    if (ids.includes(category)) return [];
    const details = { id: category, scale: variable.scale.id, nearest: nearest(category, ids) };
    return [problem('error', 'unknown-category', details, source.placeOf([...path, 'by', id]))];
  });
}

function smallProblems(
  { by = {}, offered, answered, base }: PrintedFigureShape,
  path: YamlPath,
  minimum: number,
  source: YamlSource,
): Problem[] {
  const isSmall = [offered, answered, base].some(
    (count) => count !== undefined && 0 < count && count < minimum,
  );
  if (Object.keys(by).length === 0 || !isSmall) return [];
  return [problem('warning', 'printed-small', { minimum }, source.placeOf(path))];
}
