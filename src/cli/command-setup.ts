import type { Effects } from '../effects.js';
import type { Language } from '../language/language.js';
import { nodeEffects } from '../node/effects.js';
import { fenceAround, type Reach } from '../node/fence.js';
import { type Problem, strictly } from '../problems/problem.js';
import { type ProgressDisplay, progressOn, silentProgress } from './progress.js';

export interface CommandSetup {
  /** The outside world as far as the command reaches, and where the user allows it to. */
  reaching(reach: Reach): Effects;
  readonly progress: ProgressDisplay;
  /** Problems as this command takes them: warnings are errors under `--strict`. */
  judged(problems: readonly Problem[]): readonly Problem[];
}

/** The outside world and the habits that the flags shared by all commands ask for. */
export function commandSetup(flags: {
  strict?: true;
  quiet?: true;
  lang?: Language;
  allow?: readonly string[];
}): CommandSetup {
  const progress = flags.quiet ? silentProgress : progressOn(process.stderr, flags.lang);
  return {
    reaching: ({ folders, named }) =>
      nodeEffects(
        (step) => progress.show(step),
        fenceAround({ folders: [...folders, ...(flags.allow ?? [])], named }),
      ),
    progress,
    judged: (problems) => (flags.strict ? strictly(problems) : problems),
  };
}
