/** The tab `Khóa – Mở`: what a lock says in its row, and who may tick. */
import type { LockRow } from '../../app/control';
import { isLinkRow, isPortionsRow } from '../../app/row-kinds';
import { type Block, type CellInput, type CellValue, type Colour, type SheetOp, TO_THE_END } from '../../app/sheet-ops';
import { asText } from '../../app/typed-text';
import type { LockProtectionModel, LockStatus } from '../../app/views';
import { CONTROL, protectionId } from '../../app/workbooks';
import type { Lock } from '../../domain/locks/lock';
import type { WriterLeft } from '../../domain/locks/writers-left';
import { formatDate, formatDateTime } from '../../domain/shared/plain-date';
import { wideningSentence } from '../describe-widening';
import { actorText } from '../journal';
import { writerInWords } from '../left-in-words';
import { say } from '../messages/catalogue';
import { COLOURS, row } from './cells';

const { id: SHEET_ID, columns: COLUMN, firstRow: FIRST_ROW } = CONTROL.locks;
/** More ways than this are counted, not listed. */
const LISTED = 8;

export function lockStatus(status: LockStatus): SheetOp[] {
  const look = LOOKS[status.state];
  const cells: CellInput[] = [
    { value: say(`lock.state.${status.state}`), bold: true, wrap: true, ...look },
    { value: actorText(status.by ?? ''), wrap: true },
    { value: status.sinceMs === undefined ? '' : formatDateTime(status.sinceMs), wrap: true },
    { value: detailOf(status), wrap: true },
  ];
  return [row(SHEET_ID, status.row - 1, cells, COLUMN.state), ...itemCell(status)];
}

/** Stands only while the row is locked: next year the same row is about another folder. */
function itemCell({ row: at, state, item }: LockStatus): SheetOp[] {
  if (item === undefined && state !== 'open') return [];
  return [row(SHEET_ID, at - 1, [{ value: state === 'open' ? null : (item ?? null) }], COLUMN.item)];
}

export function lockMoved({ from, to, item }: { from: LockRow; to: LockRow; item: string }): SheetOp[] {
  const days = (value: CellValue): CellInput => ({
    value,
    ...(typeof value === 'number' ? { format: 'dd/MM/yyyy' } : {}),
  });
  const empty: CellInput = { value: null };
  return [
    row(SHEET_ID, to.row - 1, [{ value: true }, { value: asText(from.reason) }], COLUMN.tick),
    row(SHEET_ID, to.row - 1, [days(from.from), days(from.until), { value: item }], COLUMN.from),
    row(SHEET_ID, from.row - 1, [empty, { value: false }, empty, empty], COLUMN.name),
    row(SHEET_ID, from.row - 1, [empty, empty], COLUMN.from),
  ];
}

const LOOKS: Record<LockStatus['state'], { background: Colour; colour: Colour }> = {
  locked: { background: COLOURS.good, colour: '#000000' },
  incomplete: { background: COLOURS.bad, colour: COLOURS.badText },
  open: { background: COLOURS.input, colour: '#000000' },
  needsReason: { background: COLOURS.bad, colour: COLOURS.badText },
  refused: { background: COLOURS.bad, colour: COLOURS.badText },
  working: { background: COLOURS.input, colour: '#000000' },
  waitingForSharing: { background: COLOURS.warning, colour: '#000000' },
  scheduled: { background: COLOURS.warning, colour: '#000000' },
  badDate: { background: COLOURS.bad, colour: COLOURS.badText },
  noPeriod: { background: COLOURS.bad, colour: COLOURS.badText },
  badLink: { background: COLOURS.bad, colour: COLOURS.badText },
  twice: { background: COLOURS.bad, colour: COLOURS.badText },
  alwaysOpen: { background: COLOURS.bad, colour: COLOURS.badText },
};

function detailOf({ state, from, until, opens, left = [] }: LockStatus): string {
  const ends = until ? ` ${say('lock.detail.until', { until: formatDate(until) })}` : '';
  if (state === 'locked') return `${say('lock.detail.complete')}${ends}${opensText(opens)}`;
  if (state === 'scheduled') return say('lock.detail.scheduled', { from: from ? formatDate(from) : '' });
  if (state === 'open') return say('lock.detail.open');
  return state === 'incomplete' ? say('lock.detail.left', { count: left.length, list: listOf(left) }) : '';
}

