import type { ProgramRow } from '../linear/linear-program.js';
import { type CountModel, equal, is, isNotEmpty } from './count-model.js';
import type { AuditedSource } from './source-space.js';
import { withheldPeople } from './withheld-people.js';

/** Numbers of respondents. */
export function peopleModel(source: AuditedSource): CountModel {
  const { space, waves } = source;
  const rows: ProgramRow[] = space.agreements.map(({ one, other }) => equal(one, other));
  for (const { tables, lists } of waves) {
    for (const { groups } of [...tables, ...lists]) {
      for (const { of, region, isNotEmpty: isFilled } of groups) {
        const columns = space.cellsIn(region);
        if (of.respondents !== null) rows.push(is(columns, of.respondents));
        else if (of.status === 'empty') rows.push(is(columns, 0));
        else if (of.status === 'withheld' && isFilled) rows.push(isNotEmpty(columns));
      }
    }
  }
  return { columns: space.cells, rows, targets: withheldPeople(source, '', (cells) => cells) };
}
