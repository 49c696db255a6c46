/**
 * What stands in our workbooks before anyone types: headings, help, rows, validation, protections. The version of the
 * layout is a mark on the file, so a second run writes nothing.
 */

import { isMealWorkbook, mealKey, mealPartsOf } from '../domain/meals/meal-parts';
import type { SchoolOnDay } from '../domain/people/leavers';
import { hashText } from '../domain/plan/fingerprint';
import type { School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import { isKeptByMonth } from '../domain/tree/templates';
import { forgetClosedTabs } from './closed-tabs';
import { type Context, knownSchool, mayGoOn, today } from './context';
import { controlId } from './control';
import { correctionCapacity } from './corrections-decided';
import { forgetDutyStates, tickedAgain } from './duty-lines';
import { dutyTable, rememberDutyRows } from './duty-rows';
import { filesOfAskers } from './files-of-askers';
import { fitting } from './fitting';
import { groupsOf } from './groups';
import { incidentCapacity } from './incident-range';
import { boardEditors, lockEditors } from './lock-editors';
import { lockRowKeys, rowKeyOf } from './lock-rows';
import { MARK } from './marks';
import { ownBlocks } from './own-blocks';
import type { DriveWrite, ListedItem } from './ports';
import { proposalCapacity } from './proposal-capacity';
import { recordAt } from './records';
import { rememberBlocks, requestBlocks } from './request-blocks';
import { queueCapacity, queueOf } from './review-queue-rows';
import { rememberReviewTabs, reviewTabs } from './review-tabs';
import type { SheetOp } from './sheet-ops';
import { CONTROL, TASKS } from './workbooks';

export interface Outline {
  sheetIds: readonly number[];
  protectionIds: readonly number[];
  titles?: readonly string[];
}

export const EMPTY_OUTLINE: Outline = { sheetIds: [0], protectionIds: [] };

export interface LayoutStep {
  key: string;
  id: string;
  version: string;
}

/** The workbooks whose layout is missing or older than the school's data wants. */
export function layoutsToWrite(
  context: Context,
  school: School,
  items: readonly ListedItem[],
  ids: Readonly<Record<string, string>>,
): LayoutStep[] {
  const versions = new Map(items.map((item) => [item.id, item.properties[MARK.layout]]));
  return layoutKeys(context, school).flatMap((key) => {
    const id = ids[key];
    if (!id) return [];
    const version = versionOnce(context, school, key);
    return versions.get(id) === version ? [] : [{ key, id, version }];
  });
}

/** A slice of work asks three times, and there is a workbook for each class: of those it is worked out once a run. */
function versionOnce(context: Context, school: School, key: string): string {
  const blocks = context.store.get('requestBlocks');
  const before = taskVersions.get(school);
  const known = before?.blocks === blocks ? before.versions : new Map<string, string>();
  const version = known.get(key) ?? versionOf(layoutOps(context, school, key, EMPTY_OUTLINE));
  if (isTasks(key)) taskVersions.set(school, { blocks, versions: known.set(key, version) });
  return version;
}

/** As long as the blocks of those who ask are what they were. */
const taskVersions = new WeakMap<School, { blocks: unknown; versions: Map<string, string> }>();

/** The layout that those who ask in the workbook had on that day, as it stands in a new file. */
export function taskLayout(context: Context, { school, date }: SchoolOnDay, key: string): Layout | null {
  if (!isTasks(key)) return null;
  const ops = layoutOps(context, school, key, EMPTY_OUTLINE, date);
  return { ops, version: versionOf(ops) };
}

export interface Layout {
  readonly ops: readonly SheetOp[];
  readonly version: string;
}

/** Keys of the workbooks of the whole school whose layout says something else for the second of the two. */
export function changedLayouts(context: Context, before: SchoolOnDay, after: SchoolOnDay): string[] {
  const version = ({ school, date }: SchoolOnDay, key: string) =>
    versionOf(layoutOps(context, school, key, EMPTY_OUTLINE, date));
  return schoolWorkbooks(after.school).filter((key) => version(before, key) !== version(after, key));
}

function schoolWorkbooks(school: School): string[] {
  return ['control', ...mealPartsOf(school).map(({ id }) => mealKey(id)), 'review'];
}

export function writeLayouts(context: Context, school: School, steps: readonly LayoutStep[]): void {
  rememberRows(context, school, steps);
  for (const group of groupsOf(steps, WORKBOOKS_AT_ONCE)) {
    if (!mayGoOn(context)) return;
    writeGroup(context, school, group);
  }
}

/** Before they are written: rows once given to somebody stay hers. */
function rememberRows(context: Context, school: School, steps: readonly LayoutStep[]): void {
  if (steps.length === 0) return;
  if (steps.some(({ key }) => key === 'control')) rememberLockRows(context, school);
  if (steps.some(({ key }) => key === 'review')) rememberReviewTabs(context, school);
  rememberBlocks(context, school, steps.map(({ key }) => key).filter(isTasks));
  if (steps.some(({ key }) => isTasks(key))) rememberDutyRows(context, school);
}

/**
 * Workbooks whose tabs and protections are known, all at once and without a look at them; those that were written. Where people
 * have taken a tab or a protection away since, Google refuses the whole write and nothing of it stands there.
 */
export function writeOver(
  context: Context,
  school: School,
  steps: readonly (LayoutStep & { outline: Outline })[],
): LayoutStep[] {
  rememberRows(context, school, steps);
  const writes = steps.map((step) => ({ spreadsheetId: step.id, ops: opsOver(context, school, step, step.outline) }));
  const results = context.ports.sheets.writeAll(writes);
  return steps.filter((_, i) => results[i] === 'written');
}

function opsOver(context: Context, school: School, { key }: LayoutStep, outline: Outline): SheetOp[] {
  const ticks = isTasks(key) ? tickedAgain(context, school, key, outline) : [];
  return [...fitting(layoutOps(context, school, key, outline), outline), ...ticks];
}

/**
 * Google lets one account read 60 times a minute: what is read beyond that waits for the next one, up to a minute.
 * https://developers.google.com/workspace/sheets/api/limits
 */
const WORKBOOKS_AT_ONCE = 40;

function writeGroup(context: Context, school: School, steps: readonly LayoutStep[]): void {
  const lookedAt = steps.filter((step) => needsOutline(school, step));
  const outlines = lookedAt.length === 0 ? [] : context.ports.sheets.outline(lookedAt.map((step) => step.id));
  const written = steps.filter((step) => {
    if (!mayGoOn(context)) return false;
    const outline = outlines[lookedAt.indexOf(step)] ?? EMPTY_OUTLINE;
    context.ports.sheets.write(step.id, opsOver(context, school, step, outline));
    if (isTasks(step.key)) forgetShown(context, school, step.key, outline);
    return true;
  });
  context.ports.drive.write(written.map(markOfLayout));
}

/** Written once the layout stands in the file. */
export function markOfLayout({ id, version }: LayoutStep): DriveWrite {
  return { type: 'update', id, change: { properties: { [MARK.layout]: version } } };
}

/** What was shown in a tab that is made anew is not there any more. */
function forgetShown(context: Context, school: School, key: string, { sheetIds }: Outline): void {
  if (!sheetIds.includes(TASKS.closed.id)) forgetClosedTabs(context, school, [key]);
  if (![TASKS.list, TASKS.own].every(({ id }) => sheetIds.includes(id))) forgetDutyStates(context, school, key);
}

/** Of most records only placeholders are replaced, wherever they stand. */
function needsOutline(school: School, { key }: LayoutStep): boolean {
  const found = recordAt(school, key);
  return !found || isKeptByMonth(found.record);
}

/**
 * `Khóa – Mở` and who may write where, after install laid the tabs out anew: they depend on the school agreed to last. In a tab
 * that was gone the locks in force are ticked again, or the next beat would open them.
 */
export function restoreControlRows(context: Context, control: string, before: Outline): void {
  const school = knownSchool(context);
  if (!school) return;
  const [outline] = context.ports.sheets.outline([control]);
  const rows = lockRowsOf(context, school);
  const isLost = !before.sheetIds.includes(CONTROL.locks.id);
  const ticks = context.store.get('locks').flatMap((lock) => {
    const row = CONTROL.locks.firstRow + rows.indexOf(rowKeyOf(lock)) + 1;
    return isLost ? context.views.lockTick({ row, ticked: true }) : [];
  });
  const ops = layoutOps(context, school, 'control', outline ?? EMPTY_OUTLINE);
  context.ports.sheets.write(control, [...fitting(ops, outline ?? EMPTY_OUTLINE), ...ticks]);
}

/** The control workbook's rows after the worker added some: with its mark, so that no later plan finds them missing. */
export function rewriteControl(context: Context, school: School): void {
  relayout(context, school, { key: 'control', id: controlId(context) });
}

/** Rows and protections of a workbook in which they are no longer what they were. */
export function relayout(context: Context, school: School, { key, id }: Pick<LayoutStep, 'key' | 'id'>): void {
  writeGroup(context, school, [{ key, id, version: versionOf(layoutOps(context, school, key, EMPTY_OUTLINE)) }]);
}

/** Keys of the rows in `Khóa – Mở`, for ever in the order they were first written. */
export function lockRowsOf(context: Context, school: School): string[] {
  return lockRowKeys(context.store.get('lockRows'), school);
}

function rememberLockRows(context: Context, school: School): void {
  const rows = lockRowsOf(context, school);
  if (rows.length !== context.store.get('lockRows').length) context.store.set('lockRows', rows);
}

function layoutKeys(context: Context, school: School): string[] {
  return [...schoolWorkbooks(school), ...filesOfAskers(context, school).map(({ key }) => key)];
}

function layoutOps(
  context: Context,
  school: School,
  key: string,
  outline: Outline,
  date: PlainDate = today(context),
): SheetOp[] {
  const record = recordAt(school, key);
  if (record) return context.views.recordSheet({ ...record, school, outline });
  const base = { school, today: date, outline, account: context.ports.account };
  if (key === 'control')
    return context.views.controlRows({
      ...base,
      lockRows: lockRowsOf(context, school),
      editors: lockEditors(context, school, date),
      deciders: boardEditors(context, school, date),
      correctionRows: correctionCapacity(context),
      proposalRows: proposalCapacity(context),
      incidentRows: incidentCapacity(context),
    });
  if (isMealWorkbook(key)) return context.views.mealWorkbook(base);
  if (key === 'review') {
    const queueRows = (personId: string) => queueCapacity(queueOf(context, school, personId));
    return context.views.reviewWorkbook({ ...base, tabs: reviewTabs(context, school, date), queueRows });
  }
  return context.views.taskWorkbook({
    ...{ ...base, key, blocks: requestBlocks(context, school, key) },
    incidentBlocks: requestBlocks(context, school, key, 'incidents'),
    ...{ own: ownBlocks(context, school, key), table: dutyTable(context, school) },
  });
}

function isTasks(key: string): boolean {
  return key.startsWith('tasks/');
}

function versionOf(ops: readonly SheetOp[]): string {
  return hashText(JSON.stringify(ops));
}
