/** Rewrites the references of formulas: copied to another cell, rows or columns inserted or deleted, sheet renamed. */
import { type Corner, type Reference, renderTokens, type Token, tokenize } from './formula-tokens';
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

/** The formula of a cell on `ownSheet` after the shift; a reference to nothing but deleted cells becomes #REF!. */
export function shiftFormula(formula: string, rules: LocaleRules, ownSheet: string, shift: Shift): string {
  return rewrite(formula, rules, (reference) => {
    const sheet = reference.sheet ?? ownSheet;
    return sheet.toLowerCase() === shift.sheet.toLowerCase() ? shiftReference(reference, shift) : reference;
  });
}

export function renameSheetInFormula(formula: string, rules: LocaleRules, from: string, to: string): string {
  return rewrite(formula, rules, (reference) =>
    reference.sheet?.toLowerCase() === from.toLowerCase() ? { ...reference, sheet: to } : reference,
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

function shiftReference(reference: Reference, shift: Shift): Reference | undefined {
  const { axis } = shift;
  const from = reference.from[axis];
  const last = reference.to ? reference.to[axis] : from;
  if (from === undefined) return reference;
  const span = shiftSpan(from, last === undefined ? undefined : last + 1, shift);
  if (!span) return undefined;
  return {
    ...reference,
    from: { ...reference.from, [axis]: span.start },
    ...(reference.to && {
      to: { ...reference.to, ...(span.end !== undefined && { [axis]: span.end - 1 }) },
    }),
  };
}
