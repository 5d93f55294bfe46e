import { withoutDates } from '../language/dates-in-text.js';
import { type NumberInText, numbersInText } from '../language/numbers-in-text.js';
import type { Solver } from '../linear/linear-program.js';
import type { PublishedDocument } from '../publication/document.js';
import { readDocument } from '../publication/read-document.js';
import { attack, ContradictoryCounts } from './attack.js';
import { changeFaults } from './change-faults.js';
import { changesBetween } from './changes-between.js';
import { csvTable } from './csv-table.js';
import { estimateFaults } from './estimate-faults.js';
import { excerptAround } from './excerpt.js';
import { explainedNumbers } from './explained-numbers.js';
import type { AuditFinding, AuditReport } from './finding.js';
import type { MarkupText } from './markup-texts.js';
import { nonresponseFaults } from './nonresponse-faults.js';
import { numbersWithoutStatus } from './numbers-without-status.js';
import { runFacts } from './run-facts.js';
import { isSentenceNumber } from './sentence-numbers.js';
import { shownTexts } from './shown-texts.js';
import type { AttackedCount } from './solve-model.js';

/** What a run has written outside the internal folder, by path. */
export interface WrittenRun {
  /** How messages name it. */
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A finding about a file of the run at hand. */
type OfFile =
  | Omit<Extract<AuditFinding, { kind: 'unexplained' }>, 'run'>
  | Omit<Extract<AuditFinding, { kind: 'unreadable' }>, 'run'>;

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
  const counts: AttackedCount[] = [];
  for (const some of together) {
    try {
      counts.push(...attackedTogether(some, solver));
    } catch (cause) {
      if (!(cause instanceof ContradictoryCounts)) throw cause;
      findings.push({ kind: 'contradiction', about: cause.place() });
    }
  }
  for (const count of counts) if (!count.isSafe) findings.push({ kind: 'derivable', count });
  return { counts, findings };
}

/** Runs of the same data; of data that turn out to be different where nothing is told of it, each by itself. */
function attackedTogether(documents: readonly PublishedDocument[], solver: Solver): AttackedCount[] {
  if (documents.length < 2) return attack(documents, solver);
  try {
    return attack(documents, solver);
  } catch (cause) {
    if (!(cause instanceof ContradictoryCounts)) throw cause;
    return documents.flatMap((document) => attack([document], solver));
  }
}

/** What stands in the files of a run that is not published, and files that cannot be looked into. */
function fileFindings({ name, files }: WrittenRun, document: PublishedDocument): AuditFinding[] {
  const decoder = new TextDecoder();
  const tables = [...files].flatMap(([path, bytes]) =>
    path.toLowerCase().endsWith('.csv') ? [csvTable(path, decoder.decode(bytes))] : [],
  );
  const facts = runFacts(files.get('manifest.json'));
  const explained = explainedNumbers(document, tables, facts.inputs);
  const isOfSentence = isSentenceNumber(document, facts);
  const isExplained = ({ kind }: MarkupText, { value, decimals }: NumberInText): boolean =>
    explained.explains(value, decimals) ||
    (kind === 'sentence' && isOfSentence(value)) ||
    // Marks on an axis.
    (kind === 'drawn' && decimals === 0 && value % 5 === 0);
  const found = [...files].flatMap(([path, bytes]): OfFile[] => {
    const texts = shownTexts(path, bytes);
    if (typeof texts === 'string') return [{ kind: 'unreadable', file: path, fault: texts }];
    return texts.flatMap((shown) =>
      numbersInText(shown.kind === 'sentence' ? withoutDates(shown.text) : shown.text)
        .filter((number) => !isExplained(shown, number))
        .map((number): OfFile => {
          const text = excerptAround(number.text, shown.text);
          return { kind: 'unexplained', file: path, text, number: number.text };
        }),
    );
  });
  const inTables = tables.flatMap((table) => [
    ...numbersWithoutStatus(table),
    ...estimateFaults(table, document),
    ...nonresponseFaults(table, document),
    ...changeFaults(table),
  ]);
  return [...inTables, ...found].map((finding) => ({ ...finding, run: name }));
}
