/** The languages that reports and messages are written in. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that a codebook or pipeline gives in one language or in both. */
export type LocalText = Readonly<Partial<Record<Language, string>>>;

/** The text in the wanted language, else in the other one, else empty. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.sv ?? text.en ?? '';
}
