/** Rewrites the references of formulas: copied to another cell, rows or columns inserted or deleted, sheet renamed. */
import { type Corner, type Reference, renderTokens, type Token, tokenize } from './formula-tokens';
import type { Box } from './grid-range';
import type { LocaleRules } from './locale';

/** Rows or columns inserted (`count` > 0) before `at`, or deleted (`count` < 0) from `at` on. */
export interface Shift {
  sheet: string;
  axis: 'row' | 'column';
  at: number;
  count: number;
}

const LOST: Token = { kind: 'other', text: '#REF!' };

/** The formula as it reads when copied `rows` down and `columns` right. */
export function moveFormula(formula: string, rules: LocaleRules, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, rules, (reference) => {
    const from = moveCorner(reference.from, rows, columns);
    const to = reference.to && moveCorner(reference.to, rows, columns);
    if (!from || (reference.to && !to)) return undefined;
    return { ...reference, from, ...(to && { to }) };
  });
}

/** What a reference covers: the name of a sheet and a box, infinite where whole rows or columns are meant. */
export interface Place {
  sheet: string;
  box: Box;
}

/** The formula of a cell on `ownSheet` with every reference at its new place; without one it becomes #REF!. */
export function mapReferences(
  formula: string,
  rules: LocaleRules,
  ownSheet: string,
  move: (place: Place) => Place | undefined,
): string {
  return rewrite(formula, rules, (reference) => {
    const sheet = reference.sheet ?? ownSheet;
    const next = move({ sheet, box: boxOf(reference) });
    return next && withPlace(reference, sheet, next);
  });
}

/** The formula of a cell on `ownSheet` after the shift; a reference to nothing but deleted cells becomes #REF!. */
export function shiftFormula(formula: string, rules: LocaleRules, ownSheet: string, shift: Shift): string {
  const span = (start?: number, end?: number) => shiftSpan(start, end, shift);
  return mapReferences(formula, rules, ownSheet, (place) =>
    isSheet(place.sheet, shift.sheet) ? withBox(place, mapSpan(place.box, shift.axis, span)) : place,
  );
}

/** The box with its rows or columns mapped; undefined when they are gone. */
export function mapSpan(box: Box, axis: 'row' | 'column', span: SpanMap): Box | undefined {
  const next = axis === 'row' ? span(box.startRow, box.endRow) : span(box.startColumn, box.endColumn);
  if (next?.start === undefined || next.end === undefined) return undefined;
  return axis === 'row'
    ? { ...box, startRow: next.start, endRow: next.end }
    : { ...box, startColumn: next.start, endColumn: next.end };
}

/** New bounds of a span of rows or columns; undefined when all of it is gone. Open ends stay open. */
export type SpanMap = (start?: number, end?: number) => { start?: number; end?: number } | undefined;

export function withBox(place: Place, box: Box | undefined): Place | undefined {
  return box && { ...place, box };
}

export function isSheet(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

/** Names the sheet in every reference that means the formula's own. */
export function qualifyFormula(formula: string, rules: LocaleRules, ownSheet: string): string {
  return rewrite(formula, rules, (reference) => ({ ...reference, sheet: reference.sheet ?? ownSheet }));
}

export function renameSheetInFormula(formula: string, rules: LocaleRules, from: string, to: string): string {
  return rewrite(formula, rules, (reference) =>
    reference.sheet !== undefined && isSheet(reference.sheet, from) ? { ...reference, sheet: to } : reference,
  );
}

/** New bounds of [start, end) after the shift; undefined when all of it is deleted. Open ends stay open. */
export function shiftSpan(
  start: number | undefined,
  end: number | undefined,
  shift: Pick<Shift, 'at' | 'count'>,
): { start?: number; end?: number } | undefined {
  const moved = (index: number) =>
    shift.count > 0 ? (index >= shift.at ? index + shift.count : index) : index - deletedBefore(index, shift);
  const next = {
    ...(start !== undefined && { start: moved(start) }),
    ...(end !== undefined && { end: shift.count > 0 ? (end > shift.at ? end + shift.count : end) : moved(end) }),
  };
  return next.end !== undefined && next.end <= (next.start ?? 0) ? undefined : next;
}

function deletedBefore(index: number, shift: Pick<Shift, 'at' | 'count'>): number {
  return Math.max(0, Math.min(index - shift.at, -shift.count));
}

function rewrite(formula: string, rules: LocaleRules, change: (reference: Reference) => Reference | undefined): string {
  const tokens = tokenize(formula, rules);
  if (!tokens) return formula;
  const changed = tokens.map((token): Token => {
    if (token.kind !== 'reference') return token;
    const reference = change(token.reference);
    return reference ? { kind: 'reference', reference } : LOST;
  });
  return renderTokens(changed, rules);
}

function moveCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === undefined || corner.isRowFixed ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.isColumnFixed ? corner.column : corner.column + columns;
  if ((row ?? 0) < 0 || (column ?? 0) < 0) return undefined;
  return { ...corner, ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
}

function boxOf({ from, to }: Reference): Box {
  const end = (first: number | undefined, last: number | undefined) =>
    (to ? (last ?? Number.POSITIVE_INFINITY) : (first ?? Number.POSITIVE_INFINITY)) + 1;
  return {
    startRow: from.row ?? 0,
    endRow: end(from.row, to?.row),
    startColumn: from.column ?? 0,
    endColumn: end(from.column, to?.column),
  };
}

/** Only the bounds that the reference names are set. */
function withPlace(reference: Reference, oldSheet: string, { sheet, box }: Place): Reference {
  const { from, to } = reference;
  return {
    ...reference,
    ...(!isSheet(sheet, oldSheet) && { sheet }),
    from: moved(from, box.startRow, box.startColumn),
    ...(to && { to: moved(to, box.endRow - 1, box.endColumn - 1) }),
  };
}

function moved(corner: Corner, row: number, column: number): Corner {
  return {
    ...corner,
    ...(corner.row !== undefined && { row }),
    ...(corner.column !== undefined && { column }),
  };
}
