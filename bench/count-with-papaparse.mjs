// What one would write instead: stream the file through papaparse and count answers per combination of backgrounds.
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

const counts = new Map();
Papa.parse(createReadStream(process.argv[2], { encoding: 'utf8' }), {
  delimiter: ';',
  header: false,
  step: ({ data }) => {
    const key = `${data[2]}|${data[3]}|${data[4]}`;
    if (!counts.has(key)) {
      counts.set(
        key,
        Array.from({ length: 12 }, () => new Map()),
      );
    }
    const cell = counts.get(key);
    for (let q = 0; q < 12; q++) cell[q].set(data[5 + q], (cell[q].get(data[5 + q]) ?? 0) + 1);
  },
  complete: () => console.log(`${counts.size} cells`),
});
