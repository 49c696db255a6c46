/**
 * Documents without a place in the tree (plans of a week, uploads) that a period or a link names: their leaf stays open, so
 * they close by moving into the unit's 'Đã duyệt' and return to the folder they came from.
 */
import { type ActualItem, sameAddress } from '../plan/actual-item';
import { type IdentifyInput, identify } from '../plan/identify';
import { localOf } from '../shared/plain-date';
import type { DesiredItem } from '../tree/desired-item';
import { APPROVED_LEAF } from '../tree/unit-branch';
import { type Coverage, locksOfDay } from './coverage';
import type { Lock } from './lock';

export interface DocumentInput extends IdentifyInput {
  readonly coverage: Coverage;
}

export interface DocumentMove {
  readonly id: string;
  readonly name: string;
  readonly fromId: string;
  readonly toId: string;
  /** What the document remembers from now on: where it came from; null: it is back. */
  readonly closedFrom: string | null;
}

export interface Documents {
  readonly moves: readonly DocumentMove[];
  /** What others own cannot be kept closed: where the school's copy of it goes instead. */
  readonly copies: readonly DocumentMove[];
  /** What the locks cover by its date or by a link, moved or not. */
  readonly covered: readonly { readonly item: ActualItem; readonly locks: readonly Lock[] }[];
  /** Covered, but the unit has no 'Đã duyệt'; or to return, but the folder it came from is gone. */
  readonly homeless: readonly ActualItem[];
}

/** What has to move for the coverage to hold, over a listing of the year. Running it again after the moves finds nothing. */
export function documentMoves(input: DocumentInput): Documents {
  const places = placesOf(input);
  const moves: DocumentMove[] = [];
  const copies: DocumentMove[] = [];
  const covered: { item: ActualItem; locks: readonly Lock[] }[] = [];
  const homeless: ActualItem[] = [];
  for (const item of input.actual) {
    const place = places.of(item);
    const locks = place
      ? [...place.locks, ...coveringDocument(input.coverage, item, place.scope)]
      : (input.coverage.pointed.get(item.id) ?? []);
    if (locks.length > 0) covered.push({ item, locks });
    if (!place) continue;
    const isOurs = sameAddress(item.owner, input.schoolAccount);
    const move = locks.length > 0 ? moveIn(item, place) : isOurs ? moveBack(item, place, places) : null;
    if (move === 'homeless') homeless.push(item);
    else if (move) (isOurs ? moves : copies).push(move);
  }
  return { moves, copies, covered, homeless };
}

/** The locks of a period or a link that cover the document itself. */
export function coveringDocument({ periods, pointed }: Coverage, item: ActualItem, scope: string): readonly Lock[] {
  const byDate = item.kind === 'folder' ? [] : locksOfDay(periods, dateOf(item), scope);
  return [...byDate, ...(pointed.get(item.id) ?? [])];
}

/** The day a document is of: the one in its mark, else that of its making. */
export function dateOf({ date, createdMs }: ActualItem): string {
  return date ?? localOf(createdMs).date;
}

/** Where a document lies: in an open leaf (or a folder there), or held in 'Đã duyệt' or where a lock keeps it. */
interface Place {
  readonly leaf: DesiredItem | null;
  /** The unit it belongs to. */
  readonly scope: string;
  readonly heldId: string | undefined;
  /** Those that cover whatever lies there. */
  readonly locks: readonly Lock[];
}

interface Places {
  /** null: it is of the tree, in a closed folder, in the bin, or nowhere where people put things. */
  of(item: ActualItem): Place | null;
  isThere(id: string): boolean;
}

function placesOf({ desired, actual, register, schoolAccount, coverage }: DocumentInput): Places {
  const { found } = identify({ desired, actual, register, schoolAccount });
  const byId = new Map(actual.map((item) => [item.id, item]));
  const byKey = new Map(desired.map((item) => [item.key, item]));
  const keyOf = new Map([...found].map(([key, { id }]) => [id, key]));
  const folderOf = (item: ActualItem | undefined): DesiredItem | null => {
    if (!item) return null;
    const key = keyOf.get(item.id);
    return key === undefined ? folderOf(byId.get(item.parentId ?? '')) : (byKey.get(key) ?? null);
  };
  const doors = new Map(
    desired.flatMap((each) => (each.alwaysOpen && each.lockedInto ? [[each.lockedInto, each]] : [])),
  );
  const heldOf = ({ scope, lockedInto }: DesiredItem) => found.get(lockedInto ?? `${scope}/${APPROVED_LEAF}`)?.id;
  const emptying = (key: string | undefined) => coverage.emptied.get(key ?? '') ?? [];
  return {
    isThere: (id) => byId.get(id)?.trashed === false,
    of(item) {
      if (keyOf.has(item.id) || item.trashed) return null;
      const folder = folderOf(byId.get(item.parentId ?? ''));
      if (!folder || coverage.closed.has(folder.key)) return null;
      const { scope } = folder;
      if (folder.key.endsWith(`/${APPROVED_LEAF}`) || doors.has(folder.key)) {
        const locks = emptying(doors.get(folder.key)?.key);
        return item.closedFrom ? { leaf: null, scope, heldId: item.parentId ?? undefined, locks } : null;
      }
      if (!folder.grain || folder.kind !== 'folder') return null;
      return { leaf: folder, scope, heldId: heldOf(folder), locks: emptying(folder.key) };
    },
  };
}

function moveIn(item: ActualItem, { leaf, heldId }: Place): DocumentMove | 'homeless' | null {
  if (leaf === null) return null;
  if (heldId === undefined || item.parentId === null) return 'homeless';
  return { id: item.id, name: item.name, fromId: item.parentId, toId: heldId, closedFrom: item.parentId };
}

function moveBack(item: ActualItem, { leaf }: Place, places: Places): DocumentMove | 'homeless' | null {
  if (leaf !== null || !item.closedFrom || item.parentId === null) return null;
  if (!places.isThere(item.closedFrom)) return 'homeless';
  return { id: item.id, name: item.name, fromId: item.parentId, toId: item.closedFrom, closedFrom: null };
}
