import { auditFolders } from '../stages/audit-folders.js';
import { auditWording } from './audit-wording.js';
import { commandSetup } from './command-setup.js';
import { type Console, forTerminal } from './console.js';
import { exitStatus } from './exit-status.js';
import type { AuditFlags } from './flags.js';
import { printProblems, problemsAsData } from './print-problems.js';

/** `svarsbild audit`: tries to work out what run directories withhold, from what stands in them alone. */
export async function audit(
  folders: readonly string[],
  flags: AuditFlags,
  console: Console,
): Promise<number> {
  const { reaching, progress } = commandSetup(flags);
  const language = flags.lang ?? 'sv';
  const { problems, report } = await auditFolders(folders, reaching({ folders: [], named: folders }));
  progress.clear();
  const failed = !report || report.findings.length > 0;
  if (flags.json) {
    console.out(
      JSON.stringify(
        { status: failed ? 'problems' : 'fine', problems: problemsAsData(problems, language), ...report },
        null,
        2,
      ),
    );
  } else {
    printProblems(problems, language, console);
    if (report) {
      const say = auditWording[language];
      if (report.counts.length > 0) console.out(say.header());
      for (const count of report.counts) console.out(forTerminal(say.count(count)));
      for (const finding of report.findings) console.error(forTerminal(say.finding(finding)));
      console.out(say.summary(report.counts.length, report.findings.length));
    }
  }
  const isMisused =
    problems.some(({ code }) => code === 'no-run-directory') ||
    report?.findings.some(({ kind }) => kind === 'no-document');
  if (isMisused) return exitStatus.usage;
  return failed ? exitStatus.problems : exitStatus.fine;
}
