// Time to protect and audit the waves of a pipeline.
// Usage: npx tsx bench/protect-example.mts [pipeline…]
import { performance } from 'node:perf_hooks';
import type { Progress } from '../src/effects.js';
import { nodeEffects } from '../src/node/effects.js';
import { fenceAround, workspaceOf } from '../src/node/fence.js';
import { runPipeline } from '../src/stages/run-pipeline.js';

const times = 5;
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const shown = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

const named = process.argv.slice(2);
for (const path of named.length > 0 ? named : ['pipelines/brukarundersokning.yaml']) {
  const taken = { protect: [] as number[], audit: [] as number[] };
  for (let i = 0; i < times; i++) {
    const began = new Map<string, number>();
    const fence = fenceAround({ folders: workspaceOf(path), named: [] });
    const effects = {
      ...nodeEffects((step: Progress) => void began.set(step.step, performance.now()), fence),
      output: { prepare: async () => {}, replace: async () => {} },
      internal: { prepare: async () => {}, replace: async () => {} },
    };
    const request = { path, out: 'out', internal: '.svarsbild', formats: ['html', 'csv', 'svg'] as const };
    await runPipeline({ ...request, language: undefined, judged: (p) => p, sourceDate: undefined }, effects);
    const at = (step: string) => began.get(step) ?? Number.NaN;
    taken.protect.push(at('analyse') - at('protect'));
    taken.audit.push(at('write') - at('audit'));
  }
  console.log(`${path}: first ${shown(taken.protect[0] ?? 0)} + ${shown(taken.audit[0] ?? 0)}`);
  console.log(
    `  median of ${times}: protect ${shown(median(taken.protect))}, audit ${shown(median(taken.audit))}`,
  );
}
