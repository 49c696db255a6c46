/** One unit (a class, a person, a team, the office, the board): its folder, its leaves and the records in them. */
import type { GroupGrant, Leaf, RecordKind, Regulation, Unit } from '../regulation/types';
import type { DesiredItem } from './desired-item';
import { nameOf } from './names';
import { grantsTo, type Roster, type UnitContext } from './roster';
import { type FileKind, fileKind, templateOf } from './templates';

export interface UnitPlace {
  readonly unit: Unit;
  /** The key of the unit's folder, and of the folder that collects such units. */
  readonly key: string;
  readonly parent: string;
  readonly name: string;
  /** What a record of the unit is called after: the class's name, the person's. */
  readonly whose: string;
  readonly context: UnitContext;
  /** Whether the unit keeps the leaves and records that only teachers keep. */
  readonly teacher: boolean;
  readonly folderPriority: number;
  readonly recordPriority: number;
}

/** Keys that collect what is closed or set aside: nobody but the school account puts anything there. */
export const APPROVED_LEAF = 'approved';

/** The unit's folder (readers only), its leaves (writers) and its records (nothing of their own). */
export function unitBranch(roster: Roster, place: UnitPlace): DesiredItem[] {
  const leaves = leavesOf(roster.school.regulation, place);
  return [unitFolder(roster, place), ...leaves.flatMap((leaf) => leafWithRecords(roster, place, leaf))];
}

function leavesOf(regulation: Regulation, { unit, teacher }: UnitPlace): Leaf[] {
  return regulation.leaves.filter((leaf) => leaf.unit === unit && (leaf.heldBy === 'all' || teacher));
}

function unitFolder(roster: Roster, place: UnitPlace): DesiredItem {
  const readers = roster.school.regulation.units.find(({ unit }) => unit === place.unit)?.readers ?? [];
  return {
    ...itemAt(place, place.key, place.parent, place.name),
    grants: grantsTo(roster, readers, 'reader', place.context),
  };
}

function leafWithRecords(roster: Roster, place: UnitPlace, leaf: Leaf): DesiredItem[] {
  const folder: DesiredItem = {
    ...itemAt(place, `${place.key}/${leaf.key}`, place.key, leaf.name),
    grants: [
      ...grantsTo(roster, [{ group: leaf.writers, article: leaf.article }], 'writer', place.context),
      ...grantsTo(roster, leafReaders(roster.school.regulation, leaf), 'reader', place.context),
    ],
    records: kindsIn(roster.school.regulation, leaf).map(({ key }) => key),
    grain: isGrain(leaf),
  };
  return [folder, ...recordsOf(roster, place, leaf)];
}

/** Who checks or views one of the leaf's records reads the leaf: grants have the grain of locks. */
function leafReaders(regulation: Regulation, leaf: Leaf): GroupGrant[] {
  if (leaf.key === APPROVED_LEAF) return [...regulation.archiveReaders];
  return kindsIn(regulation, leaf).flatMap(({ reviewers, readers, article }) =>
    [...reviewers, ...readers].map((group) => ({ group, article })),
  );
}

/** What the board writes stays the board's under a lock; where nobody writes there is nothing to lower. */
function isGrain({ writers }: Leaf): boolean {
  return writers !== 'board' && writers !== 'nobody';
}

function kindsIn({ records }: Regulation, leaf: Leaf): RecordKind[] {
  return records.filter((record) => record.unit === leaf.unit && record.leaf === leaf.key);
}

/** A record of the form `folder` is the leaf itself; one of the form `workbook` lies elsewhere. */
function recordsOf(roster: Roster, place: UnitPlace, leaf: Leaf): DesiredItem[] {
  return kindsIn(roster.school.regulation, leaf).flatMap((record) => {
    const kind = fileKind(record);
    const isKept = record.heldBy === 'all' || place.teacher;
    return kind && isKept ? [recordItem(roster, place, leaf, { record, kind })] : [];
  });
}

interface RecordFile {
  readonly record: RecordKind;
  readonly kind: FileKind;
}

function recordItem({ school }: Roster, place: UnitPlace, leaf: Leaf, { record, kind }: RecordFile): DesiredItem {
  const parent = `${place.key}/${leaf.key}`;
  const closes = school.regulation.leaves.some(({ unit, key }) => unit === place.unit && key === APPROVED_LEAF);
  return {
    ...itemAt(place, `${parent}/${record.key}`, parent, nameOf(record.name, place.whose)),
    kind,
    records: [record.key],
    priority: place.recordPriority,
    closesInto: closes ? `${place.key}/${APPROVED_LEAF}` : null,
    template: templateOf(record, kind),
  };
}

function itemAt(place: UnitPlace, key: string, parent: string, name: string): DesiredItem {
  return {
    key,
    parent,
    name,
    kind: 'folder',
    scope: place.key,
    grants: [],
    records: [],
    grain: false,
    alwaysOpen: false,
    priority: place.folderPriority,
    closesInto: null,
  };
}
