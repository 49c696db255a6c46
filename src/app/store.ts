/**
 * What the worker remembers between runs, in script properties: read at once when a run first asks (so it has to hold the
 * lock by then: a run it waited for may have changed everything), changes written at once.
 * A value over Google's 9 KB a property is cut into numbered pieces. https://developers.google.com/apps-script/guides/services/quotas
 */
import type { StatePort } from './ports';
import { EMPTY, type StoredValues } from './stored-values';

/** Characters a piece; Vietnamese letters take up to three bytes of the 9 KB. */
const PIECE_LENGTH = 2_800;

export interface Store {
  get<K extends keyof StoredValues>(key: K): StoredValues[K];
  set<K extends keyof StoredValues>(key: K, value: StoredValues[K]): void;
  /** Writes all changes since the last save in one call; nothing if there are none. */
  save(): void;
}

export function openStore(port: StatePort): Store {
  let raw: Record<string, string> | undefined;
  const values: Partial<StoredValues> = {};
  let changes: Record<string, string> = {};
  return {
    get(key) {
      raw ??= port.load();
      if (!(key in values)) values[key] = readPieces(raw, key) ?? EMPTY[key];
      return values[key] as StoredValues[typeof key];
    },
    set(key, value) {
      values[key] = value;
      Object.assign(changes, toPieces(key, value));
    },
    save() {
      if (Object.keys(changes).length === 0) return;
      port.save(changes);
      changes = {};
    },
  };
}

function toPieces(key: string, value: unknown): Record<string, string> {
  const text = JSON.stringify(value);
  const count = Math.max(1, Math.ceil(text.length / PIECE_LENGTH));
  const pieces: Record<string, string> = { [key]: String(count) };
  for (let i = 0; i < count; i++) pieces[`${key}.${i}`] = text.slice(i * PIECE_LENGTH, (i + 1) * PIECE_LENGTH);
  return pieces;
}

function readPieces<K extends keyof StoredValues>(raw: Record<string, string>, key: K): StoredValues[K] | undefined {
  const count = Number(raw[key] ?? 0);
  if (count === 0) return undefined;
  const pieces = Array.from({ length: count }, (_, i) => raw[`${key}.${i}`] ?? '');
  return JSON.parse(pieces.join('')) as StoredValues[K];
}
