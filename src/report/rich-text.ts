import type { Inline, InlinePart } from './document.js';

/**
 * A text with emphasis in it, written as a tagged template: `` rich`Högst: ${strong(question)}, ${value}.` ``
 * Strings become plain text; whatever they contain is never read as markup.
 */
export function rich(texts: TemplateStringsArray, ...values: readonly (string | InlinePart)[]): Inline {
  const parts = texts.flatMap((text, i): InlinePart[] => {
    const value = values[i];
    const between: InlinePart[] =
      value === undefined ? [] : [typeof value === 'string' ? { kind: 'text', text: value } : value];
    return [{ kind: 'text', text }, ...between];
  });
  return joined(parts);
}

export function strong(text: string): InlinePart {
  return { kind: 'strong', text };
}

export function plain(text: string): Inline {
  return [{ kind: 'text', text }];
}

/** The words without their emphasis. */
export function textOf(inline: Inline): string {
  return inline.map((part) => part.text).join('');
}

/** Neighbouring plain texts as one, empty ones dropped. */
export function joined(parts: Inline): Inline {
  const result: InlinePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === '') continue;
    if (part.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + part.text };
    } else {
      result.push(part);
    }
  }
  return result;
}
