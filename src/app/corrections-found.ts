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
import { registerOf } from './register';
import { rightsOf } from './request-blocks';
import { type SeenItem, seeItems } from './seen-items';

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
  const register = registerOf(context, school);
  const rights = rightsOf(context, school);
  const wanted = rows.map((row) => ({ row, rights: rights(row.block.email ?? ''), id: idOf(row, rights, register) }));
  const seen = seeItems(
    context,
    register,
    wanted.flatMap(({ id }) => id ?? []),
  );
  return new Map(wanted.map(({ row, id, rights }) => [row.number, id ? found(seen.get(id), rights) : 'recordUnknown']));
}

function idOf({ asked, block }: ReadRow, rights: (email: string) => AskRights, register: Register): string | null {
  const linked = driveIdIn(asked.record);
  if (linked) return linked;
  const named = rights(block.email ?? '').records.find(({ name }) => foldText(name) === foldText(asked.record));
  return named ? (register[named.key]?.id ?? null) : null;
}

function found(seen: SeenItem | undefined, rights: AskRights): FoundRecord | RowProblem {
  if (!seen) return 'notSeen';
  const { item, place } = seen;
  if (item.kind === 'folder') return 'isFolder';
  return place !== null && rights.mayAskIn(place) ? { item, place } : 'notYours';
}
