import type { AuditFinding } from '../audit/finding.js';

const mostLines = 10;

/** What the audit of a run found, and where, without any number of it: people send it to whoever maintains the program. */
export function selfAuditText(findings: readonly AuditFinding[]): string {
  const lines = findings.map((finding) =>
    [finding.kind, ...placeOf(finding)].filter((word) => word !== '').join(' '),
  );
  return [...new Set(lines)].slice(0, mostLines).join('\n');
}

function placeOf(finding: AuditFinding): string[] {
  if ('file' in finding) return [finding.file];
  if (finding.kind === 'small-change') return [finding.wave, finding.by.join('*')];
  const { wave, measure, question, by } = finding.kind === 'derivable' ? finding.count.about : finding.about;
  return [wave, measure, question, by.join('*')];
}
