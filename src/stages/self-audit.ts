import { auditRuns } from '../audit/audit-run.js';
import type { AuditFinding } from '../audit/finding.js';
import { highsSolver } from '../linear/highs.js';
import { type Problem, problem } from '../problems/problem.js';
import type { PublishedDocument } from '../publication/document.js';

/** A run whose own audit found something: a fault of the program, whatever the user's files are like. */
export class SelfAuditFault extends Error {
  readonly findings: readonly AuditFinding[];

  constructor(findings: readonly AuditFinding[]) {
    super(`the audit of the run found ${findings.length}`);
    this.name = 'SelfAuditFault';
    this.findings = findings;
  }
}

/**
 * Tries to break what is about to be written, beside what has been published earlier. What only the two together give away
 * is no fault of the program but a problem: nobody can take back what has been published.
 * @throws SelfAuditFault when the run gives something away by itself
 */
export async function selfAudit(
  files: ReadonlyMap<string, Uint8Array>,
  before: readonly PublishedDocument[],
): Promise<Problem[]> {
  const solver = await highsSolver();
  const run = { name: '', files };
  const { findings } = auditRuns([run], solver, before);
  if (findings.length === 0) return [];
  const own = before.length === 0 ? findings : auditRuns([run], solver).findings;
  if (own.length > 0) throw new SelfAuditFault(own);
  // One for each breakdown is enough to see what to leave out.
  const places = new Map(findings.map(placeOf).map((place) => [`${place.wave} ${place.by}`, place]));
  return [...places.values()].map((place) => problem('error', 'not-beside-published', place));
}

function placeOf(finding: AuditFinding): { wave: string; by: string; group: string } {
  const { wave, by, group } = aboutOf(finding);
  return { wave, by: by.join(' × '), group: group.join(' × ') };
}

function aboutOf(finding: AuditFinding) {
  if (finding.kind === 'derivable') return finding.count.about;
  if (finding.kind === 'small-change') return finding;
  return { wave: '', by: [], group: [] };
}
