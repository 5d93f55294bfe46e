import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxBytes } from '../../scripts/example/xlsx.js';
import { documentTexts, workbookTexts } from '../../src/audit/archive-texts.js';
import { maxUnpackedBytes, maxUnpackedRatio, unpackedBytesWithoutRatio } from '../../src/limits.js';
import { declaring } from '../ingest/zip-archives.js';

const archive = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const page = 'word/document.xml';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const document = archive({ [page]: paragraph('Text') });

describe('the texts of a workbook', () => {
  it('are its numbers and texts, and no places in the list of texts', () => {
    const workbook = xlsxBytes({
      sheets: [
        {
          name: 'Svar',
          rows: [
            ['Grupp', 'Svar', 'Andel'],
            ['Norr', 12, 0.25],
            ['Söder', '', 7],
          ],
        },
      ],
    });
    const texts = workbookTexts(workbook);
    expect([...texts].sort()).toEqual(['0.25', '12', '7', 'Andel', 'Grupp', 'Norr', 'Svar', 'Söder']);
  });

  it.each([
    ['an empty cell before a text', '<c r="A1"/><c r="B1" t="s"><v>3</v></c><c r="C1"><v>8</v></c>', ['8']],
    ['a formula', '<c r="A1"><f>SUM(B1:B4)</f><v>8</v></c>', ['8']],
    ['a formula that is shared', '<c r="A1"><f t="shared" si="0"/><v>8</v></c>', ['8']],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>8 svar</t></is></c>', ['8 svar']],
    ['a text that a formula gives', '<c r="A1" t="str"><f>B1</f><v>8 svar</v></c>', ['8 svar']],
    ['names with a prefix', '<x:c r="A1"><x:v>8</x:v></x:c>', ['8']],
    ['single quotation marks', "<c r='A1' t='s'><v>3</v></c>", []],
  ])('are read of %s', (_, cells, texts) => {
    expect(workbookTexts(archive({ 'xl/worksheets/sheet1.xml': cells }))).toEqual(texts);
  });

  it('are read of diagrams and of comments in the margin', () => {
    const parts = {
      'xl/charts/chart1.xml': '<c:ser><c:v>41</c:v></c:ser>',
      'xl/comments1.xml': '<comment><t>42</t></comment>',
      'xl/drawings/drawing1.xml': '<a:t>43</a:t>',
    };
    expect(workbookTexts(archive(parts))).toEqual(['41', '42', '43']);
  });
});

describe('the texts of a document', () => {
  it('are its paragraphs, with what has been struck out', () => {
    const struck =
      '<w:p><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:tab/><w:r><w:t>A &amp; B</w:t></w:r></w:p>';
    expect(documentTexts(archive({ [page]: paragraph('Ett') + struck }))).toEqual(['Ett', '12A & B']);
  });
});

describe('an archive that would fill the memory', () => {
  // Its parts are not what they are said to be: had they been unpacked, it would be damaged.
  it.each([
    ['more than is held', maxUnpackedBytes + 1],
    ['many times its size', unpackedBytesWithoutRatio + 1],
  ])('is told from its directory, and never unpacked: %s', (_, unpacked) => {
    expect(unpacked / document.length).toBeGreaterThan(maxUnpackedRatio);
    expect(documentTexts(declaring(document, page, { unpacked }))).toBe('too-large');
    const workbook = archive({ 'xl/worksheets/sheet1.xml': '<c/>' });
    expect(workbookTexts(declaring(workbook, 'xl/worksheets/sheet1.xml', { unpacked }))).toBe('too-large');
  });

  it('counts all its parts together, also those that are not looked at', () => {
    const media = archive({ [page]: paragraph('Text'), 'word/media/image1.png': 'x' });
    expect(documentTexts(declaring(media, 'word/media/image1.png', { unpacked: maxUnpackedBytes + 1 }))).toBe(
      'too-large',
    );
  });

  it('is one of nothing but spaces', () => {
    expect(documentTexts(archive({ [page]: ' '.repeat(20_000_000) }))).toBe('too-large');
  });
});

describe('an archive that is not what its directory says', () => {
  const long = archive({ [page]: paragraph('ord '.repeat(1000)) });

  it.each([
    ['hides the size of a part', declaring(document, page, { unpacked: 0 })],
    ['has a part that is longer', declaring(long, page, { unpacked: 100 })],
    ['has a part that is shorter', declaring(document, page, { unpacked: 5000 })],
    ['has a part that is cut off', declaring(long, page, { packed: 20 })],
    ['is cut off', document.subarray(0, document.length - 30)],
    ['has other bytes in it', document.map((byte, i) => (i > 46 && i < 60 ? 0xff : byte))],
    ['is no archive', strToU8('text')],
    ['is empty', new Uint8Array()],
  ])('is damaged: it %s', (_, bytes) => {
    expect(documentTexts(bytes)).toBe('damaged');
  });

  it('may have its parts stored as they are', () => {
    const stored = zipSync({ [page]: [strToU8(paragraph('Text')), { level: 0 }] });
    expect(documentTexts(stored)).toEqual(['Text']);
  });
});
