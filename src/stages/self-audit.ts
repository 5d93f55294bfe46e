import { auditRuns } from '../audit/audit-run.js';
import type { CountPlace } from '../audit/count-model.js';
import type { AuditFinding } from '../audit/finding.js';
import { highsSolver } from '../linear/highs.js';
import type { Problem } from '../problems/problem.js';
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
  const problems = findings.map(besidePublished);
  return [...new Map(problems.map((one) => [breakdownOf(one), one])).values()];
}

type BesidePublished = Extract<Problem, { code: 'not-beside-published' | 'published-contradicts' }>;

function breakdownOf({ code, details: { wave, by } }: BesidePublished): string {
  return `${code} ${wave} ${by}`;
}

/** @throws SelfAuditFault for a finding about a file: those that were published earlier are not looked at */
function besidePublished(finding: AuditFinding): BesidePublished {
  switch (finding.kind) {
    case 'derivable':
      return besideProblem('not-beside-published', finding.count.about);
    case 'small-change':
      return besideProblem('not-beside-published', finding);
    case 'contradiction':
      return besideProblem('published-contradicts', finding.about);
    default:
      throw new SelfAuditFault([finding]);
  }
}

function besideProblem(
  code: BesidePublished['code'],
  { wave, by, group }: Pick<CountPlace, 'wave' | 'by' | 'group'>,
): BesidePublished {
  const details = { wave, by: by.join(' × '), group: group.join(' × ') };
  return { severity: 'error', code, details };
}
