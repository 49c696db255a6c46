/** What the kitchen cooks for: the figures of the day by stage, campus and column, and what still comes or goes. */
import type { Stage } from '../school/types';
import { columnsOf, type MealColumn, type MealCounts, staffColumns } from './meal-columns';
import { countedBy, differenceOf, type KitchenDay, PRESENT, waitingOf } from './supplements';

export interface KitchenRow {
  readonly classId: string;
  readonly stage: Stage;
  readonly campus: string | null;
}

/** One number the kitchen reads: the sum of a column over some rows. */
export interface KitchenFigure {
  readonly of: 'all' | 'group' | 'staff';
  readonly column: MealColumn;
  /** Of a group: its stage, and its campus where the school has several. */
  readonly stage: Stage | null;
  readonly campus: string | null;
  readonly rowIds: readonly string[];
}

const STAGES: readonly Stage[] = ['nursery', 'kindergarten'];

/**
 * Column by column, the main meal first: all of it, then the stages (and campuses) that are asked for it, then the staff.
 * `staffRow`: the id of the staff's row; null: it is in another workbook.
 */
export function kitchenFigures(
  rows: readonly KitchenRow[],
  columns: readonly MealColumn[],
  staffRow: string | null,
): KitchenFigure[] {
  const groups = groupsOf(rows);
  const forStaff = new Set(staffColumns(columns).map(({ key }) => key));
  return columns.flatMap((column): KitchenFigure[] => {
    const asked = groups.filter(({ stage }) => column.stages.includes(stage));
    const staff = staffRow !== null && forStaff.has(column.key) ? [staffRow] : [];
    const rowIds = [...asked.flatMap((group) => group.rowIds), ...staff];
    const noGroup = { column, stage: null, campus: null };
    return [
      { of: 'all', ...noGroup, rowIds },
      ...asked.map((group): KitchenFigure => ({ of: 'group', column, ...group })),
      ...staff.map((id): KitchenFigure => ({ of: 'staff', ...noGroup, rowIds: [id] })),
    ];
  });
}

/** A row that did not report adds nothing: it is named elsewhere. */
export function figureValue(
  { column, rowIds }: Pick<KitchenFigure, 'column' | 'rowIds'>,
  counts: Readonly<Record<string, MealCounts>>,
): number {
  return rowIds.reduce((sum, id) => sum + (counts[id]?.[column.key] ?? 0), 0);
}

/** The keys of what a row's supplement may change; `stage` null: the staff's row. */
export function supplementKeys(columns: readonly MealColumn[], stage: Stage | null): string[] {
  if (stage === null) return staffColumns(columns).map(({ key }) => key);
  return [PRESENT, ...columnsOf(columns, stage).map(({ key }) => key)];
}

/** What the differences that the kitchen has not acknowledged yet come to, by column. */
export function waitingDifference(day: KitchenDay): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const supplement of waitingOf(day))
    for (const [key, by] of Object.entries(differenceOf(supplement))) sums[key] = (sums[key] ?? 0) + by;
  return sums;
}

/** Rows without a report that counts, in their order. */
export function missingOf(rows: readonly KitchenRow[], day: KitchenDay): string[] {
  const counted = countedBy(day);
  return rows.filter(({ classId }) => (counted[classId]?.main ?? null) === null).map(({ classId }) => classId);
}

/** The nursery first; inside a stage the campuses in the order of their first classes. A school in one place has no campus. */
function groupsOf(rows: readonly KitchenRow[]): { stage: Stage; campus: string | null; rowIds: string[] }[] {
  const campuses = [...new Set(rows.map(({ campus }) => campus))];
  const groups = STAGES.flatMap((stage) => campuses.map((campus) => ({ stage, campus })));
  return groups.flatMap(({ stage, campus }) => {
    const own = rows.filter((row) => row.stage === stage && row.campus === campus);
    const rowIds = own.map(({ classId }) => classId);
    return own.length === 0 ? [] : [{ stage, campus: campuses.length > 1 ? campus : null, rowIds }];
  });
}
