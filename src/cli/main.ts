#!/usr/bin/env node
import { exitStatus } from './exit-status.js';
import { languageOfArguments } from './language-option.js';
import { selfAuditText } from './self-audit-text.js';
import { wording } from './wording.js';

/** The command line: runs the command, prints what went wrong, and sets the exit status. */
const argv = process.argv.slice(2);
const language = languageOfArguments(argv);
const console = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  error: (line: string) => void process.stderr.write(`${line}\n`),
};

// A reader that closes early (`svarsbild --help | head`) is no fault of ours.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

try {
  const { runProgram } = await import('./program.js');
  process.exitCode = await runProgram(argv, language, console);
} catch (fault) {
  console.error(wording[language].fault(faultText(fault)));
  process.exitCode = exitStatus.fault;
}

/** Name and stack without the message of unknown errors, which might quote a user's data; all of it with SVARSBILD_DEBUG. */
function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  if ('findings' in fault && Array.isArray(fault.findings)) return selfAuditText(fault.findings);
  if (process.env.SVARSBILD_DEBUG) return fault.stack ?? fault.message;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [fault.name, ...frames.slice(0, 5)].join('\n');
}
