import type { PublishedDocument } from '../publication/document.js';
import { readDocument } from '../publication/read-document.js';
import { type AttackMeans, attack, ContradictoryCounts } from './attack.js';
import { changesBetween } from './changes-between.js';
import { fileFindings, type WrittenRun } from './file-findings.js';
import type { AuditFinding, AuditReport } from './finding.js';
import type { AttackedCount } from './solve-model.js';

/** The file that says what was published. */
export const documentFile = 'published.json';

/**
 * Tries to break what one or several runs have written, knowing nothing else: works out the range of every withheld count
 * from the published ones, of all the runs together, and looks in every file for numbers that are not published.
 * @param means how withheld counts are worked out, and which of them the report has
 * @param before what has been published earlier
 */
export function auditRuns(
  runs: readonly WrittenRun[],
  means: AttackMeans,
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
      counts.push(...attackedTogether(some, means));
    } catch (cause) {
      if (!(cause instanceof ContradictoryCounts)) throw cause;
      findings.push({ kind: 'contradiction', about: cause.place() });
    }
  }
  for (const count of counts) if (!count.isSafe) findings.push({ kind: 'derivable', count });
  return { counts, findings };
}

/** Runs of the same data; of data that turn out to be different where nothing is told of it, each by itself. */
function attackedTogether(documents: readonly PublishedDocument[], means: AttackMeans): AttackedCount[] {
  if (documents.length < 2) return attack(documents, means);
  try {
    return attack(documents, means);
  } catch (cause) {
    if (!(cause instanceof ContradictoryCounts)) throw cause;
    return documents.flatMap((document) => attack([document], means));
  }
}
