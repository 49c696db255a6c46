/** In which order writes may share a batch. */
import type { DriveWrite } from '../app/ports';

/**
 * Indexes of the writes, grouped so that no group has two writes of one item, in their order for each item. `joinsGrants`:
 * writes on the access list of one item may stand together; no plan has two of them about the same person.
 */
export function wavesOf(writes: readonly DriveWrite[], joinsGrants: boolean): number[][] {
  const waves: number[][] = [];
  const lastOf: Record<string, { wave: number; isJoined: boolean }> = {};
  writes.forEach((write, index) => {
    const item = resourceOf(write, index);
    const isJoined = joinsGrants && ON_ACCESS_LIST.has(write.type);
    const last = lastOf[item] ?? { wave: -1, isJoined: false };
    const wave = isJoined && last.isJoined ? last.wave : last.wave + 1;
    lastOf[item] = { wave, isJoined };
    waves[wave] = [...(waves[wave] ?? []), index];
  });
  return waves;
}

/** Marks alone neither change an access list nor depend on it: they go beside its writes. */
function resourceOf(write: DriveWrite, index: number): string {
  if (write.type === 'create' || write.type === 'copy') return `new:${index}`;
  const isMark = write.type === 'update' && Object.keys(write.change).every((field) => field === 'properties');
  return isMark ? `marks:${write.id}` : write.id;
}

const ON_ACCESS_LIST: ReadonlySet<DriveWrite['type']> = new Set(['grant', 'changeRole', 'revoke']);
