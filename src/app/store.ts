/**
 * What the worker remembers between runs, in script properties: read at once when a run first asks (so it has to hold the
 * lock by then: a run it waited for may have changed everything), changes written at once.
 * A value over Google's 9 KB a property is cut into numbered pieces, and a long one is packed: all together may have 500 KB.
 * https://developers.google.com/apps-script/guides/services/quotas
 */
import { type CompactRecords, compactRecords, expandRecords, type Json } from '../domain/shared/compact-records';
import { packText, unpackText } from '../domain/shared/pack-text';
import type { StatePort } from './ports';
import { EMPTY, type StoredValues } from './stored-values';

/** Characters a piece; Vietnamese letters take up to three bytes of the 9 KB. */
const PIECE_LENGTH = 2_800;
/** Longer values are packed, into ASCII: the tables of a school of some hundred classes. Unpacking takes time in every run. */
const MOST_PLAIN = 60_000;
const PACKED_PIECE_LENGTH = 8_000;
const PACKED = 'packed ';

/** Thousands of records of a few shapes: a year of duties would fill the room by itself. */
const RECORDS: ReadonlySet<keyof StoredValues> = new Set<keyof StoredValues>(['plans']);

export interface Store {
  get<K extends keyof StoredValues>(key: K): StoredValues[K];
  set<K extends keyof StoredValues>(key: K, value: StoredValues[K]): void;
  /** The same, written at once and alone: what else waits goes on waiting. */
  put<K extends keyof StoredValues>(key: K, value: StoredValues[K]): void;
  /** Writes all changes since the last save in one call; nothing if there are none. */
  save(): void;
  /** Whether anything was saved since the store was opened. */
  hasSaved(): boolean;
  /** How much of the properties' space is used. */
  bytes(): number;
}

export function openStore(port: StatePort): Store {
  let raw: Record<string, string> | undefined;
  const values: Partial<StoredValues> = {};
  const unsaved = new Set<keyof StoredValues>();
  let hasSaved = false;
  const piecesOf = (key: keyof StoredValues) => ({ ...emptied(key, raw ?? {}), ...toPieces(key, values[key]) });
  // Put into pieces once, however often a run sets it: packing a long value takes time.
  const changes = (): Record<string, string> => Object.assign({}, ...[...unsaved].map(piecesOf));
  const write = (pieces: Record<string, string>) => {
    port.save(pieces);
    if (raw) Object.assign(raw, pieces);
  };
  return {
    get(key) {
      raw ??= port.load();
      if (!(key in values)) values[key] = readPieces(raw, key) ?? EMPTY[key];
      return values[key] as StoredValues[typeof key];
    },
    set(key, value) {
      values[key] = value;
      unsaved.add(key);
    },
    put(key, value) {
      values[key] = value;
      write(piecesOf(key));
      unsaved.delete(key);
    },
    save() {
      if (unsaved.size === 0) return;
      write(changes());
      hasSaved = true;
      unsaved.clear();
    },
    hasSaved: () => hasSaved,
    bytes() {
      raw ??= port.load();
      return Object.entries({ ...raw, ...changes() }).reduce(
        (sum, [key, text]) => sum + bytesOf(key) + bytesOf(text),
        0,
      );
    },
  };
}

/** In UTF-8. */
function bytesOf(text: string): number {
  return text.length + (text.match(/[\u0080-\uffff]/g)?.length ?? 0) + (text.match(/[\u0800-\uffff]/g)?.length ?? 0);
}

function toPieces(key: keyof StoredValues, value: unknown): Record<string, string> {
  const plain = JSON.stringify(RECORDS.has(key) ? compactRecords(value as Record<string, Json>) : value);
  const isPacked = plain.length > MOST_PLAIN;
  const [text, length] = isPacked ? [packText(plain), PACKED_PIECE_LENGTH] : [plain, PIECE_LENGTH];
  const count = Math.max(1, Math.ceil(text.length / length));
  const pieces: Record<string, string> = { [key]: `${isPacked ? PACKED : ''}${count}` };
  for (let i = 0; i < count; i++) pieces[`${key}.${i}`] = text.slice(i * length, (i + 1) * length);
  return pieces;
}

/** The pieces it had: a shorter value leaves nothing of the longer one behind. */
function emptied(key: string, known: Readonly<Record<string, string>>): Record<string, string> {
  const { count } = headOf(known[key]);
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`${key}.${i}`, '']));
}

function readPieces<K extends keyof StoredValues>(raw: Record<string, string>, key: K): StoredValues[K] | undefined {
  const { count, isPacked } = headOf(raw[key]);
  if (count === 0) return undefined;
  const text = Array.from({ length: count }, (_, i) => raw[`${key}.${i}`] ?? '').join('');
  const value: unknown = JSON.parse(isPacked ? unpackText(text) : text);
  return (RECORDS.has(key) ? expandRecords(value as CompactRecords) : value) as StoredValues[K];
}

function headOf(head = '0'): { count: number; isPacked: boolean } {
  const isPacked = head.startsWith(PACKED);
  return { count: Number(isPacked ? head.slice(PACKED.length) : head), isPacked };
}
