import { auditRuns, documentFile } from '../audit/audit-run.js';
import type { WrittenRun } from '../audit/file-findings.js';
import type { AuditReport } from '../audit/finding.js';
import { everyCount } from '../audit/solve-model.js';
import { type Effects, FileFault } from '../effects.js';
import { highsSolver } from '../linear/highs.js';
import type { Details } from '../problems/messages.js';
import { type Problem, problem } from '../problems/problem.js';
import { readManifest } from './read-manifest.js';
import { readRunFiles } from './read-run-files.js';

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
    const paths = await pathsIn(folder, effects);
    if (!paths?.includes(documentFile)) {
      const why = paths ? 'foreign' : await whyNoFolder(folder, effects);
      problems.push(problem('error', 'no-run-directory', { path: folder, file: documentFile, why }));
      continue;
    }
    const { value: files, problems: unread } = await readRunFiles(folder, paths, effects);
    problems.push(...unread);
    if (!files) continue;
    problems.push(...manifestProblems(folder, files));
    runs.push({ name: folder, files });
  }
  if (problems.length > 0) return { problems };
  effects.progress({ step: 'audit' });
  return { problems, report: auditRuns(runs, { solver: await highsSolver(), search: everyCount }) };
}

async function pathsIn(folder: string, effects: Effects): Promise<readonly string[] | undefined> {
  try {
    return await effects.files.list(folder);
  } catch (fault) {
    if (fault instanceof FileFault) return undefined;
    throw fault;
  }
}

async function whyNoFolder(folder: string, effects: Effects): Promise<Details<'no-run-directory'>['why']> {
  try {
    // What is there though it has no list is a file.
    await effects.files.size(folder);
    return 'file';
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    if (fault.reason === 'missing') return 'missing';
    return fault.reason === 'outside' ? 'link' : 'denied';
  }
}

/** A run without a manifest can be audited; one whose manifest does not fit what is there is not what was written. */
function manifestProblems(folder: string, files: ReadonlyMap<string, Uint8Array>): Problem[] {
  const bytes = files.get('manifest.json');
  if (!bytes) return [];
  const path = `${folder}/manifest.json`;
  const manifest = readManifest(bytes);
  if (!manifest) return [problem('error', 'manifest-foreign', { path })];
  return manifest.files
    .filter((file) => !files.has(file.path))
    .map((file) => problem('error', 'run-file-missing', { path: `${folder}/${file.path}`, manifest: path }));
}
