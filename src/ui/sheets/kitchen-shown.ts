/** `Bếp` from the closing of the reports on: numbers that only the worker changes, and says so when it does. */
import type { KitchenModel } from '../../app/kitchen-views';
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';
import { STAFF_ROW } from '../../app/workbooks';
import { figureValue, missingOf } from '../../domain/meals/kitchen';
import type { MealCounts } from '../../domain/meals/meal-columns';
import { type Confirmer, countedBy, waitingOf } from '../../domain/meals/supplements';
import { teachersOf } from '../../domain/school/people';
import {
  changeText,
  figureName,
  figuresOf,
  kitchenRows,
  reportedRows,
  rowName,
  shownFigures,
  statusText,
  timeText,
} from '../kitchen-words';
import { say } from '../messages/catalogue';
import { type KitchenLine, kitchenTab } from './kitchen-tab';
import { supplementList } from './kitchen-ticks';
import { mealSlip } from './meal-slip';

export function kitchenShown(model: KitchenModel & { outline: Outline }): SheetOp[] {
  const { school, state, book } = model;
  const counts = countedBy(book.day);
  const rows = reportedRows(book);
  const missing = missingOf(kitchenRows(school, rows), book.day);
  const classes = rows.filter((id) => id !== STAFF_ROW);
  const waiting = waitingOf(book.day).map((one) => `${rowName(school, one.rowId)}: ${changeText(state.columns, one)}`);
  const tab = kitchenTab({
    date: state.date,
    missing: missing.length === 0 ? say('meals.kitchen.none') : missing.map((id) => rowName(school, id)).join(', '),
    byKitchen: confirmedBy(book, 'kitchen'),
    byBoard: confirmedBy(book, 'board'),
    figures: shownFigures(figuresOf(school, rows, state.columns)).map((figure) => ({
      name: figureName(figure),
      value: figureValue(figure, counts),
      isMain: figure.column.key === 'main',
    })),
    reported: `${classes.length - missing.length}/${classes.length}`,
    waiting: waiting.length === 0 ? say('kitchen.waiting.none') : waiting.join('\n'),
    classes: [...missing, ...rows.filter((id) => !missing.includes(id))].map((id) => line(model, id, counts[id])),
  });
  return [...tab, ...supplementList(model), ...mealSlip(model)];
}

/** One of the two is enough. */
function confirmedBy({ day: { confirmation } }: KitchenModel['book'], who: Confirmer): string {
  if (!confirmation) return say('kitchen.confirm.none');
  return confirmation.by === who ? say('kitchen.confirm.at', { time: timeText(confirmation.atMs) }) : '–';
}

/** Missing classes stand first, with whom to ask. */
function line(model: KitchenModel, id: string, counts: MealCounts = {}): KitchenLine {
  const { school, book } = model;
  const main = counts.main ?? null;
  return {
    name: rowName(school, id),
    state: main === null && id !== STAFF_ROW ? callText(model, id) : statusText(book, id),
    portions: main ?? (book.estimates[id] === undefined ? '–' : say('kitchen.estimate', { count: book.estimates[id] })),
    helper: '',
  };
}

function callText({ school, state: { date } }: KitchenModel, id: string): string {
  const names = teachersOf(school, id, date).map(({ fullName }) => fullName);
  return say('kitchen.missing.call', { names: names.join(', ') });
}
