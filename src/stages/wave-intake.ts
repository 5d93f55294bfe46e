import type { Wave } from '../config/pipeline.js';
import type { Cube } from '../cube/cube.js';
import type { WaveIntake } from '../disclosure/intake.js';
import type { FileReport } from '../ingest/ingest-file.js';
import { type Place, type Problem, problem } from '../problems/problem.js';
import { shownPath } from './shown-path.js';

/** A response file that has been read and counted by itself. */
export interface FileRead {
  readonly report: FileReport;
  readonly cube: Cube;
  /** Forms that came in, as the pipeline states. */
  readonly received: number | undefined;
}

/** What came in of a wave, with its files named as seen from the pipeline. */
export function waveIntake(wave: Wave, files: readonly FileRead[], pipelineFile: string): WaveIntake {
  return {
    received: wave.received ?? null,
    files: files.map(({ report, cube, received }) => ({
      path: shownPath(report, pipelineFile),
      received: received ?? null,
      rowsRead: report.rowsRead,
      setAside: report.setAside,
      cube,
    })),
  };
}

/** Fewer forms than rows: then one of the two numbers is wrong. */
export function receivedWarnings(wave: Wave, files: readonly FileRead[]): Problem[] {
  const compared = (received: number | undefined, rows: number, place?: Place): Problem[] => {
    if (received === undefined || received >= rows) return [];
    const details = { wave: wave.id, received, rows };
    return [problem('warning', 'received-fewer-than-rows', details, place)];
  };
  const rows = files.reduce((sum, { report }) => sum + report.rowsRead, 0);
  return [
    ...compared(wave.received, rows),
    ...files.flatMap(({ report, received }) => compared(received, report.rowsRead, { file: report.path })),
  ];
}
