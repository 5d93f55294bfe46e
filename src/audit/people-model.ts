import type { ProgramRow } from '../linear/linear-program.js';
import { type CountModel, equal, is, isNotEmpty, type Target } from './count-model.js';
import type { AuditedSource } from './source-space.js';

/** Numbers of respondents. */
export function peopleModel({ space, waves, minimum }: AuditedSource): CountModel {
  const rows: ProgramRow[] = space.agreements.map(({ one, other }) => equal(one, other));
  const targets: Target[] = [];
  for (const { wave, tables, lists } of waves) {
    for (const { by, groups } of [...tables, ...lists]) {
      for (const { of, region, isTableTold, isNotEmpty: isFilled } of groups) {
        const columns = space.cellsIn(region);
        if (of.respondents !== null) rows.push(is(columns, of.respondents));
        else if (of.status === 'empty') rows.push(is(columns, 0));
        else if (of.status === 'withheld') {
          if (isFilled) rows.push(isNotEmpty(columns));
          const about = {
            wave: wave.wave,
            measure: 'respondents',
            question: '',
            by,
            group: of.group,
          } as const;
          targets.push({ about, columns, minimum, rule: isTableTold ? 'range' : 'some' });
        }
      }
    }
  }
  return { columns: space.cells, rows, targets };
}
