/** The tab `Khóa – Mở`: what a lock says in its row, and who may tick. */
import type { CellInput, Colour, SheetOp } from '../../app/sheet-ops';
import type { LockStatus } from '../../app/views';
import { CONTROL, protectionId } from '../../app/workbooks';
import type { Lock } from '../../domain/locks/lock';
import type { WriterLeft } from '../../domain/locks/writers-left';
import { formatDateTime } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { COLOURS, row } from './cells';

const { id: SHEET_ID, columns: COLUMN, firstRow: FIRST_ROW } = CONTROL.locks;
/** More ways than this are counted, not listed. */
const LISTED = 8;

export function lockStatus(status: LockStatus): SheetOp[] {
  const look = LOOKS[status.state];
  const cells: CellInput[] = [
    { value: say(`lock.state.${status.state}`), bold: true, wrap: true, ...look },
    { value: status.by ?? '' },
    { value: status.sinceMs === undefined ? '' : formatDateTime(status.sinceMs) },
    { value: detailOf(status), wrap: true },
  ];
  return [row(SHEET_ID, status.row - 1, cells, COLUMN.state)];
}

const LOOKS: Record<LockStatus['state'], { background: Colour; colour: Colour }> = {
  locked: { background: COLOURS.good, colour: '#000000' },
  incomplete: { background: COLOURS.bad, colour: COLOURS.badText },
  open: { background: COLOURS.input, colour: '#000000' },
  needsReason: { background: COLOURS.bad, colour: COLOURS.badText },
  refused: { background: COLOURS.bad, colour: COLOURS.badText },
  working: { background: COLOURS.input, colour: '#000000' },
};

function detailOf({ state, left = [] }: LockStatus): string {
  if (state === 'locked') return say('lock.detail.complete');
  if (state === 'open') return say('lock.detail.open');
  return state === 'incomplete' ? say('lock.detail.left', { count: left.length, list: listOf(left) }) : '';
}

/** For Drive's details of the locked folder. */
export function lockNote({ sinceMs, reason }: Lock): string {
  const mark = say('lock.noteMark');
  return say('lock.note', { mark, since: formatDateTime(sinceMs), reason: reason.replace(/[.\s]+$/, '') });
}

function listOf(left: readonly WriterLeft[]): string {
  const texts = left
    .slice(0, LISTED)
    .map((one) => say(`lock.left.${one.how}`, { email: one.email ?? '', name: one.name }));
  return left.length > LISTED ? `${texts.join('; ')}; …` : texts.join('; ');
}

export function lockTick({ row: at, ticked }: { row: number; ticked: boolean }): SheetOp[] {
  return [row(SHEET_ID, at - 1, [{ value: ticked }], COLUMN.tick)];
}

export function lockProtection(model: { editors: readonly string[]; rows: number; isNew: boolean }): SheetOp[] {
  return [
    {
      type: 'protect',
      id: protectionId(SHEET_ID, CONTROL.locks.tickProtection),
      isNew: model.isNew,
      sheetId: SHEET_ID,
      block: { row: FIRST_ROW, endRow: FIRST_ROW + model.rows, column: COLUMN.tick, endColumn: COLUMN.reason + 1 },
      editors: model.editors,
      description: say('lock.protection'),
    },
  ];
}
