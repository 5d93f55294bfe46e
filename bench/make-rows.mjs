// Writes a large synthetic export with its codebook and pipeline. The same number of rows gives the same bytes.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

const sexes = ['Kvinna', 'Man', 'Annat', ''];
const groups = ['Arbetsmarknad', 'Ekonomiskt bistånd', 'Missbruks- och beroendevård', 'Öppenvård'];
const durations = ['Mindre än 6 månader', '6 månader–2 år', 'Mer än 2 år'];
const answers = ['Mycket nöjd', 'Ganska nöjd', 'Ganska missnöjd', 'Mycket missnöjd', 'Vet inte', ''];
const questions = Array.from(
  { length: 12 },
  (_, i) => `Fråga ${i + 1}: hur nöjd är du med stödet från socialtjänsten?`,
);
const header = [
  'SvarsID',
  'Svarsdatum',
  'Kön',
  'Målgrupp',
  'Kontakttid',
  ...questions,
  'Enhet',
  'Svarssätt',
  'Kommentar',
];

/** A small linear congruential generator (Numerical Recipes' constants): enough for filler. */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function makeRows(folder, rows) {
  mkdirSync(folder, { recursive: true });
  const file = openSync(path.join(folder, 'svar.csv'), 'w');
  const random = randomFrom(2018);
  writeSync(file, `${header.join(';')}\n`);
  for (let start = 0; start < rows; start += 10_000) {
    let text = '';
    for (let row = start; row < Math.min(start + 10_000, rows); row++) {
      const day = String(1 + random(31)).padStart(2, '0');
      const fields = [`S${row}`, `2018-10-${day}`, sexes[random(4)], groups[random(4)], durations[random(3)]];
      for (let q = 0; q < questions.length; q++) fields.push(answers[random(6)]);
      fields.push(`Enhet ${random(40)}`, 'Webb', random(10) === 0 ? '"Bra; ""tack"""' : '');
      text += `${fields.join(';')}\n`;
    }
    writeSync(file, text);
  }
  closeSync(file);
  writeFileSync(path.join(folder, 'codebook.yaml'), codebook());
  writeFileSync(path.join(folder, 'pipeline.yaml'), pipeline);
}

const scaleOf = (labels) =>
  labels.filter(Boolean).map((label, i) => {
    const missing = label === 'Vet inte' ? ', missing: dont-know' : '';
    return `{id: k${i}, label: "${label}"${i < 2 ? ', positive: true' : ''}${missing}}`;
  });

function codebook() {
  const scales = { kon: sexes, malgrupp: groups, kontakttid: durations, nojd: answers };
  return [
    'id: bench\ntitle: Bench\nmissing: [{value: "", kind: no-answer}]\nscales:',
    ...Object.entries(scales).map(([id, labels]) => `  ${id}: {categories: [${scaleOf(labels).join(', ')}]}`),
    'variables:',
    '  - {id: svarsid, role: id}\n  - {id: svarsdatum, role: date}',
    '  - {id: kon, role: background, columns: [Kön], scale: kon}',
    '  - {id: malgrupp, role: background, columns: [Målgrupp], scale: malgrupp}',
    '  - {id: kontakttid, role: background, scale: kontakttid}',
    ...questions.map((label, i) => `  - {id: f${i + 1}, role: question, scale: nojd, label: "${label}"}`),
    '',
  ].join('\n');
}

const pipeline = `kind: survey
id: bench
title: Bench
codebook: codebook.yaml
waves: [{id: "2018", date: 2018-10-31, responses: svar.csv}]
breakdowns: [kon, malgrupp, kontakttid, [kon, malgrupp, kontakttid]]
`;
