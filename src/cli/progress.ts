import type { Progress, ProgressStep } from '../effects.js';
import type { Language } from '../language/language.js';
import { count } from '../language/numbers.js';
import { forTerminal } from './console.js';

/** Shows what a run is doing: one living line on a terminal, plain lines elsewhere. */
export interface ProgressDisplay {
  show(step: Progress): void;
  /** Takes the living line away before something else is printed. */
  clear(): void;
}

export const silentProgress: ProgressDisplay = { show() {}, clear() {} };

/** In the wanted language, else in the one that each run begins with. */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  wanted: Language | undefined,
): ProgressDisplay {
  let language = wanted ?? 'sv';
  const begin = (own: Language) => {
    language = wanted ?? own;
  };
  if (stream.isTTY) {
    return {
      show(step) {
        if (step.step === 'begin') begin(step.language);
        else stream.write(`\r\u001b[K${forTerminal(progressText(step, language))} …`);
      },
      clear: () => void stream.write('\r\u001b[K'),
    };
  }
  let last = '';
  return {
    show(step) {
      if (step.step === 'begin') return begin(step.language);
      // Row counts would fill a log file: elsewhere than on a terminal a line per step and file is enough.
      const line = progressText(
        { step: step.step, ...(step.what !== undefined && { what: step.what }) },
        language,
      );
      if (line !== last) stream.write(`${forTerminal(line)}\n`);
      last = line;
    },
    clear() {},
  };
}

const steps: Readonly<Record<Language, Readonly<Record<ProgressStep['step'], string>>>> = {
  sv: {
    read: 'Läser',
    protect: 'Skyddar små grupper',
    analyse: 'Räknar',
    draw: 'Ritar',
    audit: 'Granskar',
    write: 'Skriver',
  },
  en: {
    read: 'Reading',
    protect: 'Protecting small groups',
    analyse: 'Analysing',
    draw: 'Drawing',
    audit: 'Auditing',
    write: 'Writing',
  },
};

function progressText({ step, what, rows }: ProgressStep, language: Language): string {
  const rowsText =
    rows === undefined ? '' : ` (${count(rows, language)} ${language === 'sv' ? 'rader' : 'rows'})`;
  return `${steps[language][step]}${what === undefined ? '' : ` ${what}`}${rowsText}`;
}
