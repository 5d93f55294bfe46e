import type { CountVector } from '../linear/count-vector.js';
import type { ProgramRow } from '../linear/linear-program.js';
import { type CountModel, equal, is, isNotEmpty, type Target } from './count-model.js';
import type { AuditedSource } from './source-space.js';

/*
 * Forms in four layers of cells: answered and offered here; answered, counted in response rates, but offered where it is
 * not known, by somebody whose unit is missing; answered without being counted; and offered but not answered.
 */
const layers = { answered: 0, offeredElsewhere: 1, uncounted: 2, unanswered: 3 };

/** Both sides of response rates, beside the numbers of respondents. Undefined when there are no rates. */
export function formsModel(source: AuditedSource): CountModel | undefined {
  const { space, waves, minimumOffered } = source;
  const inLayers = (columns: CountVector, some: readonly number[]) =>
    some.flatMap((layer) => columns.map((column) => layer * space.cells + column));
  const answered = [layers.answered, layers.offeredElsewhere];
  const people = [...answered, layers.uncounted];
  const offered = [layers.answered, layers.unanswered];

  const rows: ProgramRow[] = space.agreements.flatMap(({ one, other }) =>
    Object.values(layers).map((layer) => equal(inLayers(one, [layer]), inLayers(other, [layer]))),
  );
  const targets: Target[] = [];
  let hasRates = false;
  for (const { wave, tables, unitsKnown } of waves) {
    if (unitsKnown) rows.push(is(inLayers(space.cellsIn(unitsKnown), [layers.offeredElsewhere]), 0));
    for (const { by, groups } of tables) {
      for (const { of, region, isTableTold, isNotEmpty: isFilled } of groups) {
        const columns = space.cellsIn(region);
        if (of.respondents !== null) rows.push(is(inLayers(columns, people), of.respondents));
        else if (of.status === 'empty') rows.push(is(inLayers(columns, people), 0));
        else if (isFilled) rows.push(isNotEmpty(inLayers(columns, people)));
        if (of.rate.offered !== null && of.rate.answered !== null) {
          hasRates = true;
          rows.push(is(inLayers(columns, answered), of.rate.answered));
          rows.push(is(inLayers(columns, offered), of.rate.offered));
        } else if (of.rate.status === 'empty') rows.push(is(inLayers(columns, offered), 0));
        else if (of.rate.status === 'withheld') {
          const about = { wave: wave.wave, measure: 'offered', question: '', by, group: of.group } as const;
          targets.push({
            about,
            columns: inLayers(columns, offered),
            minimum: minimumOffered,
            rule: isTableTold ? 'few' : 'some',
          });
        }
      }
    }
  }
  return hasRates ? { columns: 4 * space.cells, rows, targets } : undefined;
}
