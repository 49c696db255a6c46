/**
 * Computes formulas with HyperFormula. Engines are kept outside the state, one per spreadsheet, and follow it by
 * comparing cells: whatever was edited or restored, an engine shows the spreadsheet it is asked about.
 */
import { type CellValue, type DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula';
import type { World } from '../kernel/world';
import { columnName, quoteSheetName } from './a1';
import type { EngineContext } from './engine-functions';
import { engineFormula } from './formula';
import { boxIn } from './grid-range';
import type { Cell, ErrorValue, ExtendedValue } from './resources';
import { serialOfInstant } from './serial';
import type { Row, Sheet, Spreadsheet } from './state';

/** A computed value; `numberType` is the kind of number a formula yields when its cell has no format of its own. */
export interface Computed {
  value?: ExtendedValue;
  numberType?: 'DATE' | 'TIME' | 'DATE_TIME' | 'PERCENT';
}

export interface Calculator {
  cell(sheet: Sheet, row: number, column: number): Computed;
  /** Computes a formula (syntax of the locale) as if it stood on the sheet. */
  formula(sheet: Sheet, text: string): ExtendedValue | undefined;
}

interface Engine {
  hyperFormula: HyperFormula;
  context: EngineContext;
  synced: Spreadsheet;
  /** Some formula names whole columns: its extent follows the grid. */
  hasOpenRanges: boolean;
}

/** Engines kept per world; the oldest goes when there are more. */
const MAX_ENGINES = 24;
const enginesOf = new WeakMap<World, Map<string, Engine>>();
const formulaRows = new WeakMap<Row, boolean>();
const CLOCK_SHEET = '\u0001clock';
const OPEN_RANGE = /:\$?[A-Za-z]{1,3}(?![\w$])/;
const ENGINE_TYPES = { DATE: 'DATE', TIME: 'TIME', DATETIME: 'DATE_TIME', PERCENT: 'PERCENT' } as const;
const ERROR_TYPES: Readonly<Record<string, ErrorValue['type']>> = {
  DIV_BY_ZERO: 'DIVIDE_BY_ZERO',
  NA: 'N_A',
  NAME: 'NAME',
  NUM: 'NUM',
  REF: 'REF',
  VALUE: 'VALUE',
  CYCLE: 'REF',
  SPILL: 'REF',
  ERROR: 'ERROR',
};

/** Computed values of the spreadsheet (also of a draft) at the world's present time. */
export function calculator(world: World, spreadsheet: Spreadsheet): Calculator {
  const needsEngine = spreadsheet.sheets.some(hasFormulas);
  const engine = (): Engine => syncedEngine(world, spreadsheet);
  return {
    cell: (sheet, row, column) =>
      needsEngine ? computedCell(engine(), sheet, row, column) : enteredCell(sheet, row, column),
    formula: (sheet, text) => computedFormula(engine(), spreadsheet, sheet, text),
  };
}

function enteredCell(sheet: Sheet, row: number, column: number): Computed {
  const value = sheet.rows[row]?.[column]?.userEnteredValue;
  return value ? { value } : {};
}

function computedCell(engine: Engine, sheet: Sheet, row: number, column: number): Computed {
  const entered = sheet.rows[row]?.[column]?.userEnteredValue;
  if (entered && entered.formulaValue === undefined) return { value: entered };
  const id = engine.hyperFormula.getSheetId(sheet.title);
  if (id === undefined) throw new Error(`the engine lacks the sheet ${sheet.title}`);
  const address = { sheet: id, row, col: column };
  const value = extendedValue(engine.hyperFormula.getCellValue(address));
  if (value?.numberValue === undefined) return value ? { value } : {};
  const type = engine.hyperFormula.getCellValueDetailedType(address).replace('NUMBER_', '');
  const numberType = ENGINE_TYPES[type as keyof typeof ENGINE_TYPES];
  return { value, ...(numberType && { numberType }) };
}

function computedFormula(
  engine: Engine,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  text: string,
): ExtendedValue | undefined {
  const formula = engineFormula(text, spreadsheet, sheet);
  const id = engine.hyperFormula.getSheetId(sheet.title);
  if (formula === undefined || id === undefined) return { errorValue: { type: 'ERROR' } };
  const result = engine.hyperFormula.calculateFormula(formula, id);
  return extendedValue(Array.isArray(result) ? (result[0]?.[0] ?? null) : result);
}

function extendedValue(value: CellValue): ExtendedValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { errorValue: errorOf(value) };
}

function errorOf(error: DetailedCellError): ErrorValue {
  const type = ERROR_TYPES[error.type];
  if (!type) throw new Error(`the engine answered ${error.value}`);
  return { type, ...(error.message && { message: error.message }) };
}

function syncedEngine(world: World, spreadsheet: Spreadsheet): Engine {
  const engines = enginesOf.get(world) ?? new Map<string, Engine>();
  enginesOf.set(world, engines);
  const nowSerial = serialOfInstant(world.now(), spreadsheet.timeZone);
  const known = engines.get(spreadsheet.spreadsheetId);
  const engine = known && canFollow(known, spreadsheet) ? known : build(spreadsheet, nowSerial);
  engines.delete(spreadsheet.spreadsheetId);
  engines.set(spreadsheet.spreadsheetId, engine);
  if (known && known !== engine) known.hyperFormula.destroy();
  dropOldest(engines);
  follow(engine, spreadsheet, nowSerial);
  return engine;
}

