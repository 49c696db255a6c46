/** `Bếp` while the classes report: formulas show every number at once, without the worker. */
import type { MealDayModel } from '../../app/meal-views';
import type { SheetOp } from '../../app/sheet-ops';
import { MEALS, STAFF_ROW } from '../../app/workbooks';
import type { KitchenFigure } from '../../domain/meals/kitchen';
import { mainOf } from '../../domain/meals/meal-day';
import { figureName, figuresOf, shownFigures } from '../kitchen-words';
import { say } from '../messages/catalogue';
import { cellOf, quoted } from './a1';
import { firstClassRow, type KitchenLine, kitchenTab } from './kitchen-tab';
import { kitchenColumns } from './kitchen-ticks';
import { type DayPlace, monthTitle } from './meal-place';

export function kitchen(model: MealDayModel, place: DayPlace): SheetOp[] {
  const asked = model.rows.filter((id) => isAsked(model, id));
  const figures = shownFigures(figuresOf(model.school, asked, model.columns));
  const first = firstClassRow(figures.length);
  const helpers = `D${first + 1}:D${first + model.rows.length}`;
  const classes = asked.filter((id) => id !== STAFF_ROW);
  const reported = classes.map((id) => `ISNUMBER(${cellAt(model, place, id, 'main')})`);
  const missing = `TEXTJOIN(", ";TRUE;${helpers})`;
  const tab = kitchenTab({
    date: model.date,
    missing: `=IF(${missing}="";${quoted(say('meals.kitchen.none'))};${missing})`,
    byKitchen: say('kitchen.confirm.later'),
    byBoard: say('kitchen.confirm.later'),
    figures: figures.map((figure) => ({
      name: figureName(figure),
      value: sumOf(model, place, figure),
      isMain: figure.column.key === 'main',
    })),
    reported: `=${['0', ...reported.map((one) => `N(${one})`)].join('+')}&"/${classes.length}"`,
    waiting: say('kitchen.waiting.none'),
    classes: model.rows.map((id) => classLine(model, place, id)),
  });
  return [...kitchenColumns(model.date), ...tab];
}

function isAsked({ day }: MealDayModel, id: string): boolean {
  return id === STAFF_ROW || day.classes.some(({ classId }) => classId === id);
}

/** Only what counts: neither texts nor numbers below zero. */
function sumOf(model: MealDayModel, place: DayPlace, { rowIds, column }: KitchenFigure): string {
  const cells = rowIds.map((id) => `SUMIF(${cellAt(model, place, id, column.key)};">=0")`);
  return `=${['0', ...cells].join('+')}`;
}

function classLine(model: MealDayModel, place: DayPlace, id: string): KitchenLine {
  const { month } = MEALS;
  const at = month.firstRow + model.rows.indexOf(id);
  const title = monthTitle(model.date);
  const [name, state] = [cellOf(title, at, month.columns.name), cellOf(title, at, place.column + place.offsets.state)];
  const contact = cellOf(title, at, month.columns.contact);
  const missing = say('meals.state.missing');
  const isMissing = `LEFT(${state};${missing.length})=${quoted(missing)}`;
  const main = cellAt(model, place, id, 'main');
  const isClass = id !== STAFF_ROW;
  const call = say('kitchen.missing.call', { names: '' });
  return {
    name: `=${name}`,
    state: isClass ? `=IF(${isMissing};${quoted(call)}&${contact};${state})` : `=${state}`,
    portions: `=IF(ISNUMBER(${main});${main};${quoted(estimateOf(model, id))})`,
    helper: isClass ? `=IF(${isMissing};${name};"")` : '',
  };
}

/** What the school day before was, where the school wants to see that; a text, so that nothing counts it. */
function estimateOf({ day }: MealDayModel, id: string): string {
  const before = day.classes.find(({ classId }) => classId === id)?.dayBefore;
  const count = before ? mainOf({ counts: before }) : null;
  return count === null ? '–' : say('kitchen.estimate', { count });
}

function cellAt(model: MealDayModel, { column, offsets }: DayPlace, id: string, key: string): string {
  const at = MEALS.month.firstRow + model.rows.indexOf(id);
  const count = model.columns.findIndex((one) => one.key === key);
  return cellOf(monthTitle(model.date), at, column + offsets.main + count);
}
