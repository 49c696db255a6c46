/** What fits a phone's width and what is coloured. Rules: src/ui/spec/texts.md. */

import { SCHOOL_ACCOUNT, sampleTables } from '../../scripts/school/sample-tables';
import { dutyTableOf } from '../../src/app/duty-rows';
import type { ReviewTab } from '../../src/app/review-tabs';
import type { SheetOp } from '../../src/app/sheet-ops';
import {
  CONTROL,
  dayColumn,
  dayOffsets,
  dayWidth,
  JOURNAL,
  MEALS,
  REVIEW,
  STAFF_ROW,
  TASKS,
} from '../../src/app/workbooks';
import type { RowProblem } from '../../src/domain/corrections/read-row';
import { askedOn } from '../../src/domain/meals/asked-classes';
import { mealColumnsOf } from '../../src/domain/meals/meal-columns';
import { openMealDay } from '../../src/domain/meals/meal-day';
import { readSchool } from '../../src/domain/school/read-school';
import type { School } from '../../src/domain/school/types';
import { type PlainDate, plainDate } from '../../src/domain/shared/plain-date';
import { controlRows, controlWorkbook } from '../../src/ui/sheets/control';
import { journalWorkbook } from '../../src/ui/sheets/journal';
import { mealDayOpen } from '../../src/ui/sheets/meal-day';
import { mealMonth } from '../../src/ui/sheets/meal-month';
import { mealWorkbook } from '../../src/ui/sheets/meal-workbook';
import { requestNoteText, requestTab } from '../../src/ui/sheets/requests';
import { reviewWorkbook } from '../../src/ui/sheets/review-workbook';
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
  columns: mealColumnsOf(school().settings),
};
const openDay = () =>
  mealDayOpen({
    ...meals,
    day: openMealDay(MONDAY, meals.school.settings, askedOn(meals.school, MONDAY), meals.columns),
    openRows: [],
    isFresh: true,
  });

function tasksModel() {
  const own = [{ row: TASKS.own.firstRow, personId: 'gv1', name: 'Cô 1', email: 'gv@hoamai.example' }];
  const table = dutyTableOf(school(), MONDAY);
  return { ...workbook, key: `tasks/${school().classes[0]?.id}`, own, table };
}

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
    const sheetId = 202611;
    const width = dayWidth(meals.columns.length);
    const shown = dayOffsets(width).note + 1;
    expect(
      widthsOf(month, sheetId, 1, 1) + widthsOf(openDay(), sheetId, dayColumn(23, width), shown),
    ).toBeLessThanOrEqual(PHONE);
  });

  it('[TX21] shows the kitchen and a class its duties without scrolling', () => {
    expect(widthsOf(mealWorkbook(workbook), MEALS.kitchen.id, 0, 3)).toBeLessThanOrEqual(PHONE);
    const tasks = taskWorkbook({ ...tasksModel(), blocks: [], incidentBlocks: [] });
    expect(widthsOf(tasks, 0, 1, 3)).toBeLessThanOrEqual(PHONE);
    expect(widthsOf(control(), CONTROL.health.id, 0, CONTROL.health.width)).toBeLessThanOrEqual(PHONE);
    expect(widthsOf(control(), CONTROL.overview.id, 0, 2)).toBeLessThanOrEqual(PHONE);
  });
});

const boardRows = {
  ...workbook,
  lockRows: ['year', 'class/5a1'],
  editors: [SCHOOL_ACCOUNT],
  deciders: [SCHOOL_ACCOUNT],
  correctionRows: 10,
  proposalRows: 10,
  incidentRows: 10,
};
const control = () => [...controlWorkbook({ outline: OUTLINE, account: SCHOOL_ACCOUNT }), ...controlRows(boardRows)];
const duties = () => taskWorkbook({ ...tasksModel(), blocks: [BLOCK], incidentBlocks: [BLOCK] });
const BLOCK = { row: 2, first: 1, personId: 'gv1', name: 'Cô 1', email: 'gv@hoamai.example', records: ['Sổ'] };
const REVIEWER: ReviewTab = {
  ...{ sheetId: REVIEW.firstTab, personId: 'pht1', title: 'Phó hiệu trưởng 1', email: 'pht1@hoamai.example' },
  ...{ rows: REVIEW.rows, kinds: ['remark', 'lock', 'unlock', 'staff'] },
};
const review = () => reviewWorkbook({ ...workbook, tabs: [REVIEWER], queueRows: () => REVIEW.queue.rows });

