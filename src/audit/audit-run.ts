import { numbersInText } from '../language/numbers-in-text.js';
import { Contradiction, type Solver } from '../linear/linear-program.js';
import type { PublishedDocument } from '../publication/document.js';
import { readDocument } from '../publication/read-document.js';
import { attack } from './attack.js';
import { changeFaults } from './change-faults.js';
import { changesBetween } from './changes-between.js';
import { csvTable } from './csv-table.js';
import { estimateFaults } from './estimate-faults.js';
import { explainedNumbers } from './explained-numbers.js';
import type { AuditFinding, AuditReport } from './finding.js';
import { inputNames } from './input-names.js';
import { numbersWithoutStatus } from './numbers-without-status.js';
import { shownTexts } from './shown-texts.js';
import type { AttackedCount } from './solve-model.js';

/** What a run has written outside the internal folder, by path. */
export interface WrittenRun {
  /** How messages name it. */
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The file that says what was published. */
export const documentFile = 'published.json';

/**
 * Tries to break what one or several runs have written, knowing nothing else: works out the range of every withheld count
 * from the published ones, of all the runs together, and looks in every file for numbers that are not published.
 * @param before what has been published earlier
 */
export function auditRuns(
  runs: readonly WrittenRun[],
  solver: Solver,
  before: readonly PublishedDocument[] = [],
): AuditReport {
  const findings: AuditFinding[] = [];
  const documents = [...before];
  for (const run of runs) {
    const read = readDocument(run.files.get(documentFile) ?? new Uint8Array());
    if ('fault' in read) {
      findings.push({ kind: 'no-document', run: run.name, file: documentFile, fault: read.fault });
      continue;
    }
    documents.push(read.document);
    findings.push(...fileFindings(run, read.document));
  }
  const { together, changes } = changesBetween(documents);
  findings.push(...changes);
  try {
    const counts = together.flatMap((some) => attackedTogether(some, solver));
    const open = counts.filter(({ isSafe }) => !isSafe);
    return {
      counts,
      findings: [...findings, ...open.map((count) => ({ kind: 'derivable' as const, count }))],
    };
  } catch (cause) {
    if (!(cause instanceof Contradiction)) throw cause;
    return { counts: [], findings: [...findings, { kind: 'contradiction' }] };
  }
}

/** Runs of the same data; of data that turn out to be different where nothing is told of it, each by itself. */
function attackedTogether(documents: readonly PublishedDocument[], solver: Solver): AttackedCount[] {
  if (documents.length < 2) return attack(documents, solver);
  try {
    return attack(documents, solver);
  } catch (cause) {
    if (!(cause instanceof Contradiction)) throw cause;
    return documents.flatMap((document) => attack([document], solver));
  }
}

/** What stands in the files of a run that is not published. */
function fileFindings({ name, files }: WrittenRun, document: PublishedDocument): AuditFinding[] {
  const decoder = new TextDecoder();
  const tables = [...files].flatMap(([path, bytes]) =>
    path.endsWith('.csv') ? [csvTable(path, decoder.decode(bytes))] : [],
  );
  const explained = explainedNumbers(document, tables, inputNames(files.get('manifest.json')));
  return [
    ...tables.flatMap((table) => [
      ...numbersWithoutStatus(table),
      ...estimateFaults(table, document),
      ...changeFaults(table),
    ]),
    ...[...files].flatMap(([path, bytes]) =>
      shownTexts(path, bytes).flatMap(({ text, isRoundAllowed }) =>
        numbersInText(text)
          .filter(({ value, decimals }) => !explained.explains(value, decimals))
          .filter(({ value, decimals }) => !(isRoundAllowed && decimals === 0 && value % 5 === 0))
          .map((number) => ({ kind: 'unexplained' as const, file: path, text, number: number.text })),
      ),
    ),
  ].map((finding) => ({ ...finding, run: name }));
}
