import type { Finding } from '../analysis/finding.js';
import { respondentVariable } from '../config/form-variables.js';

/** The findings about one kind of respondents, told without the kind. */
export function findingsWithin(findings: readonly Finding[], kind: string): Finding[] {
  return findings.flatMap((finding) => {
    const { by, group } = finding;
    if (by[0] !== respondentVariable || group[0] !== kind) return [];
    return [{ ...finding, by: by.slice(1), group: group.slice(1) }];
  });
}
