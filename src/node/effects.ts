import { createHash } from 'node:crypto';
import type { Effects, InternalFolder, OutputFolder, Progress } from '../effects.js';
import type { Fence } from './fence.js';
import { nodeFiles } from './files.js';
import { nodeInternalFolder } from './internal-folder.js';
import { nodeOutputFolder } from './output-folder.js';

/** The outside world as Node sees it, as far as the fence lets it. */
export function nodeEffects(progress: (step: Progress) => void, fence: Fence): Effects {
  return {
    files: nodeFiles(fence),
    output: fencedOutput(nodeOutputFolder, fence),
    internal: fencedInternal(nodeInternalFolder, fence),
    sha256() {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
    },
    progress,
  };
}

function fencedOutput(output: OutputFolder, fence: Fence): OutputFolder {
  return {
    async prepare(folder) {
      await fence.check(folder);
      await output.prepare(folder);
    },
    async replace(folder, files) {
      await fence.check(folder);
      await output.replace(folder, files);
    },
  };
}

function fencedInternal(internal: InternalFolder, fence: Fence): InternalFolder {
  return {
    async prepare(folder, published) {
      await fence.check(folder);
      await internal.prepare(folder, published);
    },
    async replace(folder, files) {
      await fence.check(folder);
      await internal.replace(folder, files);
    },
  };
}
