import type { Language } from '../language/language.js';
import { inFileOrder, messageOf, type Place, type Problem, type Severity } from '../problems/problem.js';
import { type Console, forTerminal } from './console.js';

const severityWords: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  sv: { error: 'fel', warning: 'varning', note: 'upplysning' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};

/** What a run tells: notes are for `check`. */
export function withoutNotes(problems: readonly Problem[]): Problem[] {
  return problems.filter((p) => p.severity !== 'note');
}

/** Prints problems sorted by place, one a line, then how many there were. */
export function printProblems(problems: readonly Problem[], language: Language, console: Console): void {
  for (const p of inFileOrder(problems)) {
    const where = p.place ? `${placeText(p.place, language)}: ` : '';
    console.error(forTerminal(`${where}${severityWords[language][p.severity]}: ${messageOf(p, language)}`));
  }
  if (problems.length > 1) console.error(tally(problems, language));
}

/** Problems as data for `--json`: the code for programs, the message for people. */
export function problemsAsData(problems: readonly Problem[], language: Language) {
  return inFileOrder(problems).map((p) => ({
    severity: p.severity,
    code: p.code,
    ...p.place,
    message: messageOf(p, language),
  }));
}

/** `file:line:column` as editors and terminals recognise it; rows and columns of data files in words. */
function placeText(place: Place, language: Language): string {
  const line = place.line === undefined ? '' : `:${place.line}:${place.column ?? 1}`;
  const row = place.row === undefined ? '' : `, ${language === 'sv' ? 'rad' : 'row'} ${place.row}`;
  const word = language === 'sv' ? 'kolumn' : 'column';
  const field = place.field === undefined ? '' : `, ${word} ”${place.field}”`;
  const sheet = place.sheet === undefined ? '' : `, ${language === 'sv' ? 'blad' : 'sheet'} ”${place.sheet}”`;
  return `${place.file}${line}${sheet}${row}${field}`;
}

function tally(problems: readonly Problem[], language: Language): string {
  const words = {
    sv: { error: ['fel', 'fel'], warning: ['varning', 'varningar'], note: ['upplysning', 'upplysningar'] },
    en: { error: ['error', 'errors'], warning: ['warning', 'warnings'], note: ['note', 'notes'] },
  }[language];
  return (['error', 'warning', 'note'] as const)
    .flatMap((severity) => {
      const n = problems.filter((p) => p.severity === severity).length;
      return n === 0 ? [] : [`${n} ${words[severity][n === 1 ? 0 : 1]}`];
    })
    .join(', ');
}