function dropOldest(engines: Map<string, Engine>): void {
  const [oldest] = engines.keys();
  if (engines.size <= MAX_ENGINES || oldest === undefined) return;
  engines.get(oldest)?.hyperFormula.destroy();
  engines.delete(oldest);
}

function build(spreadsheet: Spreadsheet, nowSerial: number): Engine {
  const context = { nowSerial };
  const hyperFormula = HyperFormula.buildEmpty({
    licenseKey: 'gpl-v3',
    context,
    localeLang: 'vi',
    maxRows: 1_000_000,
    nullDate: { year: 1899, month: 12, day: 30 },
    leapYear1900: false,
    evaluateNullToZero: true,
    accentSensitive: true,
    ignoreWhiteSpace: 'any',
    precisionRounding: 14,
    useWildcards: true,
    matchWholeCell: true,
  });
  for (const sheet of spreadsheet.sheets) hyperFormula.addSheet(sheet.title);
  hyperFormula.addSheet(CLOCK_SHEET);
  const sheets = spreadsheet.sheets.map((sheet) => ({ ...sheet, rows: {} }));
  const engine = { hyperFormula, context, synced: { ...spreadsheet, sheets }, hasOpenRanges: false };
  for (const named of spreadsheet.namedRanges) {
    const sheet = spreadsheet.sheets.find((each) => each.sheetId === (named.range.sheetId ?? 0));
    if (sheet) hyperFormula.addNamedExpression(named.name, `=${absoluteReference(sheet, named.range)}`);
  }
  return engine;
}

function absoluteReference(sheet: Sheet, range: Parameters<typeof boxIn>[1]): string {
  const box = boxIn(sheet, range);
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = corner(box.startRow, box.startColumn);
  const last = corner(box.endRow - 1, box.endColumn - 1);
  return `${quoteSheetName(sheet.title)}!${first === last ? first : `${first}:${last}`}`;
}

/** Whether cell changes are all that separates the engine from the spreadsheet. */
function canFollow(engine: Engine, spreadsheet: Spreadsheet): boolean {
  const { synced } = engine;
  if (synced === spreadsheet) return true;
  const shape = (each: Spreadsheet) =>
    JSON.stringify([
      each.locale,
      each.namedRanges,
      each.sheets.map((sheet) => (engine.hasOpenRanges ? [sheet.title, sheet.rowCount] : sheet.title)),
    ]);
  return shape(synced) === shape(spreadsheet);
}

function follow(engine: Engine, spreadsheet: Spreadsheet, nowSerial: number): void {
  const isClockMoved = engine.context.nowSerial !== nowSerial;
  if (engine.synced === spreadsheet && !isClockMoved) return;
  engine.context.nowSerial = nowSerial;
  engine.hyperFormula.batch(() => {
    if (isClockMoved) touchClock(engine, nowSerial);
    spreadsheet.sheets.forEach((sheet, index) => {
      followSheet(engine, spreadsheet, sheet, engine.synced.sheets[index]?.rows ?? {});
    });
  });
  engine.synced = spreadsheet;
}

/** Any change makes the engine compute its volatile functions again. */
function touchClock(engine: Engine, nowSerial: number): void {
  const sheet = engine.hyperFormula.getSheetId(CLOCK_SHEET);
  if (sheet !== undefined) engine.hyperFormula.setCellContents({ sheet, row: 0, col: 0 }, nowSerial);
}

function followSheet(engine: Engine, spreadsheet: Spreadsheet, sheet: Sheet, before: Readonly<Record<number, Row>>) {
  const id = engine.hyperFormula.getSheetId(sheet.title);
  if (id === undefined || sheet.rows === before) return;
  for (const row of indexes(before, sheet.rows)) {
    const [old = {}, next = {}] = [before[row], sheet.rows[row]];
    if (old === next) continue;
    for (const column of indexes(old, next)) {
      if (isSameValue(old[column], next[column])) continue;
      const content = contentOf(engine, spreadsheet, sheet, next[column]);
      engine.hyperFormula.setCellContents({ sheet: id, row, col: column }, content);
    }
  }
}

function contentOf(engine: Engine, spreadsheet: Spreadsheet, sheet: Sheet, cell: Cell | undefined): RawCellContent {
  const value = cell?.userEnteredValue;
  if (!value) return null;
  if (value.stringValue !== undefined) return `'${value.stringValue}`;
  if (value.formulaValue === undefined) return value.numberValue ?? value.boolValue ?? null;
  engine.hasOpenRanges ||= OPEN_RANGE.test(value.formulaValue);
  // What cannot be read in the locale must not be read by the engine either: an open bracket is #ERROR! for it.
  return engineFormula(value.formulaValue, spreadsheet, sheet) ?? '=(';
}

function isSameValue(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  const [x, y] = [a?.userEnteredValue, b?.userEnteredValue];
  return (
    x?.numberValue === y?.numberValue &&
    x?.stringValue === y?.stringValue &&
    x?.boolValue === y?.boolValue &&
    x?.formulaValue === y?.formulaValue
  );
}

function indexes(a: object, b: object): Set<number> {
  return new Set([...Object.keys(a), ...Object.keys(b)].map(Number));
}

function hasFormulas(sheet: Sheet): boolean {
  return Object.values(sheet.rows).some((row) => {
    const known = formulaRows.get(row);
    if (known !== undefined) return known;
    const found = Object.values(row).some((cell) => cell.userEnteredValue?.formulaValue !== undefined);
    formulaRows.set(row, found);
    return found;
  });
}
