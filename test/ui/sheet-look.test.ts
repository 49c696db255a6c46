/** What fits a phone's width and what is coloured. Rules: src/ui/spec/texts.md. */

import { SCHOOL_ACCOUNT, sampleTables } from '../../scripts/school/sample-tables';
import type { SheetOp } from '../../src/app/sheet-ops';
import { CONTROL, JOURNAL, MEALS, STAFF_ROW, TASKS } from '../../src/app/workbooks';
import { readSchool } from '../../src/domain/school/read-school';
import type { School } from '../../src/domain/school/types';
import { type PlainDate, plainDate } from '../../src/domain/shared/plain-date';
import { controlWorkbook } from '../../src/ui/sheets/control';
import { journalWorkbook } from '../../src/ui/sheets/journal';
import { mealDayOpen } from '../../src/ui/sheets/meal-day';
import { mealMonth } from '../../src/ui/sheets/meal-month';
import { mealWorkbook } from '../../src/ui/sheets/meal-workbook';
import { taskWorkbook } from '../../src/ui/sheets/task-workbook';

/** Pixels beside the row numbers of a phone that is 390 wide. */
const PHONE = 350;
const MONDAY = plainDate('2026-11-23') as PlainDate;
const OUTLINE = { sheetIds: [], protectionIds: [] };

function school(): School {
  const reading = readSchool(sampleTables({ classes: 4 }), MONDAY);
  if (!reading.ok) throw new Error('The sample school does not fit its own rules');
  return reading.school;
}

const workbook = { school: school(), today: MONDAY, outline: OUTLINE, account: SCHOOL_ACCOUNT };
const meals = {
  school: school(),
  date: MONDAY,
  outline: OUTLINE,
  account: SCHOOL_ACCOUNT,
  rows: [...school().classes.map(({ id }) => id), STAFF_ROW],
};

/** Widths of the columns from `first` on that the operations set last, hidden ones not counted. */
function widthsOf(ops: readonly SheetOp[], sheetId: number, first: number, count: number): number {
  const columns = Array.from({ length: count }, (_, i) => first + i);
  return columns.reduce((sum, column) => {
    const mine = ops.filter(
      (op) => op.type === 'columns' && op.sheetId === sheetId && op.from <= column && op.to > column,
    );
    const widths = mine.flatMap((op) => (op.type === 'columns' && op.width !== undefined ? [op.width] : []));
    return sum + (widths[widths.length - 1] ?? 100);
  }, 0);
}

const coloursOf = (ops: readonly SheetOp[]) => ops.flatMap((op) => (op.type === 'colourWhen' ? [op] : []));

describe('a phone', () => {
  it('[TX21] shows the class, its numbers and the note of a day without scrolling', () => {
    const month = mealMonth({ ...meals, isNew: true });
    const day = mealDayOpen({ ...meals, openRows: [] });
    const sheetId = 202611;
    const first = MEALS.month.firstDayColumn + 22 * MEALS.day.width;
    expect(widthsOf(month, sheetId, 1, 1) + widthsOf(day, sheetId, first, 4)).toBeLessThanOrEqual(PHONE);
  });

  it('[TX21] shows the kitchen and a class its duties without scrolling', () => {
    expect(widthsOf(mealWorkbook(workbook), MEALS.kitchen.id, 0, 3)).toBeLessThanOrEqual(PHONE);
    const tasks = taskWorkbook({ ...workbook, key: `tasks/${school().classes[0]?.id}`, blocks: [] });
    expect(widthsOf(tasks, 0, 1, 3)).toBeLessThanOrEqual(PHONE);
  });
});

describe('colours', () => {
  it('[TX22] a new month has one rule for what is missing and one for what cannot be right, and an old one gets none', () => {
    const formulas = coloursOf(mealMonth({ ...meals, isNew: true })).map(({ formula }) => formula);
    expect(formulas).toHaveLength(2);
    expect(formulas[0]).toBe('=E3="CHƯA BÁO"');
    for (const text of ['Không phải số', 'Số âm', 'Nhiều hơn sĩ số', 'nhiều hơn trẻ có mặt'])
      expect(formulas[1]).toContain(text);
    expect(coloursOf(mealMonth({ ...meals, isNew: false }))).toEqual([]);
  });

  it('[TX22] the kitchen shows no number for a class that has not reported', () => {
    const cells = mealDayOpen({ ...meals, openRows: [] }).flatMap((op) =>
      op.type === 'cells' && op.sheetId === MEALS.kitchen.id ? op.cells.flat() : [],
    );
    const portions = cells.map(({ value }) => String(value)).filter((value) => value.includes('"–"'));
    expect(portions).toHaveLength(meals.rows.length);
    expect(portions[0]).toMatch(/^=IF\(B11="CHƯA BÁO";"–";N\(/);
  });
});

describe('guides', () => {
  const account = SCHOOL_ACCOUNT;
  const classId = school().classes[0]?.id ?? '';
  it.each([
    {
      name: 'meals',
      ops: mealWorkbook(workbook),
      sheetId: MEALS.guide.id,
      width: PHONE,
      says: ['08:15', '08:30', '1/11', account],
    },
    {
      name: 'duties',
      ops: taskWorkbook({ ...workbook, key: `tasks/${classId}`, blocks: [] }),
      sheetId: TASKS.guide.id,
      width: PHONE,
      says: [account],
    },
    {
      name: 'journal',
      ops: journalWorkbook({ outline: OUTLINE, account }),
      sheetId: JOURNAL.guide.id,
      width: 800,
      says: [account],
    },
    {
      name: 'control',
      ops: controlWorkbook({ outline: OUTLINE, account }),
      sheetId: CONTROL.guide.id,
      width: 800,
      says: [account],
    },
  ])(
    '[TX24] the workbook of $name has one page that only the school account changes',
    ({ ops, sheetId, width, says }) => {
      const mine = ops.filter((op) => 'sheetId' in op && op.sheetId === sheetId);
      expect(mine.filter(({ type }) => type === 'addSheet')).toMatchObject([{ title: 'Hướng dẫn', columns: 1 }]);
      expect(mine.filter(({ type }) => type === 'protect')).toMatchObject([{ block: null, editors: [account] }]);
      const lines = mine.flatMap((op) => (op.type === 'cells' ? op.cells.map(([cell]) => String(cell?.value)) : []));
      expect(lines.length).toBeLessThan(45);
      for (const part of ['NẾU…', ...says]) expect(lines.join('\n')).toContain(part);
      expect(widthsOf(mine, sheetId, 0, 1)).toBeLessThanOrEqual(width);
    },
  );
});
