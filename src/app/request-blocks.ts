/**
 * Whose rows are where in the tabs `Đề nghị` and `Báo sự cố`: each asker has blocks of rows that she alone can type in, so that a row tells who
 * asked. A block is a person's for ever; who leaves keeps hers, closed.
 */
import { type AskRights, askRights } from '../domain/corrections/ask-rights';
import type { Person, School } from '../domain/school/types';
import type { DesiredItem } from '../domain/tree/desired-item';
import { desiredTree } from '../domain/tree/desired-tree';
import { type Context, today } from './context';
import { filesOfAskers } from './files-of-askers';
import { TASKS } from './workbooks';

/** The tabs that have such blocks. */
export type BlockTab = 'requests' | 'incidents';

export interface RequestBlock {
  /** Zero-based row of its heading; the rows of requests stand below. */
  row: number;
  /** The number of its first request in the workbook, from 1. */
  first: number;
  personId: string;
  name: string;
  /** Lower case; null: she asks here no more. */
  email: string | null;
  /** Names of the records to choose from. */
  records: readonly string[];
}

/** As far as they are remembered, and after them those of new askers. */
export function requestBlocks(
  context: Context,
  school: School,
  key: string,
  tab: BlockTab = 'requests',
): RequestBlock[] {
  const askers = askersOf(context, school, key);
  const rights = rightsOf(context, school);
  const { firstRow, blockRows } = TASKS[tab];
  return blockOwners(context, school, key, tab).map((personId, i) => {
    const asker = askers.find(({ id }) => id === personId);
    return {
      row: firstRow + i * (blockRows + 1),
      first: i * blockRows + 1,
      personId,
      name: school.people.find(({ id }) => id === personId)?.fullName ?? personId.toUpperCase(),
      email: asker?.email ?? null,
      records: asker ? rights(asker.email).records.map(({ name }) => name) : [],
    };
  });
}

export function rememberBlocks(context: Context, school: School, keys: readonly string[]): void {
  const known = context.store.get('requestBlocks');
  const places = keys.flatMap((key) => TABS.map((tab) => ({ key, tab, name: storeKey(school, key, tab) })));
  const fresh = places.flatMap(({ key, tab, name }) => {
    const owners = blockOwners(context, school, key, tab);
    return owners.length > (known[name]?.length ?? 0) ? [[name, owners] as const] : [];
  });
  if (fresh.length > 0) context.store.set('requestBlocks', { ...known, ...Object.fromEntries(fresh) });
}

const TABS: readonly BlockTab[] = ['requests', 'incidents'];

/** Another block for someone who has used hers up. */
export function addBlock(context: Context, school: School, key: string, tab: BlockTab, personId: string): void {
  const owners = [...blockOwners(context, school, key, tab), personId];
  context.store.set('requestBlocks', { ...context.store.get('requestBlocks'), [storeKey(school, key, tab)]: owners });
}

export function rightsOf(context: Context, school: School): (email: string) => AskRights {
  return factsOf(context, school).rights;
}

/** All that those who ask in this workbook write when nothing is locked. */
export function writtenBy(context: Context, school: School, key: string): DesiredItem[] {
  const items = askersOf(context, school, key).flatMap(({ email }) => rightsOf(context, school)(email).items);
  return [...new Set(items)];
}

interface AskFacts {
  rights: (email: string) => AskRights;
  /** By the key of the workbook. */
  askers: ReadonlyMap<string, readonly Person[]>;
}

/** Worked out once a run: it takes the whole tree. */
function factsOf(context: Context, school: School): AskFacts {
  const known = factsOfSchools.get(school);
  if (known) return known;
  const date = today(context);
  const askers = new Map(filesOfAskers(context, school).map((file) => [file.key, file.askers]));
  const facts = { rights: askRights(desiredTree(school, date)), askers };
  factsOfSchools.set(school, facts);
  return facts;
}

const factsOfSchools = new WeakMap<School, AskFacts>();

function blockOwners(context: Context, school: School, key: string, tab: BlockTab): string[] {
  const known = context.store.get('requestBlocks')[storeKey(school, key, tab)] ?? [];
  const ids = askersOf(context, school, key).map(({ id }) => id);
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

function askersOf(context: Context, school: School, key: string) {
  return factsOf(context, school).askers.get(key) ?? [];
}

function storeKey({ settings }: School, key: string, tab: BlockTab): string {
  return tab === 'requests' ? `${settings.schoolYear} ${key}` : `${settings.schoolYear} ${key} ${tab}`;
}
