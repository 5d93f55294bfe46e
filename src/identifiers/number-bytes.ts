const [digit, other, beyondAscii] = [1, 2, 3];

/** What each byte is in a cell that may be a personnummer; 0 for what stands in none. */
const kinds = new Uint8Array(256).fill(beyondAscii, 0x80);
for (const character of '0123456789') kinds[character.charCodeAt(0)] = digit;
for (const character of '-+\'"= \t\r\n._/') kinds[character.charCodeAt(0)] = other;

/** Whether a cell that begins with the byte may be a personnummer, in any encoding that ASCII is part of. */
export function mayBegin(byte: number): boolean {
  return kinds[byte] !== 0;
}

/**
 * A quick look at whether the bytes from `start` up to `end` may be a personnummer: false for nearly everything else. Signs
 * beyond ASCII are left to a closer look.
 */
export function mayBeNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let [number, digits, beyond] = [0, 0, false];
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    const kind = kinds[byte];
    if (kind === 0) return false;
    if (kind === beyondAscii) beyond = true;
    else if (kind === digit) {
      digits++;
      number = number * 10 + byte - 0x30;
    }
  }
  if (beyond) return true;
  if (digits < 7 || digits > 12) return false;
  const [month, day] = [Math.floor(number / 1e6) % 100, (Math.floor(number / 1e4) % 100) % 60];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hasCheckDigit(number);
}

/** Of the last ten digits. */
function hasCheckDigit(number: number): boolean {
  let sum = 0;
  let rest = number;
  for (let i = 0; i < 10; i++) {
    const product = (rest % 10) * (i % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
    rest = Math.floor(rest / 10);
  }
  return sum % 10 === 0;
}
