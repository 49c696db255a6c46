/** What lies in the school's folders and is none of the tree's items: people's files and folders, and what nobody expects. */

import type { TakeOver } from '../locks/close-below';
import type { ActualItem } from '../plan/actual-item';
import { groupBy } from '../shared/group-by';
import type { Deviation, DeviationKind } from './deviation';
import { type Facts, type Finding, isSchools, told } from './telling';

/** Where the item lies in the school's folders, if it is none of the tree's: beside the tree, or set aside already. */
export function strangerPlace(
  item: ActualItem,
  own: ReadonlySet<string>,
  { places, registered }: Facts,
): 'beside' | 'aside' | null {
  if (item.trashed || own.has(item.id) || registered.has(item.id)) return null;
  const key = places.keyOf(item);
  if (key === null) return null;
  return key === 'setAside' ? 'aside' : 'beside';
}

export function strangerDeviations(facts: Finding): Deviation[] {
  const others = facts.strangers.filter((item) => !isSchools(facts, item));
  const outermost = others.filter((item) => !isInsideForeignFolder(facts, item));
  return [
    ...outermost.filter(({ kind }) => kind === 'folder').map((folder) => folderDeviation(facts, folder)),
    ...filesByOwner(facts, outermost),
    ...unexpected(facts),
  ];
}

/** What lies in a folder of somebody goes with that folder. */
export function isInsideForeignFolder(facts: Facts, item: ActualItem): boolean {
  const parent = facts.byId.get(item.parentId ?? '');
  return parent !== undefined && (!isSchools(facts, parent) || isInsideForeignFolder(facts, parent));
}

/** A folder that the school cannot look into is only told. */
function folderDeviation(facts: Finding, folder: ActualItem): Deviation {
  const inside = facts.strangers.filter((item) => liesIn(facts, item, folder.id));
  const isReadable = [folder, ...inside].every(({ kind, canListChildren }) => kind !== 'folder' || canListChildren);
  const items = isReadable ? [folder, ...inside.filter((item) => !isSchools(facts, item))] : [];
  return told(facts, 'teacherFolder', folder, items.map(takeOver), {
    who: folder.owner,
    sinceMs: folder.createdMs,
    count: inside.length,
  });
}

function liesIn({ byId }: Facts, item: ActualItem, folderId: string): boolean {
  for (let at = byId.get(item.parentId ?? ''); at; at = byId.get(at.parentId ?? ''))
    if (at.id === folderId) return true;
  return false;
}

/** One deviation for all files of an owner in a folder. In 'Tải lên' is where uploads belong. */
function filesByOwner(facts: Finding, outermost: readonly ActualItem[]): Deviation[] {
  const files = outermost.filter((file) => file.kind !== 'folder' && !isUploadPlace(facts, file));
  const groups = groupBy(files, (file) => `${kindOf(file)} ${file.parentId} ${file.owner}`);
  return [...groups.values()].flatMap((some) => fileDeviation(facts, some));
}

function fileDeviation(facts: Facts, files: readonly ActualItem[]): Deviation[] {
  const [first] = files;
  const folder = facts.byId.get(first?.parentId ?? '');
  if (!first || !folder) return [];
  const { pathOf } = facts.places;
  const deviation = told(facts, kindOf(first), folder, files.map(takeOver), {
    part: first.owner,
    who: first.owner,
    sinceMs: Math.min(...files.map(({ createdMs }) => createdMs)),
    count: files.length,
  });
  return [{ ...deviation, name: namesOf(files), path: pathOf(first) }];
}

/** The first few by name. */
function namesOf(files: readonly ActualItem[]): string {
  const names = files.slice(0, NAMED).map(({ name }) => name);
  return [...names, ...(files.length > NAMED ? ['…'] : [])].join('; ');
}

const NAMED = 3;

function kindOf({ kind }: ActualItem): DeviationKind {
  return kind === 'other' ? 'upload' : 'teacherFile';
}

function isUploadPlace({ places }: Facts, item: ActualItem): boolean {
  return item.kind === 'other' && (places.keyOf(item) ?? '').endsWith('/uploads');
}

/** Of the school account's own in a folder that is no leaf and holds nothing but the tree. */
function unexpected(facts: Finding): Deviation[] {
  const ids = new Set(facts.plan.unrecognised.filter(({ reason }) => reason === 'Unexpected').map(({ id }) => id));
  return facts.strangers
    .filter((item) => ids.has(item.id) && isSchools(facts, item))
    .map((item) =>
      told(facts, 'unexpected', item, [{ type: 'setAside', id: item.id, fromId: item.parentId }], {
        who: item.owner,
        sinceMs: item.createdMs,
      }),
    );
}

function takeOver({ id, name, owner, kind }: ActualItem): { type: 'takeOver'; item: TakeOver } {
  return { type: 'takeOver', item: { id, name, owner, kind } };
}