/** Read before the tick is taken out; a lock of a period or of single files opens no folder to anybody. */
function opensText(opens: LockStatus['opens']): string {
  if (!opens || opens.widenings.length === 0) return '';
  return ` ${say('lock.detail.opens', { who: wideningSentence(opens.widenings, opens.school) })}`;
}

/** For Drive's details of the locked folder. */
export function lockNote({ sinceMs, reason, by, until }: Lock): string {
  return say('lock.note', {
    mark: say('lock.noteMark'),
    since: formatDateTime(sinceMs),
    until: until ? say('lock.noteUntil', { until: formatDate(until) }) : '',
    reason: reason.replace(/[.\s]+$/, ''),
    by: actorText(by),
  });
}

function listOf(left: readonly WriterLeft[]): string {
  const texts = left.slice(0, LISTED).map(writerInWords);
  return left.length > LISTED ? `${texts.join('; ')}; …` : texts.join('; ');
}

export function lockTick({ row: at, ticked }: { row: number; ticked: boolean }): SheetOp[] {
  return [row(SHEET_ID, at - 1, [{ value: ticked }], COLUMN.tick)];
}

/** Tick and reason, and the dates, of the rows that the same people tick; and the links of the free rows. */
export function lockProtection({ editors, board, rows, isKnown }: LockProtectionModel): SheetOp[] {
  return openBlocks(rows).map(({ n, block, isBoards }) => ({
    type: 'protect',
    id: protectionId(SHEET_ID, n),
    isNew: !isKnown(n),
    sheetId: SHEET_ID,
    block,
    editors: isBoards ? board : editors,
    description: say(isBoards ? 'lock.protection.board' : 'lock.protection'),
  }));
}

interface OpenBlock {
  /** The number of the protection that says who types there. */
  readonly n: number;
  readonly block: Block;
  /** The board's, not the principal's alone. */
  readonly isBoards: boolean;
}

/** The cells in which somebody may type. Rows are only ever added below, so a run of rows keeps its number. */
export function openBlocks(rows: readonly string[]): OpenBlock[] {
  const { tickProtection, dateProtection, firstRunProtection, linkProtection } = CONTROL.locks;
  const starts = rows.flatMap((key, i) =>
    i === 0 || isPortionsRow(key) !== isPortionsRow(rows[i - 1] ?? '') ? [i] : [],
  );
  const blocks = starts.flatMap((start, run) => {
    const at = { row: FIRST_ROW + start, endRow: FIRST_ROW + (starts[run + 1] ?? rows.length) };
    const isBoards = isPortionsRow(rows[start] ?? '');
    const [ticks, dates] =
      run === 0 ? [tickProtection, dateProtection] : [firstRunProtection + 2 * run, firstRunProtection + 2 * run + 1];
    return [
      { n: ticks, block: { ...at, column: COLUMN.tick, endColumn: COLUMN.reason + 1 }, isBoards },
      { n: dates, block: { ...at, column: COLUMN.from, endColumn: COLUMN.until + 1 }, isBoards },
    ];
  });
  const links = rows.flatMap((key, i) => (isLinkRow(key) ? [FIRST_ROW + i] : []));
  const [first] = links;
  if (first === undefined) return blocks;
  const block = { row: first, endRow: Math.max(...links) + 1, column: COLUMN.name, endColumn: COLUMN.name + 1 };
  return [...blocks, { n: linkProtection, block, isBoards: false }];
}

/** From the second row on: the first one is a heading that others keep closed. */
export function lockedTab({
  id,
  sheetId,
  editors,
}: {
  id: number;
  sheetId: number;
  editors: readonly string[];
}): SheetOp[] {
  const block = { row: 1, endRow: TO_THE_END, column: 0, endColumn: TO_THE_END };
  return [{ type: 'protect', id, isNew: true, sheetId, block, editors, description: say('lock.tab') }];
}
