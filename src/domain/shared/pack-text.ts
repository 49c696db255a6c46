/**
 * Long texts in a fifth of the room and in ASCII only: what a script may remember is counted in bytes, and a Vietnamese letter
 * takes up to three. LZW with codes that grow from 9 to 16 bits, six bits a character.
 */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BYTES = 256;
const FIRST_WIDTH = 9;
const MOST_CODES = 65_536;

export function packText(text: string): string {
  const known = new Map<number, number>();
  const out = digitWriter();
  let [next, width, prefix] = [BYTES, FIRST_WIDTH, -1];
  for (const byte of bytesOf(text)) {
    const longer = prefix < 0 ? byte : known.get(prefix * BYTES + byte);
    if (longer !== undefined) {
      prefix = longer;
      continue;
    }
    out.write(prefix, width);
    if (next < MOST_CODES) {
      known.set(prefix * BYTES + byte, next++);
      if (next > 2 ** width && width < 16) width++;
    }
    prefix = byte;
  }
  if (prefix >= 0) out.write(prefix, width);
  return out.end();
}

/** @throws if the text was not packed */
export function unpackText(packed: string): string {
  const [prefixes, lasts]: [number[], number[]] = [[], []];
  const bytes: number[] = [];
  const read = digitReader(packed);
  let [width, before] = [FIRST_WIDTH, -1];
  for (let code = read(width); code !== null; code = read(width)) {
    const next = BYTES + prefixes.length;
    if (code > next || (code === next && before < 0)) throw new Error('This text is not packed');
    const word = wordOf(code === next ? before : code, prefixes, lasts);
    if (code === next) word.push(word[0] ?? 0);
    for (const byte of word) bytes.push(byte);
    if (before >= 0 && next < MOST_CODES) {
      prefixes.push(before);
      lasts.push(word[0] ?? 0);
    }
    before = code;
    // The writer is one word ahead.
    if (BYTES + prefixes.length + 1 > 2 ** width && width < 16) width++;
  }
  return textOf(bytes);
}

function wordOf(code: number, prefixes: readonly number[], lasts: readonly number[]): number[] {
  const word: number[] = [];
  let at = code;
  for (; at >= BYTES; at = prefixes[at - BYTES] ?? 0) word.push(lasts[at - BYTES] ?? 0);
  word.push(at);
  return word.reverse();
}

function digitWriter() {
  const digits: string[] = [];
  let [bits, count] = [0, 0];
  return {
    write(code: number, width: number) {
      bits = bits * 2 ** width + code;
      for (count += width; count >= 6; count -= 6) {
        const rest = 2 ** (count - 6);
        digits.push(DIGITS.charAt(Math.floor(bits / rest)));
        bits %= rest;
      }
    },
    end(): string {
      if (count > 0) digits.push(DIGITS.charAt(bits * 2 ** (6 - count)));
      return digits.join('');
    },
  };
}

/** Null at the end: fewer bits than a code are padding. */
function digitReader(packed: string): (width: number) => number | null {
  const values = new Map([...DIGITS].map((digit, value) => [digit, value]));
  let [at, bits, count] = [0, 0, 0];
  return (width) => {
    while (count < width) {
      if (at >= packed.length) return null;
      bits = bits * 64 + (values.get(packed.charAt(at++)) ?? 0);
      count += 6;
    }
    const rest = 2 ** (count - width);
    const code = Math.floor(bits / rest);
    bits %= rest;
    count -= width;
    return code;
  };
}

/** Each UTF-16 unit by itself, in one to three bytes. */
function bytesOf(text: string): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 + (unit >> 6), 0x80 + (unit & 63));
    else bytes.push(0xe0 + (unit >> 12), 0x80 + ((unit >> 6) & 63), 0x80 + (unit & 63));
  }
  return bytes;
}

function textOf(bytes: readonly number[]): string {
  const units: string[] = [];
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i++] ?? 0;
    const more = () => (bytes[i++] ?? 0) & 63;
    if (first < 0x80) units.push(String.fromCharCode(first));
    else if (first < 0xe0) units.push(String.fromCharCode(((first & 31) << 6) + more()));
    else units.push(String.fromCharCode(((first & 15) << 12) + (more() << 6) + more()));
  }
  return units.join('');
}
