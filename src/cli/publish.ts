import { publishRun } from '../stages/publish-run.js';
import { commandSetup } from './command-setup.js';
import type { Console } from './console.js';
import { exitStatus, UsageError } from './exit-status.js';
import type { PublishFlags } from './flags.js';
import { printProblems } from './print-problems.js';
import { wording } from './wording.js';

/** `svarsbild publish`: enters what a run has written in the ledger of what has been published. */
export async function publish(folder: string, flags: PublishFlags, console: Console): Promise<number> {
  const { reaching, progress } = commandSetup(flags);
  const language = flags.lang ?? 'sv';
  const say = wording[language];
  if (flags.date !== undefined && !isDay(flags.date)) throw new UsageError(say.noDate(flags.date));
  const { problems, published } = await publishRun(
    { folder, internal: flags.internal, ledger: flags.ledger, date: flags.date, note: flags.note },
    // The record that the run names is looked for in the working folder and beside the internal folder.
    reaching({
      folders: ['.', `${flags.internal}/..`],
      named: [folder, flags.internal, ...(flags.ledger === undefined ? [] : [flags.ledger])],
    }),
  );
  progress.clear();
  printProblems(problems, language, console);
  if (!published) return exitStatus.problems;
  const { edition, ledger, isKnown } = published;
  console.out(isKnown ? say.publishedBefore(edition, ledger) : say.published(edition, ledger));
  return exitStatus.fine;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
