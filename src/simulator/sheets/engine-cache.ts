/**
 * Engines of parts of spreadsheets. They are kept outside the state, one per part in all worlds, and follow the spreadsheet
 * they are asked about by comparing cells: whatever was edited or restored, and in which world, an engine shows that one.
 */
import type { HyperFormula, RawCellContent } from 'hyperformula';
import type { World } from '../kernel/world';
import { columnName, quoted } from './a1';
import { changedCells, engineContent, hasClock, hasOpenRanges, sheetContent } from './engine-content';
import type { EngineContext } from './engine-functions';
import type { Part } from './engine-part';
import { boxIn } from './grid-range';
import type { NamedRange } from './resources';
import { serialOfInstant } from './serial';
import type { Sheet, Spreadsheet } from './state';

interface Engine {
  hyperFormula: HyperFormula;
  context: EngineContext;
  spreadsheet: Spreadsheet;
  /** What the engine shows of it. */
  sheets: readonly Sheet[];
}

/** Engines kept; the one unused for longest goes when there are more. */
const MAX_ENGINES = 96;
/** With more changed cells than this, building anew is faster than following. */
const MAX_CHANGES = 500;
const engines = new Map<string, Engine>();

/** The engine of a part of a spreadsheet (or draft of it), computed for the world's present time. */
export function engineFor(world: World, spreadsheet: Spreadsheet, { key, sheets }: Part): HyperFormula {
  const nowSerial = serialOfInstant(world.now(), spreadsheet.timeZone);
  const known = engines.get(key);
  if (known?.spreadsheet === spreadsheet && known.context.nowSerial === nowSerial) return known.hyperFormula;
  const isFollowing = known !== undefined && follow(known, spreadsheet, sheets, nowSerial);
  const engine = isFollowing ? known : build(spreadsheet, sheets, nowSerial);
  if (known && !isFollowing) known.hyperFormula.destroy();
  engines.delete(key);
  engines.set(key, engine);
  dropOldest();
  return engine.hyperFormula;
}

function dropOldest(): void {
  const [oldest] = engines.keys();
  if (engines.size <= MAX_ENGINES || oldest === undefined) return;
  engines.get(oldest)?.hyperFormula.destroy();
  engines.delete(oldest);
}

function build(spreadsheet: Spreadsheet, sheets: readonly Sheet[], nowSerial: number): Engine {
  const context = { nowSerial };
  const contents = sheets.map((sheet) => [sheet.title, sheetContent(spreadsheet, sheet)] as const);
  const names = spreadsheet.namedRanges.flatMap((named) => namedExpression(spreadsheet, named));
  const engine = require('./engine-functions') as typeof import('./engine-functions');
  const config = {
    licenseKey: 'gpl-v3',
    context,
    localeLang: 'vi',
    maxRows: 1_000_000,
    nullDate: { year: 1899, month: 12, day: 30 },
    leapYear1900: false,
    evaluateNullToZero: true,
    accentSensitive: true,
    ignoreWhiteSpace: 'any' as const,
    precisionRounding: 14,
    useWildcards: true,
    matchWholeCell: true,
    undoLimit: 0,
  };
  const hyperFormula = engine.HyperFormula.buildFromSheets(Object.fromEntries(contents), config, names);
  return { hyperFormula, context, spreadsheet, sheets };
}

function namedExpression(
  spreadsheet: Spreadsheet,
  { name, range }: NamedRange,
): { name: string; expression: string }[] {
  const sheet = spreadsheet.sheets.find((each) => each.sheetId === (range.sheetId ?? 0));
  if (!sheet) return [];
  const box = boxIn(sheet, range);
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = corner(box.startRow, box.startColumn);
  const last = corner(box.endRow - 1, box.endColumn - 1);
  const cells = first === last ? first : `${first}:${last}`;
  return [{ name, expression: `=${quoted(sheet.title)}!${cells}` }];
}

/** Brings the engine to the spreadsheet; false where more than some cells separates them. */
function follow(engine: Engine, spreadsheet: Spreadsheet, sheets: readonly Sheet[], nowSerial: number): boolean {
  const isClockMoved = engine.context.nowSerial !== nowSerial && sheets.some(hasClock);
  if (
    engine.spreadsheet !== spreadsheet &&
    shapeOf(engine.spreadsheet, engine.sheets) !== shapeOf(spreadsheet, sheets)
  ) {
    return false;
  }
  const changes = engine.spreadsheet === spreadsheet ? [] : changedCells(engine.sheets, sheets);
  if (changes.length > MAX_CHANGES) return false;
  engine.context.nowSerial = nowSerial;
  engine.spreadsheet = spreadsheet;
  engine.sheets = sheets;
  if (!isClockMoved && changes.length === 0) return true;
  const { hyperFormula } = engine;
  // Even an empty batch makes the engine compute its volatile functions again.
  hyperFormula.batch(() => {
    for (const { sheet, row, column, cell } of changes) {
      set(hyperFormula, sheet.title, row, column, engineContent(spreadsheet, sheet, cell));
    }
  });
  return true;
}

function set(hyperFormula: HyperFormula, title: string, row: number, col: number, content: RawCellContent): void {
  const sheet = hyperFormula.getSheetId(title);
  if (sheet === undefined) throw new Error(`the engine lacks the sheet ${title}`);
  hyperFormula.setCellContents({ sheet, row, col }, content);
}

/** All that makes an engine useless when it changes. */
function shapeOf({ locale, namedRanges }: Spreadsheet, sheets: readonly Sheet[]): string {
  const extents = sheets.some(hasOpenRanges) ? sheets.map((sheet) => sheet.rowCount) : [];
  return JSON.stringify([locale, namedRanges, sheets.map((sheet) => sheet.title), extents]);
}
