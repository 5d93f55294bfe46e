import { codeListOf } from '../../src/config/code-list.js';
import type { CategoricalVariable, Codebook, Scale } from '../../src/config/codebook.js';
import type { MissingKind } from '../../src/config/vocabulary.js';
import { publishingKey } from '../../src/disclosure/key.js';
import {
  Published,
  type PublishedGroup,
  type PublishedQuestion,
  type PublishedRate,
  type PublishedWave,
  type QuestionCount,
} from '../../src/disclosure/published.js';

/*
 * A survey as small as a survey can be: one background variable with two categories, one question about how easy it
 * is to get in touch, with don't-know, and one about the channel used, without positive categories or don't-know.
 */

function category(id: string, more: { positive?: boolean; missing?: MissingKind } = {}) {
  return { id, label: { sv: id }, aliases: [], positive: false, ...more };
}

function variable(role: CategoricalVariable['role'], id: string, scale: Scale): CategoricalVariable {
  return { role, id, label: { sv: id }, short: { sv: id }, columns: [], scale, missing: [] };
}

export const kon = variable('background', 'kon', {
  id: 'kon',
  ordered: false,
  categories: [category('kvinna'), category('man')],
});

export const kontakt = variable('question', 'kontakt', {
  id: 'latt-svart',
  ordered: true,
  categories: [
    category('mycket-latt', { positive: true }),
    category('ganska-latt', { positive: true }),
    category('svart'),
    category('vet-inte', { missing: 'dont-know' }),
  ],
});

export const kanal = variable('question', 'kanal', {
  id: 'kanal',
  ordered: false,
  categories: [category('telefon'), category('besok')],
});

export const codebook: Codebook = {
  id: 'liten',
  title: { sv: 'Liten enkät' },
  language: 'sv',
  variables: [kon, kontakt, kanal],
  areas: [],
  waves: {},
  file: 'liten.yaml',
};

/** Answers to a question by category id or missing kind; what is left out is 0. */
export type Answers = Readonly<Record<string, number>>;

export function question(variable: CategoricalVariable, answers: Answers): PublishedQuestion {
  const counts = codeListOf(variable).map(
    (code): QuestionCount => ({ ...code, count: answers[code.id] ?? 0 }),
  );
  const valid = counts.filter(({ kind }) => kind === 'valid').reduce((sum, { count }) => sum + count, 0);
  return { question: variable.id, status: valid > 0 ? 'ok' : 'empty', counts };
}

export function withoutCounts(id: string, status: 'withheld' | 'not-asked' | 'empty'): PublishedQuestion {
  return { question: id, status, counts: null };
}

export function rateOf(answered: number, offered: number): PublishedRate {
  return { status: 'ok', answered, offered };
}

export const noRate: PublishedRate = { status: 'not-reported', answered: null, offered: null };

export function group(
  ids: readonly string[],
  rate: PublishedRate,
  questions: readonly PublishedQuestion[],
): PublishedGroup {
  return {
    group: ids,
    missing: ids.includes('missing'),
    status: 'ok',
    respondents: 0,
    rate,
    coverage: [],
    questions,
  };
}

export function absentGroup(
  ids: readonly string[],
  status: 'withheld' | 'empty' | 'not-asked',
): PublishedGroup {
  const rate: PublishedRate = {
    status: status === 'not-asked' ? 'not-reported' : status,
    answered: null,
    offered: null,
  };
  return {
    group: ids,
    missing: ids.includes('missing'),
    status,
    respondents: null,
    rate,
    coverage: [],
    questions: [],
  };
}

/** A wave with the total and the groups of `kon`. */
export function wave(
  id: string,
  total: PublishedGroup,
  groups: readonly PublishedGroup[] = [],
): PublishedWave {
  const tables = [{ by: [], withheld: 'nothing' as const, groups: [total] }];
  return {
    wave: id,
    tables: groups.length === 0 ? tables : [...tables, { by: ['kon'], withheld: 'nothing', groups }],
    offeredBy: [],
    outsideRate: { named: [], others: 0 },
  };
}

export function published(...waves: readonly PublishedWave[]): Published {
  return new Published({ minimum: 5, waves }, publishingKey);
}
