import { FileFault } from '../effects.js';
import type { Language } from '../language/language.js';
import { initWorkspace } from '../node/workspace.js';
import { outputFault } from '../stages/output-fault.js';
import type { Console } from './console.js';
import { exitStatus } from './exit-status.js';
import { printProblems } from './print-problems.js';
import { wording } from './wording.js';

/** `svarsbild init`: an empty workspace with an example that runs. */
export async function init(folder: string, language: Language, console: Console): Promise<number> {
  try {
    await initWorkspace(folder);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    if (fault.reason === 'not-ours') console.error(wording[language].folderNotEmpty(folder));
    else printProblems([outputFault(fault)], language, console);
    return exitStatus.problems;
  }
  const commands = [`cd ${folder}`, 'svarsbild run pipelines/brukarundersokning.yaml'];
  console.out(wording[language].initialised(folder, commands));
  return exitStatus.fine;
}
