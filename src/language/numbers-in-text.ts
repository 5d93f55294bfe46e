/** A number as it stands in a text that people read. */
export interface NumberInText {
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

/** No-break and narrow spaces, or commas in English, between thousands. */
const pattern = /\d{1,3}(?:[\u00a0\u202f,]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?/g;

/** The numbers in a text, in its order; signs are left out. */
export function numbersInText(text: string): NumberInText[] {
  return [...text.matchAll(pattern)].map(([found]) => {
    const plain = found.replace(/[\u00a0\u202f]/g, '');
    const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
    const [whole = '0', fraction = ''] = grouped.split(/[.,]/);
    return { text: found, value: Number(`${whole}.${fraction || '0'}`), decimals: fraction.length };
  });
}
