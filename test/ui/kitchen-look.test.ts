import type { KitchenModel } from '../../src/app/kitchen-views';
import { kitchenColumn, MEALS } from '../../src/app/workbooks';
import { mealColumnsOf } from '../../src/domain/meals/meal-columns';
import { openKitchenDay, readKitchen } from '../../src/domain/meals/supplements';
import { kitchenShown } from '../../src/ui/sheets/kitchen-shown';
import { date, sampleSchool } from '../support/school-builder';

const school = sampleSchool();
const DAY = date('2026-11-23');
const rows = school.classes.map(({ id }) => id);
const opened = openKitchenDay(DAY, Object.fromEntries(rows.map((id) => [id, { present: 20, main: 20 }])));

function shown(supplements: number) {
  const entries = rows.slice(0, supplements).map((rowId) => ({ rowId, counts: { main: 21 }, reason: '=1+1' }));
  const day = readKitchen(opened, { atMs: 1, confirmedBy: ['board'], acknowledged: [], entries });
  const book = { id: 'book', rows, day, marks: {}, estimates: {}, shown: '', inLedger: 0 };
  const state = { date: DAY, columns: mealColumnsOf(school.settings), untilMs: 0 };
  const model: KitchenModel = { school, account: 'truong@hoamai.example', state, book };
  return kitchenShown({ ...model, outline: { sheetIds: [0], protectionIds: [] } });
}

it('[KT24] what is shown writes no value into a cell to tick: a tick that has just been set stays', () => {
  const tick = kitchenColumn(DAY) + MEALS.kitchen.day.tick;
  const cells = shown(3).flatMap((op) => (op.type === 'cells' && op.sheetId === MEALS.kitchen.id ? [op] : []));
  const across = cells.filter(({ column, cells: [first = []] }) => column <= tick && tick < column + first.length);
  expect(across).toHaveLength(3);
  for (const op of across) expect(op.cells.flat().every(({ value }) => value === undefined)).toBe(true);
});

it('[KT23] a reason is a text, whatever was typed', () => {
  const values = shown(1).flatMap((op) => (op.type === 'cells' ? op.cells.flat().map(({ value }) => value) : []));
  expect(values).toContain(' =1+1');
  expect(values).not.toContain('=1+1');
});
