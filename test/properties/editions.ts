import { auditRuns } from '../../src/audit/audit-run.js';
import type { AuditFinding } from '../../src/audit/finding.js';
import { unsafeCounts } from '../../src/audit/solve-model.js';
import { highsSolver } from '../../src/linear/highs.js';
import type { Format } from '../../src/stages/formats.js';
import { publishRun } from '../../src/stages/publish-run.js';
import { type RunResult, runPipeline } from '../../src/stages/run-pipeline.js';
import { type FakeEffects, fakeEffects } from '../fake-effects.js';

/** A folder with a pipeline, in memory, in which runs are made and published. */
export interface Workspace {
  readonly effects: FakeEffects;
  /** Replaces input files. */
  put(files: Readonly<Record<string, string>>): void;
  run(formats?: readonly Format[]): Promise<RunResult>;
  /** Publishes what the last run wrote, and gives the codes of the problems. */
  publish(about?: { readonly date?: string; readonly note?: string }): Promise<readonly string[]>;
  /** What the last run wrote outside the internal folder. */
  written(): ReadonlyMap<string, Uint8Array>;
}

const fonts = Object.fromEntries(
  [400, 600].map((weight) => [`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`, 'wOF2']),
);
const folder = 'out/slump';

export function workspace(files: Readonly<Record<string, string>>): Workspace {
  const effects = fakeEffects({ ...fonts, ...files }, { pieceBytes: 65_536 });
  const keep = (at: string, content: ReadonlyMap<string, Uint8Array> | undefined) => {
    for (const [name, bytes] of content ?? []) effects.disk.set(`${at}/${name}`, bytes);
  };
  return {
    effects,
    put(more) {
      for (const [name, text] of Object.entries(more)) effects.disk.set(name, new TextEncoder().encode(text));
    },
    async run(formats = ['csv']) {
      const result = await runPipeline(
        {
          path: 'pipeline.yaml',
          out: 'out',
          internal: '.svarsbild',
          formats,
          language: undefined,
          judged: (problems) => problems,
          sourceDate: undefined,
        },
        effects,
      );
      keep(folder, effects.placed.get(folder));
      keep('.svarsbild/slump', effects.placedInternally.get('.svarsbild/slump'));
      return result;
    },
    async publish({ date, note } = { date: '2019-01-31', note: 'klar' }) {
      const request = { folder, internal: '.svarsbild', ledger: undefined, date, note };
      const { problems } = await publishRun(request, effects);
      keep(folder, effects.placed.get(folder));
      return problems.map(({ code }) => code);
    },
    written: () => effects.placed.get(folder) ?? new Map(),
  };
}

/** What somebody finds who has several editions. */
export async function auditTogether(
  editions: readonly ReadonlyMap<string, Uint8Array>[],
): Promise<readonly AuditFinding[]> {
  const runs = editions.map((files, number) => ({ name: `version ${number + 1}`, files }));
  return auditRuns(runs, { solver: await highsSolver(), search: unsafeCounts }).findings;
}
