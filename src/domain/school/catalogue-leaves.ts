/** The folders of the catalogue's records: the regulation's own, some renamed, and those that the school adds. */

import type { Article, Leaf, LeafKey, Regulation, Unit } from '../regulation/types';
import { groupBy } from '../shared/group-by';
import { foldText, slug } from '../shared/text';
import { type Findings, problemAt, type TableRow } from './read-table';

/** What a row says about the folder its record lies in. */
export interface LeafWish {
  readonly source: TableRow<'leaf'>;
  readonly record: string;
  readonly unit: Unit;
  readonly heldBy: Leaf['heldBy'];
  readonly leafName: string;
  readonly article: Article;
}

export interface LeavesReading {
  readonly leaves: readonly Leaf[];
  /** The key of the leaf a wish got. */
  readonly keyOf: (wish: LeafWish) => LeafKey;
}

/** Longest key of a leaf: item keys made of it stay within what a mark on a file can hold. */
const MAX_LEAF_LENGTH = 30;

/**
 * Rows of one unit that name the same folder share it. A folder of the regulation whose records all moved to a name of their own
 * is renamed; one whose records are all gone is no longer wanted. Folders that hold no record of the catalogue always stay.
 */
export function readLeaves(preset: Regulation, wishes: readonly LeafWish[], findings: Findings): LeavesReading {
  const groups = [...groupBy(wishes, ({ unit, leafName }) => `${unit}/${foldText(leafName)}`).values()];
  const named = groups.map((group) => ({ group, leaf: presetLeaf(preset, group, wishes) ?? newLeaf(preset, group) }));
  tellClashes(named, findings);
  const keys = new Map(named.flatMap(({ group, leaf }) => group.map((wish) => [wish, leaf.key] as const)));
  const wanted = named.map(({ group, leaf }) => wantedLeaf(leaf, group));
  const same = (leaf: Leaf) => wanted.find(({ key, unit }) => key === leaf.key && unit === leaf.unit);
  const kept = preset.leaves.flatMap((leaf) => same(leaf) ?? (holdsRecords(preset, leaf) ? [] : [leaf]));
  return { leaves: [...kept, ...wanted.filter((leaf) => !kept.includes(leaf))], keyOf: (wish) => keys.get(wish) ?? '' };
}

type Group = readonly LeafWish[];

/** The regulation's leaf of that name, else the one that these rows renamed together. */
function presetLeaf(preset: Regulation, group: Group, wishes: readonly LeafWish[]): Leaf | undefined {
  const unit = group[0]?.unit;
  const own = preset.leaves.filter((leaf) => leaf.unit === unit);
  const hasName = (wish: LeafWish, leaf: Leaf) => wish.unit === unit && foldText(wish.leafName) === foldText(leaf.name);
  const byName = own.find((leaf) => group.some((wish) => hasName(wish, leaf)));
  return (
    byName ?? own.find((leaf) => !wishes.some((wish) => hasName(wish, leaf)) && isRenamed(preset, leaf, group, wishes))
  );
}

/** Whether all rows whose records the regulation puts into the leaf stand in this group, and it is the first leaf of the group. */
function isRenamed(preset: Regulation, leaf: Leaf, group: Group, wishes: readonly LeafWish[]): boolean {
  const isHome = (wish: LeafWish) =>
    preset.records.some(({ key, unit, leaf: home }) => key === wish.record && unit === leaf.unit && home === leaf.key);
  const moved = wishes.filter((wish) => wish.unit === leaf.unit && isHome(wish));
  return moved.length > 0 && moved.every((wish) => group.includes(wish));
}

function newLeaf(preset: Regulation, [first]: Group): Leaf {
  if (!first) throw new Error('A leaf that no row names');
  const { unit, heldBy, article, leafName } = first;
  const key = slug(leafName).slice(0, MAX_LEAF_LENGTH).replace(/-$/, '') || first.record;
  const isTaken = preset.leaves.some((leaf) => leaf.unit === unit && leaf.key === key);
  const writers = preset.units.find((rule) => rule.unit === unit)?.writers ?? 'nobody';
  return { key: isTaken ? `${key}-2` : key, name: leafName, unit, heldBy, writers, article };
}

/** As the rows call it, held by all who keep one of its records. */
function wantedLeaf(leaf: Leaf, group: Group): Leaf {
  const heldBy = group.some((wish) => wish.heldBy === 'all') ? 'all' : 'teachers';
  return { ...leaf, name: group[0]?.leafName ?? leaf.name, heldBy };
}

function holdsRecords({ records }: Regulation, leaf: Leaf): boolean {
  return records.some((record) => record.unit === leaf.unit && record.leaf === leaf.key);
}

function tellClashes(named: readonly { group: Group; leaf: Leaf }[], findings: Findings): void {
  named.forEach(({ group, leaf }, index) => {
    const first = group[0];
    if (!first) return;
    const place = first.source.place('leaf');
    if (leaf.writers === 'nobody') findings.problems.push(problemAt('LeafReserved', { ...place, value: leaf.name }));
    const earlier = named.slice(0, index).find((one) => one.leaf.unit === leaf.unit && one.leaf.key === leaf.key);
    const otherRow = earlier?.group[0]?.source.row;
    if (otherRow !== undefined)
      findings.problems.push(problemAt('LeafNameClash', { ...place, value: first.leafName }, { otherRow }));
  });
}
