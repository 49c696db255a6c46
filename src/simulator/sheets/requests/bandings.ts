/** addBanding, updateBanding, deleteBanding: alternating colours. */
import { newNumericId } from '../../kernel/ids';
import { sheetForEdit } from '../edit';
import { invalidArgument } from '../errors';
import { applyMask, parseFieldMask } from '../field-mask';
import { boxIn, overlaps } from '../grid-range';
import type { BandedRange } from '../resources';
import type { Sheet } from '../state';
import { type Editing, editableRange } from './editing';

export function addBanding(editing: Editing, request: { bandedRange?: Partial<BandedRange> }) {
  const given = request.bandedRange ?? {};
  const bandedRangeId = given.bandedRangeId ?? newNumericId(editing.world.state);
  if (find(editing, bandedRangeId)) throw invalidArgument(`Banded range with ID: ${bandedRangeId} already exists`);
  return { bandedRange: put(editing, { ...given, bandedRangeId }) };
}

export function updateBanding(
  editing: Editing,
  request: { bandedRange?: Partial<BandedRange>; fields?: string },
): undefined {
  const mask = parseFieldMask(request.fields);
  const old = take(editing, request.bandedRange?.bandedRangeId);
  const next = applyMask<BandedRange>(old, request.bandedRange ?? {}, mask);
  put(editing, { ...next, bandedRangeId: old.bandedRangeId });
  return undefined;
}

export function deleteBanding(editing: Editing, request: { bandedRangeId?: number }): undefined {
  take(editing, request.bandedRangeId);
  return undefined;
}

function find(editing: Editing, bandedRangeId: number | undefined): { sheet: Sheet; banded: BandedRange } | undefined {
  for (const sheet of editing.draft.spreadsheet.sheets) {
    const banded = sheet.bandedRanges?.find((each) => each.bandedRangeId === bandedRangeId);
    if (banded) return { sheet, banded };
  }
  return undefined;
}

function take(editing: Editing, bandedRangeId: number | undefined): BandedRange {
  const found = find(editing, bandedRangeId);
  if (!found) throw invalidArgument(`No banded range with ID: ${bandedRangeId}`);
  editableRange(editing, found.banded.range);
  const sheet = sheetForEdit(editing.draft, found.sheet.sheetId);
  const others = (sheet.bandedRanges ?? []).filter((each) => each !== found.banded);
  if (others.length > 0) sheet.bandedRanges = others;
  else delete sheet.bandedRanges;
  return found.banded;
}

function put(editing: Editing, banded: BandedRange): BandedRange {
  if (!banded.rowProperties && !banded.columnProperties) {
    throw invalidArgument('At least one of rowProperties and columnProperties must be set');
  }
  const { sheet, box } = editableRange(editing, banded.range);
  const others = sheet.bandedRanges ?? [];
  if (others.some((each) => overlaps(boxIn(sheet, each.range ?? {}), box))) {
    throw invalidArgument(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  sheet.bandedRanges = [...others, banded];
  return banded;
}
