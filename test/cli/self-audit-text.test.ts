import { describe, expect, it } from 'vitest';
import type { AuditFinding } from '../../src/audit/finding.js';
import { selfAuditText } from '../../src/cli/self-audit-text.js';

const about = {
  wave: '2018',
  measure: 'valid',
  question: 'nojd',
  by: ['enhet', 'kon'],
  group: ['norr', 'man'],
} as const;

describe('what is told of a run that its own audit stopped', () => {
  it('is what was found and where, once, and no number', () => {
    const findings: AuditFinding[] = [
      { kind: 'contradiction', about: { ...about, measure: 'respondents', question: '', by: [], group: [] } },
      { kind: 'derivable', count: { about, low: 3, high: 3, isSafe: false } },
      {
        kind: 'derivable',
        count: { about: { ...about, group: ['norr', 'kvinna'] }, low: 4, high: 4, isSafe: false },
      },
      {
        ...{ kind: 'small-change', wave: '2018', by: ['kon'], group: ['man'] },
        ...{ of: 'group', question: '', change: 2 },
      },
      { kind: 'unexplained', run: '', file: 'index.html', text: '3 svar', number: '3' },
    ];
    expect(selfAuditText(findings).split('\n')).toEqual([
      'contradiction 2018 respondents',
      'derivable 2018 valid nojd enhet*kon',
      'small-change 2018 kon',
      'unexplained index.html',
    ]);
  });
});
