/** addDimensionGroup, updateDimensionGroup, deleteDimensionGroup: rows or columns that fold together. */
import { invalidArgument } from '../errors';
import { applyMask, parseFieldMask } from '../field-mask';
import type { DimensionGroup, DimensionRange } from '../resources';
import type { Sheet } from '../state';
import { requireOpenSheet, spanOf } from './dimensions';
import type { Editing } from './editing';
import { type Axis, countOf } from './shift';

/** The deepest that Sheets nests groups. */
const MAX_DEPTH = 8;

/** Answers all groups of the dimension. */
export function addDimensionGroup(editing: Editing, request: { range?: DimensionRange }) {
  const { sheet, axis } = deepen(editing, request.range, 1);
  return { dimensionGroups: groupsOf(sheet, axis) };
}

export function deleteDimensionGroup(editing: Editing, request: { range?: DimensionRange }) {
  const { sheet, axis } = deepen(editing, request.range, -1);
  const dimensionGroups = groupsOf(sheet, axis);
  return dimensionGroups.length > 0 ? { dimensionGroups } : {};
}

/** Folding hides all of the group, unfolding shows all of it. */
export function updateDimensionGroup(
  editing: Editing,
  request: { dimensionGroup?: DimensionGroup; fields?: string },
): undefined {
  const given = request.dimensionGroup;
  const { sheet, axis, start, end } = spanOf(editing, given?.range);
  requireOpenSheet(editing, sheet);
  const groups = groupsOf(sheet, axis);
  const old = groups.find((group) => isSpan(group, start, end) && group.depth === given?.depth);
  if (!old || !given) throw invalidArgument('There is no dimension group with that range and depth');
  const { collapsed } = applyMask(old, given, parseFieldMask(request.fields));
  const next = { range: old.range, depth: old.depth, ...(collapsed && { collapsed }) };
  setGroups(
    sheet,
    axis,
    groups.map((group) => (group === old ? next : group)),
  );
  if ((collapsed ?? false) !== (old.collapsed ?? false)) hide(sheet, axis, start, end, collapsed === true);
  return undefined;
}

/** Counts how many groups hold each row: what is as deep as its neighbours is in one group with them. */
function deepen(editing: Editing, range: DimensionRange | undefined, by: 1 | -1) {
  const { sheet, axis, start, end } = spanOf(editing, range);
  requireOpenSheet(editing, sheet);
  if (end > countOf(sheet, axis))
    throw invalidArgument(`Cannot group beyond the grid: ${countOf(sheet, axis)} ${axis}s`);
  const old = groupsOf(sheet, axis);
  const depths = new Array<number>(countOf(sheet, axis)).fill(0);
  for (const group of old) add(depths, group.range.startIndex ?? 0, group.range.endIndex ?? 0, 1);
  if (by < 0 && depths.slice(start, end).some((depth) => depth === 0)) {
    throw invalidArgument('There is no dimension group over the whole of the range');
  }
  add(depths, start, end, by);
  if (Math.max(...depths) > MAX_DEPTH) throw invalidArgument(`Groups cannot be nested deeper than ${MAX_DEPTH}.`);
  setGroups(sheet, axis, regrouped(sheet, axis, depths, old));
  return { sheet, axis };
}

function add(depths: number[], start: number, end: number, by: number): void {
  for (let i = start; i < end; i++) depths[i] = (depths[i] ?? 0) + by;
}

function regrouped(sheet: Sheet, axis: Axis, depths: readonly number[], old: readonly DimensionGroup[]) {
  const dimension = axis === 'row' ? ('ROWS' as const) : ('COLUMNS' as const);
  const groups: DimensionGroup[] = [];
  for (let depth = 1; depth <= MAX_DEPTH; depth++) {
    for (let start = 0; start < depths.length; start++) {
      if ((depths[start] ?? 0) < depth) continue;
      let end = start;
      while ((depths[end] ?? 0) >= depth) end += 1;
      const known = old.find((group) => isSpan(group, start, end) && group.depth === depth);
      groups.push(known ?? { range: { sheetId: sheet.sheetId, dimension, startIndex: start, endIndex: end }, depth });
      start = end;
    }
  }
  return groups;
}

function isSpan({ range }: DimensionGroup, start: number, end: number): boolean {
  return range.startIndex === start && range.endIndex === end;
}

function groupsOf(sheet: Sheet, axis: Axis): DimensionGroup[] {
  return (axis === 'row' ? sheet.rowGroups : sheet.columnGroups) ?? [];
}

function setGroups(sheet: Sheet, axis: Axis, groups: DimensionGroup[]): void {
  const key = axis === 'row' ? 'rowGroups' : 'columnGroups';
  if (groups.length > 0) sheet[key] = groups;
  else delete sheet[key];
}

function hide(sheet: Sheet, axis: Axis, start: number, end: number, isHidden: boolean): void {
  const all = axis === 'row' ? sheet.rowProperties : sheet.columnProperties;
  for (let index = start; index < end; index++) {
    const { hiddenByUser: _old, ...rest } = all[index] ?? {};
    all[index] = isHidden ? { ...rest, hiddenByUser: true } : rest;
  }
}
