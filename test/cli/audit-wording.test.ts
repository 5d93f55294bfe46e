import { describe, expect, it } from 'vitest';
import { auditWording } from '../../src/cli/audit-wording.js';

describe('what the audit says of a number of respondents that the answers to a question give away', () => {
  const about = {
    wave: 'nu',
    measure: 'respondents',
    question: 'barn',
    by: ['enhet', 'kon'],
    group: ['norr', 'man'],
  } as const;
  const count = { about, low: 3, high: 3, isSafe: false };

  it('names the question in Swedish', () => {
    expect(auditWording.sv.count(count)).toBe(
      'nu · svar, genom frågan barn · enhet=norr kon=man: 3–3  ← för snävt',
    );
  });

  it('names the question in English', () => {
    expect(auditWording.en.finding({ kind: 'derivable', count })).toBe(
      'Can be worked out: nu · answers, through the question barn · enhet=norr kon=man is 3–3.',
    );
  });
});
