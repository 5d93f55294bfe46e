import type { Effects } from '../effects.js';
import type { Language } from '../language/language.js';
import { nodeEffects } from '../node/effects.js';
import { type Problem, strictly } from '../problems/problem.js';
import { type ProgressDisplay, progressOn, silentProgress } from './progress.js';

export interface CommandSetup {
  readonly effects: Effects;
  readonly progress: ProgressDisplay;
  /** Problems as this command takes them: warnings are errors under `--strict`. */
  judged(problems: readonly Problem[]): readonly Problem[];
}

/** The effects and habits that the flags shared by all commands ask for. */
export function commandSetup(flags: { strict?: true; quiet?: true; lang?: Language }): CommandSetup {
  const progress = flags.quiet ? silentProgress : progressOn(process.stderr, flags.lang);
  return {
    effects: nodeEffects((step) => progress.show(step)),
    progress,
    judged: (problems) => (flags.strict ? strictly(problems) : problems),
  };
}
