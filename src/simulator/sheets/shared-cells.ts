/**
 * Equal formats, rules, cells and rows are one object, in all spreadsheets of all worlds: the months of a register repeat a
 * rule in every cell. What is shared is never changed in place.
 */
import type { Cell } from './resources';
import type { Row, Sheet } from './state';

/** Begun anew when there are more: what is in use stays as it is and is merely not found again. */
const MOST = 200_000;
const pool = new Map<string, object>();
/** A number for everything shared: what is made of shared parts is told apart by their numbers. */
const ids = new WeakMap<object, number>();
let lastId = 0;

/** The one cell that is equal to this one. */
export function sharedCell(cell: Cell): Cell {
  if (ids.has(cell) || !isTold(cell)) return cell;
  const { userEnteredValue: value, userEnteredFormat: format, textFormatRuns: runs, note, dataValidation: rule } = cell;
  const parts: Cell = {
    ...(value && { userEnteredValue: { ...value } }),
    ...(format && { userEnteredFormat: sharedPart(format) }),
    ...(runs && { textFormatRuns: sharedPart(runs) }),
    ...(note && { note }),
    ...(rule && { dataValidation: sharedPart(rule) }),
  };
  const looks = [parts.userEnteredFormat, parts.textFormatRuns, parts.dataValidation].map(idOf);
  const own = value || note ? JSON.stringify([value, note]) : '';
  return shared(`c${looks},${own}`, () => parts);
}

/** Puts equal rows of the sheet, which is the draft's own, in each other's place. */
export function shareRows(sheet: Sheet): void {
  for (const [index, row] of Object.entries(sheet.rows)) {
    if (!ids.has(row)) sheet.rows[Number(index)] = sharedRow(row);
  }
}

/** The row itself where a cell of it cannot be shared. */
export function sharedRow(row: Row): Row {
  const cells = Object.entries(row).map(([column, cell]) => [Number(column), sharedCell(cell)] as const);
  if (!cells.every(([, cell]) => ids.has(cell))) return row;
  return shared(`r${cells.map(([column, cell]) => `${column},${idOf(cell)}`).join()}`, () => Object.fromEntries(cells));
}

/** What a caller gave is copied: it may change its own object later. */
function sharedPart<T extends object>(part: T): T {
  if (ids.has(part)) return part;
  const text = JSON.stringify(part);
  return shared(`p${text}`, () => JSON.parse(text) as T);
}

function shared<T extends object>(key: string, make: () => T): T {
  const known = pool.get(key);
  if (known) return known as T;
  if (pool.size >= MOST) pool.clear();
  const made = make();
  lastId += 1;
  ids.set(made, lastId);
  pool.set(key, made);
  return made;
}

function idOf(part: object | undefined): number {
  return (part && ids.get(part)) ?? 0;
}

/** JSON has no word for some numbers. */
function isTold({ userEnteredValue: value }: Cell): boolean {
  const number = value?.numberValue ?? 1;
  return Number.isFinite(number) && !Object.is(number, -0);
}
