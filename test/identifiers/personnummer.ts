import fc from 'fast-check';

/** Ten digits with a date and the right check digit, for tests; by days from 1900, serial number and 60 more or not. */
export function personnummerOf(day: number, serial: number, coordination: boolean): string {
  const date = new Date(Date.UTC(1900, 0, 1) + day * 86_400_000);
  const two = (n: number) => String(n).padStart(2, '0');
  const nine =
    two(date.getUTCFullYear() % 100) +
    two(date.getUTCMonth() + 1) +
    two(date.getUTCDate() + (coordination ? 60 : 0)) +
    String(serial).padStart(3, '0');
  const sum = [...nine].reduce((total, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

/** Valid numbers, those of coordination among them. Born 1901–1999, so that the century is 19. */
export const anyPersonnummer = fc
  .tuple(fc.integer({ min: 366, max: 36_000 }), fc.integer({ min: 0, max: 999 }), fc.boolean())
  .map(([day, serial, coordination]) => personnummerOf(day, serial, coordination));

const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** Ways to write one with something between the parts. */
export const signedSpellings: readonly ((ten: string) => string)[] = [
  ...[
    '-',
    '+',
    '\u2010',
    '\u2011',
    '\u2012',
    '\u2013',
    '\u2014',
    '\u2015',
    '\u2212',
    ' - ',
    '\u00a0\u2013\u00a0',
  ].flatMap((sign) => [
    (ten: string) => `${ten.slice(0, 6)}${sign}${ten.slice(6)}`,
    (ten: string) => `19${ten.slice(0, 6)}${sign}${ten.slice(6)}`,
  ]),
  (ten) => `19${ten.slice(0, 2)}-${ten.slice(2, 4)}-${ten.slice(4, 6)}-${ten.slice(6)}`,
  (ten) => wide(`${ten.slice(0, 6)}-${ten.slice(6)}`),
  (ten) => wide(`19${ten.slice(0, 6)}\uff0d${ten.slice(6)}`),
];

/** Ways to write one as digits alone, or with blanks. */
export const bareSpellings: readonly ((ten: string) => string)[] = [
  (ten) => ten,
  (ten) => `19${ten}`,
  (ten) => wide(ten),
  (ten) => `${ten.slice(0, 6)} ${ten.slice(6)}`,
  (ten) => `19${ten.slice(0, 6)}\u00a0${ten.slice(6)}`,
  (ten) => `${ten.slice(0, 2)} ${ten.slice(2, 4)} ${ten.slice(4, 6)} ${ten.slice(6)}`,
  (ten) => [...ten].join(' '),
  (ten) => `${ten.slice(0, 6)}.${ten.slice(6)}`,
  (ten) => `19${ten.slice(0, 6)}_${ten.slice(6)}`,
  (ten) => `${ten.slice(0, 2)}/${ten.slice(2, 4)}/${ten.slice(4, 6)}/${ten.slice(6)}`,
];
