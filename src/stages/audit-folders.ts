import { auditRuns, documentFile, type WrittenRun } from '../audit/audit-run.js';
import type { AuditReport } from '../audit/finding.js';
import { type Effects, FileFault } from '../effects.js';
import { highsSolver } from '../linear/highs.js';
import { type Problem, problem } from '../problems/problem.js';
import { readRunFile } from './read-run-file.js';

export interface FoldersAudited {
  readonly problems: readonly Problem[];
  /** Undefined when a folder is no run directory that can be read. */
  readonly report?: AuditReport;
}

/** Reads everything in run directories, and nothing else, and tries to break it. */
export async function auditFolders(folders: readonly string[], effects: Effects): Promise<FoldersAudited> {
  const runs: WrittenRun[] = [];
  const problems: Problem[] = [];
  for (const folder of folders.map((name) => name.replace(/\/+$/, '') || name)) {
    effects.progress({ step: 'read', what: folder });
    try {
      const paths = await effects.files.list(folder);
      if (!paths.includes(documentFile)) {
        problems.push(problem('error', 'no-run-directory', { path: folder, file: documentFile }));
        continue;
      }
      const files = new Map<string, Uint8Array>();
      for (const path of paths) {
        const read = await readRunFile(`${folder}/${path}`, effects);
        problems.push(...read.problems);
        if (read.value) files.set(path, read.value);
      }
      runs.push({ name: folder, files });
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      problems.push(problem('error', 'no-run-directory', { path: folder, file: documentFile }));
    }
  }
  if (problems.length > 0) return { problems };
  effects.progress({ step: 'audit' });
  return { problems, report: auditRuns(runs, await highsSolver()) };
}
