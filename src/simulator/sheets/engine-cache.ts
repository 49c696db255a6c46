/**
 * Engines of spreadsheets. They are kept outside the state, one per id in all worlds, and follow the spreadsheet they are
 * asked about by comparing cells: whatever was edited or restored, and in which world, an engine shows that one.
 */
import type { HyperFormula, RawCellContent } from 'hyperformula';
import type { World } from '../kernel/world';
import { columnName, quoted } from './a1';
import { changedCells, engineContent, hasClock, hasOpenRanges, sheetContent } from './engine-content';
import type { EngineContext } from './engine-functions';
import { boxIn } from './grid-range';
import type { NamedRange } from './resources';
import { serialOfInstant } from './serial';
import type { Spreadsheet } from './state';

interface Engine {
  hyperFormula: HyperFormula;
  context: EngineContext;
  /** The spreadsheet the engine shows. */
  synced: Spreadsheet;
}

/** Engines kept; the one unused for longest goes when there are more. */
const MAX_ENGINES = 24;
/** With more changed cells than this, building anew is faster than following. */
const MAX_CHANGES = 500;
const engines = new Map<string, Engine>();

/** The engine of a spreadsheet (or draft of it), computed for the world's present time. */
export function engineFor(world: World, spreadsheet: Spreadsheet): HyperFormula {
  const nowSerial = serialOfInstant(world.now(), spreadsheet.timeZone);
  const known = engines.get(spreadsheet.spreadsheetId);
  if (known?.synced === spreadsheet && known.context.nowSerial === nowSerial) return known.hyperFormula;
  const isFollowing = known !== undefined && follow(known, spreadsheet, nowSerial);
  const engine = isFollowing ? known : build(spreadsheet, nowSerial);
  if (known && !isFollowing) known.hyperFormula.destroy();
  engines.delete(spreadsheet.spreadsheetId);
  engines.set(spreadsheet.spreadsheetId, engine);
  dropOldest();
  return engine.hyperFormula;
}

function dropOldest(): void {
  const [oldest] = engines.keys();
  if (engines.size <= MAX_ENGINES || oldest === undefined) return;
  engines.get(oldest)?.hyperFormula.destroy();
  engines.delete(oldest);
}

function build(spreadsheet: Spreadsheet, nowSerial: number): Engine {
  const context = { nowSerial };
  const contents = spreadsheet.sheets.map((sheet) => [sheet.title, sheetContent(spreadsheet, sheet)] as const);
  const names = spreadsheet.namedRanges.flatMap((named) => namedExpression(spreadsheet, named));
  const sheets = Object.fromEntries(contents);
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
  return { hyperFormula: engine.HyperFormula.buildFromSheets(sheets, config, names), context, synced: spreadsheet };
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
function follow(engine: Engine, spreadsheet: Spreadsheet, nowSerial: number): boolean {
  const isClockMoved = engine.context.nowSerial !== nowSerial && spreadsheet.sheets.some(hasClock);
  if (engine.synced !== spreadsheet && shapeOf(engine.synced) !== shapeOf(spreadsheet)) return false;
  const changes = engine.synced === spreadsheet ? [] : changedCells(engine.synced, spreadsheet);
  if (changes.length > MAX_CHANGES) return false;
  engine.context.nowSerial = nowSerial;
  engine.synced = spreadsheet;
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
function shapeOf(spreadsheet: Spreadsheet): string {
  const extents = spreadsheet.sheets.some(hasOpenRanges) ? spreadsheet.sheets.map((sheet) => sheet.rowCount) : [];
  const titles = spreadsheet.sheets.map((sheet) => sheet.title);
  return JSON.stringify([spreadsheet.locale, spreadsheet.namedRanges, titles, extents]);
}
