/** The tab `Sửa điểm danh` of Bảng điều hành: what was changed in days gone by. Places and codes; the names stay in the class's book. */
import type { EditLine } from '../../app/attendance-views';
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import type { School } from '../../domain/school/types';
import { formatDate } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { COLOURS, growingSheet, heading, protect, row, widths } from './cells';

const { id: SHEET_ID, columns: COLUMN, rows: ROWS, firstRow: FIRST_ROW, width: WIDTH } = CONTROL.attendanceEdits;
const COLUMNS = Object.keys(COLUMN) as (keyof typeof COLUMN)[];

export function attendanceEditTab({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  const title = say('attendance.edits.tab');
  const shape = { sheetId: SHEET_ID, title, frozenRows: FIRST_ROW, tabColour: COLOURS.warning };
  return [
    growingSheet(outline, { ...shape, rows: ROWS, columns: WIDTH }),
    row(
      SHEET_ID,
      0,
      COLUMNS.map((name) => heading(say(`attendance.edits.${name}`))),
    ),
    ...widths(SHEET_ID, 0, [60, 120, 90, 70, 520, 130]),
    { type: 'columns', sheetId: SHEET_ID, from: COLUMN.id, to: COLUMN.id + 1, hidden: true },
    protect(outline, SHEET_ID, 1, { block: null, editors: [account], description: title }),
  ];
}

export function attendanceEdits({ lines, school }: { lines: readonly EditLine[]; school: School }): SheetOp[] {
  const rows = lines.map(({ id, classId, date, changes, foundOn }) => [
    id,
    school.classes.find((room) => room.id === classId)?.name ?? classId,
    formatDate(date),
    changes.length,
    changes.map(changeText).join('; '),
    formatDate(foundOn),
  ]);
  return rows.length === 0 ? [] : [{ type: 'appendRows', sheetId: SHEET_ID, rows }];
}

function changeText({ row: at, before, after }: EditLine['changes'][number]): string {
  const words = { before: codeName(before), after: codeName(after) };
  return at === null ? say('attendance.edits.gone', words) : say('attendance.edits.change', { row: at, ...words });
}

function codeName(code: EditLine['changes'][number]['before']): string {
  return say(`attendance.code.${code ?? 'unmarked'}`);
}
