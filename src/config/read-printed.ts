import type { PrintedFigure } from './printed-figures.js';
import type { PrintedFigureShape, PrintedShape } from './printed-shape.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** The printed figures of a wave: those of everybody first, then the list. `path` leads to `published:`. */
export function printedOf(
  { figures = [], ...total }: PrintedShape,
  source: YamlSource,
  path: YamlPath,
): PrintedFigure[] {
  const all = Object.values(total).some((number) => number !== undefined);
  return [
    ...(all ? [figureOf(total, source, path)] : []),
    ...figures.map((figure, index) => figureOf(figure, source, [...path, 'figures', index])),
  ];
}

function figureOf(
  { by = {}, ...shape }: PrintedFigureShape,
  source: YamlSource,
  path: YamlPath,
): PrintedFigure {
  const { question, offered, answered, rate, share, base } = shape;
  return {
    group: by,
    ...(question !== undefined && { question }),
    ...(offered !== undefined && { offered }),
    ...(answered !== undefined && { answered }),
    ...(rate && { rate }),
    ...(share && { share }),
    ...(base !== undefined && { base }),
    place: source.placeOf(path),
  };
}
