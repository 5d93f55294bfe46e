import { type Code, codeOfKind } from '../config/code-list.js';
import { backgroundsOf, type Codebook } from '../config/codebook.js';
import { idsFromForms, respondentVariable } from '../config/form-variables.js';
import { type Checked, type Problem, problem } from '../problems/problem.js';
import { type AreaCounts, answersInAreas } from './answers-in-areas.js';
import { axesOf, type CubeAxes } from './axes.js';
import { inCellOrder } from './cell-order.js';
import type { AreaSums, Cube, CubeCell, CubeVariable } from './cube.js';
import { addCells } from './merge-cubes.js';

/**
 * A kept cube on the axes of today's codebook: variables that came later were not asked, variables that are gone are
 * summed over, categories are matched by id; variables that are mapped from others are mapped as the codebook says now.
 * A category that the codebook no longer has is an error, since its answers would have nowhere to go.
 */
export function alignCube(cube: Cube, codebook: Codebook, path: string): Checked<Cube> {
  if (cube.survey !== codebook.id) {
    return { problems: [differs(path, `${cube.survey} ≠ ${codebook.id}`)] };
  }
  const axes = axesOf(codebook);
  const derived = new Map(backgroundsOf(codebook).map(({ id, derive }) => [id, derive]));
  const backgrounds = axes.backgrounds.map((to) => {
    const derive = derived.get(to.id);
    const source = cube.backgrounds.find((v) => v.id === derive?.from);
    return derive?.way === 'map' && source
      ? mappingTo(to, cube.backgrounds, mappedSource(source, to, derive.to))
      : mappingTo(to, cube.backgrounds);
  });
  const questions = axes.questions.map((to) => mappingTo(to, cube.questions));
  const lost = [...backgrounds, ...questions].flatMap((m) => m.lost);
  const known = new Set(axes.backgrounds.map((b) => b.id));
  const asked = new Set(axes.questions.map((q) => q.id));
  const printed = cube.printed ?? [];
  const unasked = printed.flatMap(({ question }) => (asked.has(question) ? [] : [question]));
  const unplaced = [...cube.offered, ...printed].flatMap(({ group }) =>
    Object.keys(group).filter((id) => !known.has(id)),
  );
  const strange = new Set([...unplaced, ...unasked]);
  const problems: Problem[] = [...lost, ...strange, ...lostKinds(cube, axes)].map((what) =>
    differs(path, what),
  );
  if (problems.length > 0) return { problems };

  const areas = axes.areas.map(({ id, questions: members }) =>
    cube.areas.findIndex((a) => a.id === id && a.questions.join() === members.join()),
  );
  const countsIn = answersInAreas(axes, codebook);
  const cells = new Map<string, CubeCell>();
  for (const cell of cube.cells) {
    const group = backgrounds.map((m) => m.codeOf(cell.group[m.from]));
    const answers = questions.map((m) => m.countsOf(cell.answers[m.from], cell.respondents));
    const counts = countsIn(answers);
    const moved: CubeCell = {
      period: cell.period,
      group,
      respondents: cell.respondents,
      answers,
      areas: areas.map((area, number) => agreeing(cell.areas[area] ?? null, counts[number])),
    };
    const key = `${cell.period}|${group.join()}`;
    const earlier = cells.get(key);
    cells.set(key, earlier ? addCells(earlier, moved) : moved);
  }
  return { value: { ...cube, ...axes, cells: [...cells.values()].sort(inCellOrder) }, problems: [] };
}

/** Sums that were kept while other answers counted as positive are those of another share. */
function agreeing(sums: AreaSums | null, counts: AreaCounts | undefined): AreaSums | null {
  return sums?.v === counts?.v && sums?.y === counts?.y ? sums : null;
}

/**
 * The kinds of respondents of a cube from a codebook with forms, when today's has none. To sum over them would pool
 * children with guardians.
 */
function lostKinds(cube: Cube, { backgrounds }: CubeAxes): string[] {
  const has = (some: readonly CubeVariable[]) => idsFromForms.every((id) => some.some((v) => v.id === id));
  return has(cube.backgrounds) && !has(backgrounds) ? [respondentVariable] : [];
}

interface Mapping {
  /** Position of the variable in the kept cube, −1 when it has none. */
  readonly from: number;
  codeOf(code: number | undefined): number;
  countsOf(counts: readonly number[] | undefined, respondents: number): number[];
  /** Categories without a place on the new axis, as `variable: category`. */
  readonly lost: readonly string[];
}

/** The kept variable with the codes that its own become by a map. */
function mappedSource(
  source: CubeVariable,
  to: CubeVariable,
  map: Readonly<Record<string, string>>,
): CubeVariable {
  const mapped = ({ id, kind }: Code) =>
    kind === 'valid' ? to.codes.find((code) => code.id === map[id]) : undefined;
  return { id: source.id, codes: source.codes.map((code) => mapped(code) ?? code) };
}

/** From the kept variable of the same id unless another is given, whose codes may be written anew. */
function mappingTo(to: CubeVariable, kept: readonly CubeVariable[], by?: CubeVariable): Mapping {
  const from = kept.findIndex((v) => v.id === (by ?? to).id);
  const codes = by?.codes ?? kept[from]?.codes ?? [];
  const places = codes.map((code) => placeOf(code, to.codes));
  const notAsked = codeOfKind(to.codes, 'not-asked');
  return {
    from,
    codeOf: (code) => (code === undefined ? notAsked : (places[code] ?? notAsked)),
    countsOf: (counts, respondents) => {
      const moved = to.codes.map(() => 0);
      if (!counts) moved[notAsked] = respondents;
      for (const [code, count] of (counts ?? []).entries()) {
        const place = places[code] ?? notAsked;
        moved[place] = (moved[place] ?? 0) + count;
      }
      return moved;
    },
    lost: codes.filter((_, code) => places[code] === -1).map((code) => `${to.id}: ${code.id}`),
  };
}

/** By id; a missing kind that had a category of its own, or now has one, by kind. */
function placeOf(code: Code, codes: readonly Code[]): number {
  const same = codes.findIndex((c) => c.id === code.id && (c.kind === 'valid') === (code.kind === 'valid'));
  if (same >= 0 || code.kind === 'valid') return same;
  return codeOfKind(codes, code.kind);
}

function differs(path: string, what: string): Problem {
  return problem('error', 'cube-differs', { path, what }, { file: path });
}
