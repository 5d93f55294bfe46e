import type { FileReport } from '../ingest/ingest-file.js';
import { shownText } from '../ingest/shown-text.js';
import { relativePath } from './relative-path.js';

/** A file as seen from the pipeline, with the sheet of a spreadsheet: several may have been read of the same file. */
export function shownPath({ path, sheet }: Pick<FileReport, 'path' | 'sheet'>, pipelineFile: string): string {
  const seen = relativePath(pipelineFile, path);
  return sheet === undefined ? seen : `${seen} · ${shownText(sheet)}`;
}
