import type { Pipeline } from '../config/pipeline.js';
import { shownText } from '../ingest/shown-text.js';
import type { PublishedDocument } from '../publication/document.js';
import type { CountedWave } from './count-wave.js';
import { relativePath } from './relative-path.js';

/** A document that says of each wave in which files its answers were read, so that later runs know them again. */
export function withFilesRead(
  document: PublishedDocument,
  counted: readonly CountedWave[],
  { file: pipeline }: Pipeline,
): PublishedDocument {
  const waves = document.waves.map(({ wave, ...rest }) => {
    const ingested = counted.find((one) => one.wave.id === wave)?.ingested;
    if (!ingested) return { wave, ...rest };
    const all = ingested.files.map(({ path, sheet }) => ({
      file: relativePath(pipeline, path),
      ...(sheet !== undefined && { sheet: shownText(sheet) }),
    }));
    const read = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
    return { wave, read, ...rest };
  });
  return { ...document, waves };
}
