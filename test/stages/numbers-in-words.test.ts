import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workspace } from '../properties/editions.js';
import { inputOf, some, textOf } from './ledger-survey.js';

/*
 * Numbers that somebody has written in words are about nobody. A run that took one for a figure would stop at its own audit,
 * which throws.
 */

const people = [some(12, 'Norr'), some(20, 'Söder'), some(30, 'Öster'), some(40, 'Väster')];
const input = inputOf(people, [['enhet']]);

function replaced(changes: Readonly<Record<string, readonly (readonly [string, string])[]>>) {
  const files: Record<string, string> = { ...input };
  for (const [file, pairs] of Object.entries(changes)) {
    for (const [from, to] of pairs) {
      const before = files[file] ?? '';
      if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
      files[file] = before.replaceAll(from, to);
    }
  }
  return files;
}

const template = `---
title: {sv: Rapport 34711, en: Report 34711}
audience: {sv: Nätverk 34712, en: Network 34712}
---

## Avsnitt 34713

Text om 34714 saker.

{% response-rate by="enhet" /%}

{% results /%}

{% groups by="enhet" questions="nojd" /%}

{% method /%}
`;

async function pagesOf(files: Readonly<Record<string, string>>, report = template): Promise<string> {
  const withReport = {
    ...files,
    'mall.md': report,
    'pipeline.yaml': `${files['pipeline.yaml']}reports: [{template: mall.md}]\n`,
  };
  const { run, written } = workspace(withReport);
  const { problems } = await run(['html', 'csv', 'svg']);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return [...written().keys()]
    .filter((path) => path.endsWith('.html'))
    .map((path) => textOf({ written }, path))
    .join('\n');
}

describe('a number in words', () => {
  it.each([
    ['a template', {}, '34714'],
    [
      'the label of a unit',
      { 'kodbok.yaml': [['"label":"Norr"', '"label":"Team 34721","aliases":["Norr"]']] },
      'Team 34721',
    ],
    ['the title of a survey', { 'pipeline.yaml': [['Slumpad enkät', 'Enkät 34722']] }, 'Enkät 34722'],
    [
      'the label of a wave',
      { 'pipeline.yaml': [['{id: tidig,', '{id: tidig, label: Omgång 34723,']] },
      'Omgång 34723',
    ],
    [
      'a question',
      { 'kodbok.yaml': [['"Är du nöjd?"', '"Är du nöjd (fråga 34724)?", columns: ["Är du nöjd?"]']] },
      '34724',
    ],
    [
      'an answer',
      { 'kodbok.yaml': [['{id: nej, label: Nej,', '{id: nej, label: Nej 34725, aliases: [Nej],']] },
      'Nej 34725',
    ],
    [
      'the header of a column',
      {
        'kodbok.yaml': [['label: "Är du nöjd?"', 'label: "Är du nöjd?", columns: ["Fråga 34726"]']],
        'tidig.csv': [['Är du nöjd?', 'Fråga 34726']],
        'sen.csv': [['Är du nöjd?', 'Fråga 34726']],
      },
      'Är du nöjd?',
    ],
  ] as const)('is no figure: %s', async (_, changes, text) => {
    const files = replaced(changes);
    const pages = await pagesOf(
      'kodbok.yaml' in changes && text === 'Team 34721'
        ? {
            ...files,
            'kodbok.yaml': (files['kodbok.yaml'] ?? '').replace(
              ',"aliases":["Norr"],"aliases":[]',
              ',"aliases":["Norr"]',
            ),
          }
        : files,
    );
    expect(pages).toContain(text);
  });

  it('is no figure: the name of the only file with answers', async () => {
    const files = replaced({ 'pipeline.yaml': [['responses: tidig.csv', 'responses: svar-34711.csv']] });
    const pages = await pagesOf({ ...files, 'svar-34711.csv': files['tidig.csv'] ?? '' });
    expect(pages).toContain('svar-34711.csv');
  });

  it('is no figure: the names of files with answers', async () => {
    const header = 'Datum;Enhet;Kön;Tid;Är du nöjd?;Blev du väl bemött?;Rad\n';
    const rows = Array.from({ length: 12 }, () => '2018-01-10;Norr;Kvinna;Lång;Ja;Ja;x\n').join('');
    const files = replaced({
      'pipeline.yaml': [['responses: tidig.csv', 'responses: [svar-2017-34711.csv, tidig.csv]']],
    });
    const pages = await pagesOf({ ...files, 'svar-2017-34711.csv': header + rows });
    expect(pages).toContain('svar-2017-34711.csv');
  });

  it('is no figure: a column of a table with ready counts, or what its rows are chosen by', async () => {
    const folder = 'test/cases/aggregate-waves/input';
    const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
    const input = {
      'codebook.yaml': read('codebook.yaml'),
      'antal.csv': read('antal.csv').replace('Svar', 'Svar 34731').replaceAll('2018;', '34732;'),
      'pipeline.yaml': read('pipeline.yaml')
        .replace('id: aggregate-waves', 'id: slump')
        .replaceAll('answered: Svar', 'answered: Svar 34731')
        .replace('{År: 2018}', '{År: 34732}'),
    };
    const pages = await pagesOf(input, template.replace(/\{% groups.*\n/, '').replace('enhet', 'malgrupp'));
    for (const text of ['Svar 34731', '34732']) expect(pages).toContain(text);
  });
});
