/** Finds what rows of the tab `Đề nghị` mean: a record by its name, or any file of the school by its link. */
import type { AskRights } from '../domain/corrections/ask-rights';
import type { RowProblem } from '../domain/corrections/read-row';
import type { Register } from '../domain/plan/identify';
import type { School } from '../domain/school/types';
import { driveIdIn } from '../domain/shared/drive-link';
import { foldText } from '../domain/shared/text';
import type { Context } from './context';
import type { ReadRow } from './corrections-asked';
import { closedTabs } from './corrections-tabs';
import type { ListedItem } from './ports';
import { registerOf } from './register';
import { rightsOf } from './request-blocks';
import { type SeenItem, seeItems } from './seen-items';

/** The item, and the key of the record or of the folder of the tree in which it lies. */
export interface FoundRecord {
  item: ListedItem;
  place: string;
  /** The tab that the link names. */
  tab?: number;
  /** Tabs that a lock of a period keeps closed, of those that are asked for. */
  closedTabs: readonly number[];
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
  const records = wanted.map(({ row, id, rights }) => {
    const record = id ? found(seen.get(id), rights) : 'recordUnknown';
    return [row.number, typeof record === 'string' ? record : { ...record, ...tabIn(row.asked.record) }] as const;
  });
  return new Map(withClosedTabs(context, records));
}

type Named = Omit<FoundRecord, 'closedTabs'> | RowProblem;

/** One read for all registers; none while no period is locked. */
function withClosedTabs(
  context: Context,
  records: readonly (readonly [string, Named])[],
): (readonly [string, FoundRecord | RowProblem])[] {
  const asked = records.flatMap(([, one]) => (typeof one === 'string' ? [] : [{ ...one.item, tab: one.tab }]));
  const closed = closedTabs(context, asked);
  return records.map(([number, one]) => {
    if (typeof one === 'string') return [number, one];
    const tabs = closed.get(one.item.id)?.filter((tab) => one.tab === undefined || tab.sheetId === one.tab) ?? [];
    return [number, { ...one, closedTabs: tabs.map(({ sheetId }) => sheetId) }];
  });
}

/** '…/edit#gid=202611' names one tab; the first tab of any file is 0 and means the file. */
function tabIn(link: string): { tab?: number } {
  const tab = Number(/[#?&]gid=(\d+)/.exec(link)?.[1] ?? 0);
  return tab > 0 ? { tab } : {};
}

function idOf({ asked, block }: ReadRow, rights: (email: string) => AskRights, register: Register): string | null {
  const linked = driveIdIn(asked.record);
  if (linked) return linked;
  const named = rights(block.email ?? '').records.find(({ name }) => foldText(name) === foldText(asked.record));
  return named ? (register[named.key]?.id ?? null) : null;
}

function found(seen: SeenItem | undefined, rights: AskRights): Named {
  if (!seen) return 'notSeen';
  const { item, place } = seen;
  if (item.kind === 'folder') return 'isFolder';
  return place !== null && rights.mayAskIn(place) ? { item, place } : 'notYours';
}
