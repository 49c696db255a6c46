/**
 * Many records of a few shapes in a tenth of the room: each shape and each text is written once, times as the difference to the one
 * before. Nothing is lost, whatever the records hold.
 */

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface CompactRecords {
  readonly texts: readonly string[];
  /** JSON of a record, each text of it as `""` and each number as `0`. */
  readonly shapes: readonly string[];
  /** A line a record: its key, its shape and its values. */
  readonly lines: string;
}

export function compactRecords(records: Readonly<Record<string, Json>>): CompactRecords {
  const [texts, shapes] = [numbering(), numbering()];
  const lines = Object.entries(records).map(([key, record]) => {
    const name = key.split('/').map((part) => digits(texts.of(part)));
    const values: string[] = [];
    const numberOf = numberWriter();
    const shape = JSON.stringify(record, (_, value: unknown) => {
      if (typeof value === 'string') values.push(digits(texts.of(value)));
      if (typeof value === 'number') values.push(numberOf(value));
      return typeof value === 'string' ? '' : typeof value === 'number' ? 0 : value;
    });
    return [name.join('/'), digits(shapes.of(shape)), ...values].join(' ');
  });
  return { texts: texts.all(), shapes: shapes.all(), lines: lines.join('\n') };
}

export function expandRecords({ texts, shapes, lines }: CompactRecords): Record<string, Json> {
  const parsed = shapes.map((shape) => JSON.parse(shape) as Json);
  const entries = lines === '' ? [] : lines.split('\n').map((line) => expandLine(line, texts, parsed));
  return Object.fromEntries(entries);
}

function expandLine(line: string, texts: readonly string[], shapes: readonly Json[]): [string, Json] {
  const [name = '', shape = '', ...values] = line.split(' ');
  const key = name.split('/').map((part) => texts[parseInt(part, BASE)]);
  const numberOf = numberReader();
  let at = 0;
  const fill = (value: Json): Json => {
    if (value === '') return texts[parseInt(values[at++] ?? '', BASE)] ?? '';
    if (value === 0) return numberOf(values[at++] ?? '');
    if (Array.isArray(value)) return value.map(fill);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, fill(one as Json)]));
  };
  return [key.join('/'), fill(shapes[parseInt(shape, BASE)] ?? null)];
}

const BASE = 36;
/** From here on a number is taken for a time. */
const SMALL = 1_000_000;

function digits(number: number): string {
  return number.toString(BASE);
}

/** A time as the difference to the one before, marked; a fraction, or what else there may be, as it is. */
function numberWriter(): (value: number) => string {
  let last = 0;
  return (value) => {
    if (!Number.isSafeInteger(value)) return `=${value}`;
    if (Math.abs(value) < SMALL) return digits(value);
    const text = `~${digits(value - last)}`;
    last = value;
    return text;
  };
}

function numberReader(): (text: string) => number {
  let last = 0;
  return (text) => {
    if (text.startsWith('=')) return Number(text.slice(1));
    if (!text.startsWith('~')) return parseInt(text, BASE);
    last += parseInt(text.slice(1), BASE);
    return last;
  };
}

function numbering(): { of: (text: string) => number; all: () => string[] } {
  const known = new Map<string, number>();
  const of = (text: string) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
  return { of, all: () => [...known.keys()] };
}
