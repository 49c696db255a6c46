/** setBasicFilter, clearBasicFilter, and filter views. */
import { newNumericId } from '../../kernel/ids';
import { sheetForEdit } from '../edit';
import { invalidArgument } from '../errors';
import { applyMask, parseFieldMask } from '../field-mask';
import { filterResource, readFilter } from '../filter-resource';
import { localeRules } from '../locale';
import { requireEditable } from '../protection';
import type { BasicFilter, FilterView, GridRange } from '../resources';
import type { Sheet } from '../state';
import { requireOpenSheet } from './dimensions';
import { type Editing, rangeForEdit } from './editing';
import { sortRows } from './sorting';

/** Replaces the sheet's filter; its sort order is applied to the rows below the heading. */
export function setBasicFilter(editing: Editing, request: { filter?: Partial<BasicFilter> }): undefined {
  const { range, sortSpecs, filterSpecs } = readFilter(request.filter ?? {});
  const { sheet, box } = rangeForEdit(editing, range);
  requireOpenSheet(editing, sheet);
  const rows = { ...box, startRow: box.startRow + 1 };
  if (sortSpecs?.length && rows.startRow < rows.endRow) {
    requireEditable(editing.world, editing.draft.spreadsheet, sheet, rows, editing.email);
    sortRows(editing, sheet, rows, sortSpecs);
  }
  sheet.basicFilter = {
    range: range as GridRange,
    ...(sortSpecs && { sortSpecs }),
    ...(filterSpecs && { filterSpecs }),
  };
  return undefined;
}

export function clearBasicFilter(editing: Editing, request: { sheetId?: number }): undefined {
  const sheet = sheetForEdit(editing.draft, request.sheetId ?? 0);
  requireOpenSheet(editing, sheet);
  delete sheet.basicFilter;
  return undefined;
}

export function addFilterView(editing: Editing, request: { filter?: Partial<FilterView> }) {
  const given = request.filter ?? {};
  const filterViewId = given.filterViewId ?? newNumericId(editing.world.state);
  if (find(editing, filterViewId)) throw invalidArgument(`Filter view with ID: ${filterViewId} already exists`);
  const view = put(editing, { ...given, filterViewId });
  return { filter: filterResource(view) };
}

export function updateFilterView(
  editing: Editing,
  request: { filter?: Partial<FilterView>; fields?: string },
): undefined {
  const { sheet, view } = findOrRefuse(editing, request.filter?.filterViewId);
  const mask = parseFieldMask(request.fields);
  const isByColumn = mask.some(([field]) => field === 'criteria');
  const old = isByColumn ? { ...view, filterSpecs: undefined } : view;
  const next = applyMask<Partial<FilterView>>(old, request.filter ?? {}, mask);
  remove(editing, sheet, view);
  put(editing, { ...next, filterViewId: view.filterViewId });
  return undefined;
}

export function deleteFilterView(editing: Editing, request: { filterId?: number }): undefined {
  const { sheet, view } = findOrRefuse(editing, request.filterId);
  remove(editing, sheet, view);
  return undefined;
}

export function duplicateFilterView(editing: Editing, request: { filterId?: number }) {
  const { view } = findOrRefuse(editing, request.filterId);
  const { copyTitle } = localeRules(editing.draft.spreadsheet.locale);
  const copy = { ...view, filterViewId: newNumericId(editing.world.state), title: copyTitle(view.title) };
  return { filter: filterResource(put(editing, copy)) };
}

/** Completes the view and keeps it on the sheet of its range. */
function put(editing: Editing, given: Partial<FilterView> & Pick<FilterView, 'filterViewId'>): FilterView {
  const filter = readFilter(given);
  const sheet = sheetOf(editing, filter);
  const title = filter.title ?? `Filter ${(sheet.filterViews ?? []).length + 1}`;
  const view = { ...filter, filterViewId: given.filterViewId, title };
  sheet.filterViews = [...(sheet.filterViews ?? []), view];
  return view;
}

function sheetOf(editing: Editing, { range, namedRangeId }: Partial<FilterView>): Sheet {
  if ((range === undefined) === (namedRangeId === undefined)) {
    throw invalidArgument('Exactly one of range and namedRangeId must be set');
  }
  const named = editing.draft.spreadsheet.namedRanges.find((each) => each.namedRangeId === namedRangeId);
  if (namedRangeId !== undefined && !named) {
    throw invalidArgument(`Cannot find named range with ID: ${namedRangeId}`);
  }
  return rangeForEdit(editing, range ?? named?.range).sheet;
}

function find(editing: Editing, filterViewId: number | undefined): { sheet: Sheet; view: FilterView } | undefined {
  for (const sheet of editing.draft.spreadsheet.sheets) {
    const view = sheet.filterViews?.find((each) => each.filterViewId === filterViewId);
    if (view) return { sheet, view };
  }
  return undefined;
}

function findOrRefuse(editing: Editing, filterViewId: number | undefined): { sheet: Sheet; view: FilterView } {
  const found = find(editing, filterViewId);
  if (!found) throw invalidArgument(`No filter view with ID: ${filterViewId}`);
  return found;
}

function remove(editing: Editing, { sheetId }: Sheet, view: FilterView): void {
  const sheet = sheetForEdit(editing.draft, sheetId);
  const others = (sheet.filterViews ?? []).filter((each) => each !== view);
  if (others.length > 0) sheet.filterViews = others;
  else delete sheet.filterViews;
}
