/** The tab `Đang khóa` of Việc của tôi: a line a lock; its first two columns tell a phone what and until when. */
import type { ClosedLine, ClosedTabModel } from '../../app/closed-views';
import type { Outline } from '../../app/layouts';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { TASKS } from '../../app/workbooks';
import { parseScope } from '../../domain/locks/scope';
import { nameOfAddress } from '../../domain/school/people';
import type { School } from '../../domain/school/types';
import { formatDate, formatDateTime } from '../../domain/shared/plain-date';
import { actorText } from '../journal';
import { nameOfKey } from '../key-names';
import { say } from '../messages/catalogue';
import { linkTo } from './a1';
import { COLOURS, growingSheet, heading, noFormula, protect, row, widths } from './cells';

const { id: SHEET_ID, firstRow: FIRST_ROW, columns: COLUMN, width: WIDTH } = TASKS.closed;
/** More records than these are counted. */
const LISTED = 8;

/** A tab that is there keeps its lines. */
export function closedTab(outline: Outline, account: string): SheetOp[] {
  const names = Object.keys(COLUMN) as (keyof typeof COLUMN)[];
  const shape = { sheetId: SHEET_ID, title: say('closed.tab'), frozenRows: FIRST_ROW, index: 1 } as const;
  return [
    growingSheet(outline, { ...shape, rows: FIRST_ROW + 1, columns: WIDTH }),
    row(
      SHEET_ID,
      FIRST_ROW - 1,
      names.map((name) => heading(say(`closed.column.${name}`))),
    ),
    ...widths(SHEET_ID, 0, [200, 115, 240, 160, 115, 160]),
    ...(outline.sheetIds.includes(SHEET_ID) ? [] : linesOps([])),
    protect(outline, SHEET_ID, 1, { block: null, editors: [account], description: say('message.protection.sheet') }),
  ];
}

export function closedTabAnew(model: ClosedTabModel & { account: string }): SheetOp[] {
  return [...closedTab({ sheetIds: [], protectionIds: [] }, model.account), ...closedLines(model)];
}

export function closedLines({ file, lines, school }: ClosedTabModel): SheetOp[] {
  return linesOps(
    lines.map((line) => lineCells(line, school)),
    file,
  );
}

/** The tab has as many rows as lines, so that none of an older list is left. */
function linesOps(lines: readonly (readonly CellInput[])[], file = ''): SheetOp[] {
  const isOpen = lines.length === 0;
  const look = { bold: true, background: isOpen ? COLOURS.good : COLOURS.bad };
  const link = `https://docs.google.com/spreadsheets/d/${file}/edit#gid=${TASKS.requests.id}`;
  const ask = isOpen ? null : linkTo(link, say('closed.ask'));
  const cells = isOpen ? [Array.from({ length: WIDTH }, (): CellInput => ({ value: null, bold: false }))] : lines;
  return [
    {
      type: 'editSheet',
      sheetId: SHEET_ID,
      rows: FIRST_ROW + cells.length,
      tabColour: isOpen ? COLOURS.good : COLOURS.badText,
    },
    row(SHEET_ID, 0, [{ value: say(isOpen ? 'closed.none' : 'closed.some'), ...look }, look]),
    row(SHEET_ID, 1, [{ value: ask, colour: COLOURS.link }]),
    { type: 'cells', sheetId: SHEET_ID, row: FIRST_ROW, column: 0, cells },
  ];
}

function lineCells(line: ClosedLine, school: School): CellInput[] {
  const { lock } = line;
  const until = lock.until ? say('closed.until', { until: formatDate(lock.until) }) : say('closed.untilOpened');
  const scope = lock.pointed?.name ?? nameOfKey(lock.key, school);
  const texts = [whatOf(line, school), until, lock.reason, scope, formatDateTime(lock.sinceMs)];
  return [...texts, nameOfAddress(school, actorText(lock.by))].map((value) => ({
    value: noFormula(value),
    wrap: true,
  }));
}

function whatOf({ lock, isAll, units, items }: ClosedLine, school: School): string {
  if (isAll) return say('closed.all');
  if (parseScope(lock.key).type === 'period') return say('closed.period', { name: nameOfKey(lock.key, school) });
  if (lock.pointed) return lock.pointed.name;
  const names = [
    ...units.map((unit) => say('closed.unit', { name: nameOfKey(unit, school) })),
    ...items.map(({ key, name, isFolder }) => (isFolder ? nameOfKey(key, school) : name)),
  ];
  const rest = names.length - LISTED;
  return [...names.slice(0, LISTED), ...(rest > 0 ? [say('closed.more', { count: rest })] : [])].join('\n');
}
