/** addNamedRange, updateNamedRange, deleteNamedRange. */
import { NotSimulated } from '../../kernel/errors';
import { newNumericId } from '../../kernel/ids';
import { invalidArgument } from '../errors';
import { applyMask, parseFieldMask } from '../field-mask';
import type { GridRange, NamedRange } from '../resources';
import { type Editing, rangeForEdit } from './editing';

/** Names the calculation engine can read. */
const ENGINE_NAME = /^[A-Za-z\u00C0-\u02AF_][A-Za-z0-9\u00C0-\u02AF._]*$/;

export function addNamedRange(editing: Editing, request: { namedRange?: Partial<NamedRange> }) {
  const given = request.namedRange ?? {};
  const { spreadsheet } = editing.draft;
  const namedRangeId = given.namedRangeId ?? `nr${newNumericId(editing.world.state)}`;
  if (spreadsheet.namedRanges.some((each) => each.namedRangeId === namedRangeId)) {
    throw invalidArgument(`A named range with ID: ${namedRangeId} already exists`);
  }
  const namedRange = checked(editing, { ...given, namedRangeId });
  spreadsheet.namedRanges.push(namedRange);
  return { namedRange };
}

/** Formulas keep naming it by the name they were written with. */
export function updateNamedRange(
  editing: Editing,
  request: { namedRange?: Partial<NamedRange>; fields?: string },
): undefined {
  const { spreadsheet } = editing.draft;
  const { namedRangeId } = request.namedRange ?? {};
  const old = find(editing, namedRangeId);
  const next = applyMask<Partial<NamedRange>>(old, request.namedRange ?? {}, parseFieldMask(request.fields));
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter((each) => each !== old);
  spreadsheet.namedRanges.push(checked(editing, { ...next, namedRangeId: old.namedRangeId }));
  return undefined;
}

export function deleteNamedRange(editing: Editing, request: { namedRangeId?: string }): undefined {
  const found = find(editing, request.namedRangeId);
  editing.draft.spreadsheet.namedRanges = editing.draft.spreadsheet.namedRanges.filter((each) => each !== found);
  return undefined;
}

function find(editing: Editing, namedRangeId: string | undefined): NamedRange {
  const found = editing.draft.spreadsheet.namedRanges.find((each) => each.namedRangeId === namedRangeId);
  if (!found) throw invalidArgument(`Cannot find named range with ID: ${namedRangeId}`);
  return found;
}

function checked(
  editing: Editing,
  { namedRangeId, name, range }: Partial<NamedRange> & Pick<NamedRange, 'namedRangeId'>,
): NamedRange {
  if (!name || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) {
    throw invalidArgument(`Invalid name for a named range: ${name}`);
  }
  if (!ENGINE_NAME.test(name)) throw new NotSimulated(`letters beyond Latin-1 in the named range ${name}`);
  if (editing.draft.spreadsheet.namedRanges.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
    throw invalidArgument(`Cannot add named range with name ${name}, a named range with that name already exists.`);
  }
  rangeForEdit(editing, range);
  return { namedRangeId, name, range: range as GridRange };
}
