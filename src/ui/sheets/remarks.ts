/** The tab `Nhận xét` of Việc của tôi, where remarks are read, and what their author reads in Duyệt. */
import type { Outline } from '../../app/layouts';
import type { RemarkModel } from '../../app/proposal-views';
import type { SheetOp } from '../../app/sheet-ops';
import type { QueuedMail } from '../../app/stored-values';
import { REVIEW, TASKS } from '../../app/workbooks';
import type { Remark } from '../../domain/proposals/remark';
import type { School } from '../../domain/school/types';
import { formatDateTime } from '../../domain/shared/plain-date';
import { compose } from '../mail-parts';
import { say } from '../messages/catalogue';
import { COLOURS, growingSheet, heading, noFormula, protect, row, widths } from './cells';

const { id: SHEET_ID, firstRow: FIRST_ROW, columns: COLUMN, width: WIDTH, rows: ROWS } = TASKS.remarks;

/** A tab that is there keeps its rows: there may be more by now. */
export function remarkTab(outline: Outline, account: string): SheetOp[] {
  const title = say('remark.tab');
  const shape = { sheetId: SHEET_ID, title, frozenRows: FIRST_ROW } as const;
  const names = Object.keys(COLUMN) as (keyof typeof COLUMN)[];
  return [
    growingSheet(outline, { ...shape, rows: FIRST_ROW + ROWS, columns: WIDTH }),
    row(SHEET_ID, 0, [{ value: '' }, { value: say('remark.help') }]),
    row(
      SHEET_ID,
      1,
      names.map((name) => heading(say(`remark.column.${name}`))),
    ),
    { type: 'columns', sheetId: SHEET_ID, from: COLUMN.number, to: COLUMN.record, hidden: true },
    ...widths(SHEET_ID, COLUMN.record, [116, 200, 120, 90]),
    protect(outline, SHEET_ID, 1, { block: null, editors: [account], description: say('message.protection.sheet') }),
  ];
}

export function remarkRow({ remark, author, row: at }: RemarkModel): SheetOp[] {
  const { id, atMs, about, text } = remark;
  const texts = [id, about.name, text, author, formatDateTime(atMs)];
  const cells = texts.map((value) => ({ value: noFormula(value), wrap: true }));
  return [row(SHEET_ID, at, cells)];
}

export function remarkSpace({ rows }: { rows: number }): SheetOp[] {
  return [{ type: 'editSheet', sheetId: SHEET_ID, rows: FIRST_ROW + rows }];
}

export function remarkState({ id, sheetId, row: at, rows, mailed }: Remark): SheetOp[] {
  const ways = [
    ...(Object.keys(rows).length > 0 ? [say('message.state.remark.book')] : []),
    ...(mailed.length > 0 ? [say('message.state.remark.mail')] : []),
  ];
  const to = ways.length > 0 ? ways.join(', ') : say('message.state.remark.nobody');
  const state = { value: say('message.state.remark', { id, to }), wrap: true, background: COLOURS.good };
  return [row(sheetId, at, [{ value: id }], REVIEW.columns.code), row(sheetId, at, [state], REVIEW.columns.state)];
}

export function remarkMails(mail: { remark: Remark; author: string; school: School }): QueuedMail[] {
  const { remark, author, school } = mail;
  const { id, about, text, mailed } = remark;
  return mailed.map((to) =>
    compose({
      ...{ key: `remark/${id}/${to}`, to, school, intro: [], todo: null },
      subject: say('mail.remark.subject', { id }),
      lines: [say('mail.remark.item', { who: author, record: about.name, text })],
    }),
  );
}
