/** A small school on a morning whose reports are closed: what its people type and tick, and what the kitchen sees. */
import { mealCell, valuesAt } from '../../../scripts/day/places';
import type { SchoolWorld } from '../../../scripts/school/school-world';
import type { KitchenState } from '../../../src/app/stored-values';
import {
  kitchenColumn,
  MEALS,
  STAFF_ROW,
  supplementColumn,
  supplementOffsets,
  supplementSheetId,
} from '../../../src/app/workbooks';
import { PRESENT } from '../../../src/domain/meals/supplements';
import { type PlainDate, plainDate } from '../../../src/domain/shared/plain-date';
import { advanceTo, type ExecutionResult, type } from '../../../src/simulator/script';
import { SheetRefusal } from '../../../src/simulator/sheets';
import { columnName } from '../../../src/ui/sheets/a1';
import { idOf, rowOf, setUpSchool } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';

export const MONDAY = plainDate('2026-11-23')!;
export const KITCHEN = 'nd1@hoamai.example';
export const PRINCIPAL = 'ht@hoamai.example';
export const TEACHER = 'gv.3a1@hoamai.example';

/** 3A1 has reported 20 present and 19 meals, NT1 nothing, the staff eat 5; the rows are closed at 8:30. */
export function closedMorning(seed: number, until = '08:40'): SchoolWorld {
  const school = setUpSchool(`${MONDAY}T07:05+07:00`, { seed });
  clockTo(school, '07:20');
  typeIn(school, TEACHER, mealCell(school.world, '3a1', MONDAY, 'present'), 20);
  typeIn(school, TEACHER, mealCell(school.world, '3a1', MONDAY, 'main'), 19);
  typeIn(school, KITCHEN, mealCell(school.world, STAFF_ROW, MONDAY, 'main'), 5);
  clockTo(school, until);
  return school;
}

export function clockTo(school: SchoolWorld, time: string): ExecutionResult[] {
  return advanceTo(school.world, `${MONDAY}T${time}+07:00`);
}

/** Whether the sheet took it. */
export function typeIn(
  school: SchoolWorld,
  email: string,
  cell: { spreadsheetId: string; sheet: number; cell: string },
  value: string | number | boolean,
): boolean {
  try {
    type(school.world, email, cell, value, { client: 'phone' });
    return true;
  } catch (error) {
    if (error instanceof SheetRefusal) return false;
    throw error;
  }
}

export function supplement(
  school: SchoolWorld,
  email: string,
  rowId: string,
  typed: Readonly<Record<string, string | number>>,
  date: PlainDate = MONDAY,
): boolean[] {
  return Object.entries(typed).map(([name, value]) =>
    typeIn(school, email, supplementCell(school, rowId, name, date), value),
  );
}

/** `name`: the key of a count, `reason` or `state`. */
export function supplementCell({ world, ...school }: SchoolWorld, rowId: string, name: string, date = MONDAY) {
  const spreadsheetId = idOf(world, 'meals');
  const sheet = supplementSheetId(date.slice(0, 7));
  const keys = [PRESENT, ...(kitchenOf({ world, ...school })?.columns ?? []).map(({ key }) => key)];
  const { reason, state } = supplementOffsets(keys.length);
  const offset = name === 'reason' ? reason : name === 'state' ? state : keys.indexOf(name);
  const column = supplementColumn(Number(date.slice(8)), keys.length) + offset;
  return {
    spreadsheetId,
    sheet,
    cell: `${columnName(column)}${rowOf(world, spreadsheetId, sheet, rowId) + 1}`,
    column,
  };
}

export function stateOf(school: SchoolWorld, rowId: string): string {
  const { spreadsheetId, sheet, column } = supplementCell(school, rowId, 'state');
  const row = rowOf(school.world, spreadsheetId, sheet, rowId);
  return String(valuesAt(school.world, spreadsheetId, sheet, [row, column, 1, 1])[0]?.[0] ?? '');
}

/** Of the confirmation, or of the supplement at that place. */
export function tick(
  school: SchoolWorld,
  email: string,
  what: 'kitchen' | 'board' | number,
  isOn = true,
  date: PlainDate = MONDAY,
): boolean {
  return typeIn(school, email, tickCell(school, what, date), isOn);
}

export function tickCell({ world }: SchoolWorld, what: 'kitchen' | 'board' | number, date = MONDAY) {
  const { rows, day, id: sheet } = MEALS.kitchen;
  const row = typeof what === 'number' ? rows.firstSupplement + what : rows[what];
  return {
    spreadsheetId: idOf(world, 'meals'),
    sheet,
    cell: `${columnName(kitchenColumn(date) + day.tick)}${row + 1}`,
  };
}

/** `Bếp` as label → what stands beside it. */
export function kitchenTab({ world }: SchoolWorld): Map<string, string> {
  const rows = valuesAt(world, idOf(world, 'meals'), MEALS.kitchen.id, [0, 0, 100, 3]);
  return new Map(rows.map((cells) => cells.map(String)).map(([label = '', ...rest]) => [label, rest.join(' ').trim()]));
}

/** The day's own columns of `Bếp` from the first supplement on, without the ticks. */
export function supplementLines({ world }: SchoolWorld): string[] {
  const { rows, day, id } = MEALS.kitchen;
  const box = [rows.firstSupplement, kitchenColumn(MONDAY) + day.row, 20, day.width - 1] as const;
  const lines = valuesAt(world, idOf(world, 'meals'), id, [...box]).map((cells) => cells.map(String).join(' | '));
  return lines.filter((line) => line.replace(/[ |]/g, '') !== '');
}

export function chat({ world }: SchoolWorld): string {
  const { rows, day, id } = MEALS.kitchen;
  const box = [rows.chat, kitchenColumn(MONDAY) + day.row, 1, 1] as const;
  return String(valuesAt(world, idOf(world, 'meals'), id, [...box])[0]?.[0] ?? '');
}

export function slip({ world }: SchoolWorld): string[] {
  const rows = valuesAt(world, idOf(world, 'meals'), MEALS.slip.id, [0, 0, 60, 12]);
  return rows
    .map((cells) =>
      cells
        .map(String)
        .join(' | ')
        .replace(/[ |]+$/, ''),
    )
    .filter((line) => line !== '');
}

export function kitchenOf(school: SchoolWorld): KitchenState | null {
  return storedValue<KitchenState>(school, 'kitchen');
}
