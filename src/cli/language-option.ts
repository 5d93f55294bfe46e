import { type Language, languages } from '../language/language.js';

/** The language named with `--lang`, before anything else is parsed; Swedish otherwise. */
export function languageOfArguments(argv: readonly string[]): Language {
  return explicitLanguage(argv) ?? 'sv';
}

/** Undefined when no known language is named, so that a codebook may decide. */
export function explicitLanguage(argv: readonly string[]): Language | undefined {
  const named = argv.flatMap((word, i) => {
    if (word === '--lang') return [argv[i + 1]];
    return word.startsWith('--lang=') ? [word.slice('--lang='.length)] : [];
  });
  return languages.find((language) => language === named.at(-1));
}
