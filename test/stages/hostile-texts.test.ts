import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/stages/run-pipeline.js';
import { fakeEffects } from '../fake-effects.js';

/*
 * A whole run in which every text of the user's carries markup and a formula. Nothing of it may become an element or an
 * attribute of what is written.
 */

const root = 'test/cases/data-quality/input';
const mark = 'ondska';
const hostile = `</title></style></script>]]>--><script>${mark}()</script>"'><img src=x onerror=${mark}()>&#60;b>`;
const quoted = (text: string) => JSON.stringify(text + hostile);

function disk(): Record<string, string> {
  const files = Object.fromEntries(
    readdirSync(root).map((name) => [name, readFileSync(`${root}/${name}`, 'utf8')]),
  );
  const { 'norr.csv': norr = '', ...rest } = files;
  const file = `${hostile.replaceAll('/', '')}.csv`;
  return {
    ...rest,
    [file]: norr,
    'codebook.yaml': (files['codebook.yaml'] ?? '')
      .replace(/title: (.*)/, (_, title) => `title: ${quoted(title)}`)
      .replace(
        /label: ([^,}]+), scale/g,
        (_, label) => `label: ${quoted(label)}, columns: ["${label}"], scale`,
      )
      .replace(
        /label: ([^",}]+)([,}])/g,
        (_, label, end) => `label: ${quoted(label)}, aliases: ["${label}"]${end}`,
      ),
    'pipeline.yaml': (files['pipeline.yaml'] ?? '')
      .replace('norr.csv', JSON.stringify(file))
      .replace(/(title|label): (.*)/g, (_, key, text) => `${key}: ${quoted(text)}`)
      .concat(`notice: ${quoted('')}\n`),
    'rapport.md': `---\ntitle: ${quoted('')}\naudience: ${quoted('')}\n---\n\n## Svar\n\n{% response-rate by="avdelning" /%}\n\n{% results /%}\n\n{% method /%}\n`,
  };
}

async function hostileRun() {
  const fonts = Object.fromEntries(
    [400, 600].map((weight) => [`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`, 'wOF2']),
  );
  const effects = fakeEffects({ ...fonts, ...disk() });
  const { problems } = await runPipeline(
    {
      path: 'pipeline.yaml',
      out: 'out',
      internal: '.svarsbild',
      formats: ['html', 'csv', 'svg'],
      language: undefined,
      judged: (found) => found,
      sourceDate: undefined,
    },
    effects,
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const placed = [...effects.placed.values(), ...effects.placedInternally.values()];
  return placed.flatMap((files) =>
    [...files].map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) })),
  );
}

describe('markup in titles, labels, names of files and notices', () => {
  it('is text in every page and chart', async () => {
    const written = await hostileRun();
    const marked = written.filter(({ text }) => text.includes(mark)).map(({ name }) => name);
    expect(marked).toEqual(
      expect.arrayContaining(['index.html', 'reports/rapport.html', 'tie-out.html', 'data-quality.html']),
    );
    for (const { name, text } of written.filter((file) => /\.(html|svg)$/.test(file.name))) {
      const tags = text.match(/<[a-z!/][^>]*>/gi) ?? [];
      expect(
        tags.filter((tag) => /^<(img|script)\b[^>]*(onerror|ondska)|^<script>$/.test(tag)),
        name,
      ).toEqual([]);
      expect(text, name).not.toMatch(/<script>ondska|<img src=x/);
    }
  });
});
