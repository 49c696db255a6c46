/** Finds what rows of the tab `Đề nghị` mean: a record by its name, or any file of the school by its link. */
import type { AskRights } from '../domain/corrections/ask-rights';
import type { RowProblem } from '../domain/corrections/read-row';
import type { Register } from '../domain/plan/identify';
import type { School } from '../domain/school/types';
import { driveIdIn } from '../domain/shared/drive-link';
import { foldText } from '../domain/shared/text';
import type { Context } from './context';
import type { ReadRow } from './corrections-asked';
import type { ListedItem } from './ports';
import { readRegister } from './register';
import { rightsOf } from './request-blocks';

/** The item, and the key of the record or of the folder of the tree in which it lies. */
export interface FoundRecord {
  item: ListedItem;
  place: string;
}

/** By the number of the row, or what is wrong. One read of the register, then the items level by level upwards. */
export function findAsked(
  context: Context,
  school: School,
  rows: readonly ReadRow[],
): Map<string, FoundRecord | RowProblem> {
  if (rows.length === 0) return new Map();
  const register = readRegister(context, school.settings.schoolYear);
  const rights = rightsOf(context, school);
  const wanted = rows.map((row) => ({ row, rights: rights(row.block.email ?? ''), id: idOf(row, rights, register) }));
  const above = readUpwards(
    context,
    wanted.flatMap(({ id }) => id ?? []),
  );
  const keys = new Map(Object.entries(register).flatMap(([key, { id }]) => (id ? [[id, key] as const] : [])));
  return new Map(
    wanted.map(({ row, id, rights }) => [row.number, id ? found(id, rights, above, keys) : 'recordUnknown']),
  );
}

function idOf({ asked, block }: ReadRow, rights: (email: string) => AskRights, register: Register): string | null {
  const linked = driveIdIn(asked.record);
  if (linked) return linked;
  const named = rights(block.email ?? '').records.find(({ name }) => foldText(name) === foldText(asked.record));
  return named ? (register[named.key]?.id ?? null) : null;
}

/** The items and all that the school account sees above them, by id. */
function readUpwards(context: Context, ids: readonly string[]): Map<string, ListedItem> {
  const known = new Map<string, ListedItem>();
  let open = [...new Set(ids)];
  for (let level = 0; open.length > 0 && level < DEEPEST; level++) {
    const items = context.ports.drive.itemsOf(open).flatMap((item) => item ?? []);
    for (const item of items) known.set(item.id, item);
    open = [...new Set(items.flatMap(({ parentId }) => (parentId && !known.has(parentId) ? [parentId] : [])))];
  }
  return known;
}

/** Deeper folders than this a teacher does not make; the tree itself has six levels. */
const DEEPEST = 12;

function found(
  id: string,
  rights: AskRights,
  items: ReadonlyMap<string, ListedItem>,
  keys: ReadonlyMap<string, string>,
): FoundRecord | RowProblem {
  const item = items.get(id);
  if (!item || item.trashed) return 'notSeen';
  if (item.kind === 'folder') return 'isFolder';
  const place = placeOf(item, items, keys);
  return place !== null && rights.mayAskIn(place) ? { item, place } : 'notYours';
}

/** The nearest item of the tree: itself or a folder above. */
function placeOf(
  item: ListedItem,
  items: ReadonlyMap<string, ListedItem>,
  keys: ReadonlyMap<string, string>,
): string | null {
  for (let one: ListedItem | undefined = item; one; one = items.get(one.parentId ?? '')) {
    const key = keys.get(one.id);
    if (key !== undefined) return key;
  }
  return null;
}