describe('the first screen of a phone of 360', () => {
  const NARROW = 360 - 44;
  it.each([
    ['Khóa – Mở', control, CONTROL.locks, ['name', 'tick', 'reason']],
    ['Đề nghị sửa', control, CONTROL.corrections, ['who', 'record', 'link']],
    ['Đề xuất', control, CONTROL.proposals, ['kind', 'target', 'content']],
    ['Đề nghị', duties, TASKS.requests, ['record', 'what']],
    ['Báo sự cố', duties, TASKS.incidents, ['what', 'since', 'record', 'sent']],
    ['Sự cố', control, CONTROL.incidents, ['who', 'what', 'state']],
    ['Nhận xét', duties, TASKS.remarks, ['record', 'text']],
    ['Đang khóa', duties, TASKS.closed, ['what', 'until']],
    ['Duyệt', review, { id: REVIEW.firstTab, columns: REVIEW.columns }, ['kind', 'target', 'content']],
  ] as const)('[TX25] of %s shows what a row is about', (_, ops, { id, columns }, wanted) => {
    const places: Readonly<Record<string, number>> = columns;
    const first = places[wanted[0]] ?? 0;
    expect(wanted.map((name) => places[name])).toEqual(wanted.map((_name, i) => first + i));
    expect(widthsOf(ops(), id, first, wanted.length)).toBeLessThanOrEqual(NARROW);
  });
});

it('[TX27] what people type wraps from the top of its cell', () => {
  const wrapped = [...control(), ...duties(), ...review()].flatMap((op) => (op.type === 'wrap' ? [op] : []));
  const isWrapped = (sheetId: number, row: number, column: number) =>
    wrapped.some(
      ({ sheetId: id, block }) =>
        id === sheetId && block.row <= row && row < block.endRow && block.column <= column && column < block.endColumn,
    );
  const { locks, corrections, proposals } = CONTROL;
  const typed: [number, number][] = [
    ...(['tick', 'reason', 'from', 'until'] as const).map((name): [number, number] => [locks.id, locks.columns[name]]),
    ...(['choice', 'hours', 'reason'] as const).map((name): [number, number] => [
      corrections.id,
      corrections.columns[name],
    ]),
    [proposals.id, proposals.columns.reason],
    [CONTROL.catalogue.id, 1],
    [CONTROL.staff.id, 1],
  ];
  expect(typed.filter(([sheetId, column]) => !isWrapped(sheetId, 1, column))).toEqual([]);
  expect(isWrapped(TASKS.requests.id, BLOCK.row + 1, TASKS.requests.columns.record)).toBe(true);
  expect(isWrapped(REVIEW.firstTab, REVIEW.firstRow, REVIEW.columns.content)).toBe(true);
});

describe('colours', () => {
  it('[TX26] names and records have the colour of their state, told once to a new tab', () => {
    const formulas = (ops: readonly SheetOp[], sheetId: number) =>
      coloursOf(ops).flatMap((op) => (op.sheetId === sheetId ? [op.formula] : []));
    expect(formulas(control(), CONTROL.locks.id)).toEqual([
      '=$E2="Đã khóa"',
      '=$E2="Sẽ khóa theo ngày đã ghi"',
      '=$E2="CHƯA TRỌN: còn người sửa được"',
    ]);
    const [rejected, allowed] = formulas(duties(), TASKS.requests.id);
    expect([rejected, allowed]).toEqual(['=ISNUMBER(FIND("CHƯA NHẬN";$I3))', '=ISNUMBER(FIND("ĐƯỢC SỬA";$I3))']);
    const problems: RowProblem[] = [
      'unproven',
      'recordMissing',
      'whatMissing',
      'afterMissing',
      'reasonMissing',
      'notYours',
    ];
    for (const problem of problems) expect(requestNoteText(problem)).toMatch(/^CHƯA NHẬN/);
    const known = { sheetIds: [CONTROL.locks.id, TASKS.requests.id], protectionIds: [] };
    expect(formulas(controlWorkbook({ outline: known, account: SCHOOL_ACCOUNT }), CONTROL.locks.id)).toEqual([]);
    expect(formulas(requestTab({ outline: known, account: SCHOOL_ACCOUNT, blocks: [] }), TASKS.requests.id)).toEqual(
      [],
    );
  });

  it('[TX22] a new month has one rule for what is missing and one for what cannot be right, and an old one gets none', () => {
    const formulas = coloursOf(mealMonth({ ...meals, isNew: true })).map(({ formula }) => formula);
    expect(formulas).toHaveLength(2);
    expect(formulas[0]).toBe('=OR(E3="CHƯA BÁO";E3="CHƯA BÁO: gõ số trẻ ăn chính")');
    for (const text of ['Không phải số', 'Số âm', 'Nhiều hơn sĩ số', 'nhiều hơn trẻ có mặt', 'nhiều hơn ăn chính'])
      expect(formulas[1]).toContain(text);
    expect(coloursOf(mealMonth({ ...meals, isNew: false }))).toEqual([]);
  });

  it('[TX22] the kitchen shows no number for a class that has not reported', () => {
    const cells = openDay().flatMap((op) =>
      op.type === 'cells' && op.sheetId === MEALS.kitchen.id ? op.cells.flat() : [],
    );
    const portions = cells.map(({ value }) => String(value)).filter((value) => value.includes('"–"'));
    expect(portions).toHaveLength(meals.rows.length);
    expect(portions[0]).toMatch(/^=IF\(ISNUMBER\(/);
  });
});

describe('guides', () => {
  const account = SCHOOL_ACCOUNT;
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
      ops: taskWorkbook({ ...tasksModel(), blocks: [], incidentBlocks: [] }),
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
