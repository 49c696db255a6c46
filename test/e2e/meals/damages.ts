/** What somebody with the school account at hand does to the month's tab of a meal workbook. */
import type { DayRun } from '../../../scripts/day/day-run';
import { idOfKey, mealCell, rowOf } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import {
  dayColumn,
  dayOffsets,
  dayWidth,
  ledgerSheetId,
  MEALS,
  monthSheetId,
  protectionId,
} from '../../../src/app/workbooks';
import { batchUpdateAs, pasteBlock } from '../../../src/simulator/sheets';

const WIDTH = dayWidth(3);
const AT = dayOffsets(WIDTH);

export type Damage = readonly [what: string, make: (date: string, room: string) => void];

/** Of a school with one meal workbook, in whose days three meals are asked for. */
export function damagesOf({ school: { world } }: DayRun) {
  const book = () => idOfKey(world, 'meals');
  const sheetOn = (date: string) => monthSheetId(date.slice(0, 7));
  const firstOn = (date: string) => dayColumn(Number(date.slice(8)), WIDTH);
  const rowAt = (date: string, room: string) => rowOf(world, book(), sheetOn(date), room);
  const change = (...requests: Parameters<typeof batchUpdateAs>[3]) =>
    batchUpdateAs(world, SCHOOL_ACCOUNT, book(), requests);

  function put(date: string, row: number, column: number, ...texts: string[]): void {
    const start = { sheetId: sheetOn(date), rowIndex: row, columnIndex: column };
    const values = texts.map((stringValue) => ({ userEnteredValue: { stringValue } }));
    change({ updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } });
  }

  /** Deletes or adds rows or columns from there on. */
  function dimension(what: 'insert' | 'delete', date: string, axis: 'ROWS' | 'COLUMNS', startIndex: number): void {
    const range = { sheetId: sheetOn(date), dimension: axis, startIndex, endIndex: startIndex + 1 };
    change(
      what === 'delete' ? { deleteDimension: { range } } : { insertDimension: { range, inheritFromBefore: false } },
    );
  }

  const WORDS = 'a teacher pastes words over her cells';
  const RENAMED = 'tabs are renamed, and another one has the name';

  const DAMAGES: readonly Damage[] = [
    [
      'all rows are sorted',
      (date) => {
        const range = { sheetId: sheetOn(date), startRowIndex: MEALS.month.firstRow };
        change({ sortRange: { range, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } });
      },
    ],
    ['a row is deleted', (date, room) => dimension('delete', date, 'ROWS', rowAt(date, room))],
    ['a column of the day is deleted', (date) => dimension('delete', date, 'COLUMNS', firstOn(date) + AT.main + 1)],
    ['the tab is deleted', (date) => change({ deleteSheet: { sheetId: sheetOn(date) } })],
    ['a row is added', (date, room) => dimension('insert', date, 'ROWS', rowAt(date, room))],
    ['a key is typed over', (date, room) => put(date, rowAt(date, room), 0, 'Lớp cô Hoa')],
    [
      'enrolled and state are typed over',
      (date, room) => {
        put(date, rowAt(date, room), firstOn(date), '99');
        put(date, rowAt(date, room), firstOn(date) + AT.state, 'Đã báo đủ');
      },
    ],
    ['a heading is typed over', (date) => put(date, 1, firstOn(date) + AT.main, 'Cơm')],
    [
      "the tab's protection and a row's are deleted",
      (date, room) =>
        change(
          ...[1, 10 + rowAt(date, room) - MEALS.month.firstRow].map((n) => ({
            deleteProtectedRange: { protectedRangeId: protectionId(sheetOn(date), n) },
          })),
        ),
    ],
    [
      RENAMED,
      (date) => {
        const title = (name: string, sheetId = sheetOn(date)) => ({
          updateSheetProperties: { properties: { sheetId, title: name }, fields: 'title' },
        });
        change(title('Của tôi'), { addSheet: { properties: { title: `Báo ăn ${date.slice(0, 7)}` } } });
      },
    ],
    ['the ledger is deleted', (date) => change({ deleteSheet: { sheetId: ledgerSheetId(date.slice(0, 7)) } })],
    ["the kitchen's tab is deleted", () => change({ deleteSheet: { sheetId: MEALS.kitchen.id } })],
    [
      WORDS,
      (date, room) => {
        const { spreadsheetId, sheet, cell } = mealCell(world, room, date, 'present');
        pasteBlock(world, `gv.${room}@hoamai.example`, { spreadsheetId, sheet, cell }, [['đủ', 'cả']]);
      },
    ],
  ];

  return { book, sheetOn, firstOn, rowAt, DAMAGES, WORDS, RENAMED };
}
