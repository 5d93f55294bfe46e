import { auditRuns } from '../audit/audit-run.js';
import type { CountPlace } from '../audit/count-model.js';
import type { AuditFinding } from '../audit/finding.js';
import { unsafeCounts } from '../audit/solve-model.js';
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
  const means = { solver: await highsSolver(), search: unsafeCounts };
  const run = { name: '', files };
  const { findings } = auditRuns([run], means, before);
  if (findings.length === 0) return [];
  const own = before.length === 0 ? findings : auditRuns([run], means).findings;
  if (own.length > 0) throw new SelfAuditFault(own);
  // One for each breakdown, and question, is enough to see what to leave out: the first, which is of a group if any is.
  const problems = new Map<string, BesidePublished>();
  for (const one of findings.map(besidePublished)) {
    if (!problems.has(placeOf(one))) problems.set(placeOf(one), one);
  }
  return [...problems.values()];
}

type BesidePublished = Extract<
  Problem,
  { code: 'not-beside-published' | 'published-contradicts' | 'few-changed-since-published' }
>;

function placeOf({ code, details }: BesidePublished): string {
  return JSON.stringify([code, details.wave, details.by, 'question' in details ? details.question : '']);
}

/** @throws SelfAuditFault for a finding about a file: those that were published earlier are not looked at */
function besidePublished(finding: AuditFinding): BesidePublished {
  switch (finding.kind) {
    case 'derivable':
      return {
        severity: 'error',
        code: 'not-beside-published',
        details: placeIn(finding.count.about),
      };
    case 'small-change': {
      const { question, of } = finding;
      const details = { ...placeIn(finding), question, of };
      return { severity: 'error', code: 'few-changed-since-published', details };
    }
    case 'contradiction':
      return { severity: 'error', code: 'published-contradicts', details: placeIn(finding.about) };
    default:
      throw new SelfAuditFault([finding]);
  }
}

function placeIn({ wave, by, group }: Pick<CountPlace, 'wave' | 'by' | 'group'>) {
  return { wave, by: by.join(' × '), group: group.join(' × ') };
}
