/** The kitchen's numbers in words: columns, figures, differences, and the day as a message for a chat. */
import type { KitchenModel } from '../app/kitchen-views';
import { STAFF_ROW } from '../app/workbooks';
import { askedOn } from '../domain/meals/asked-classes';
import { figureValue, type KitchenFigure, type KitchenRow, kitchenFigures, missingOf } from '../domain/meals/kitchen';
import type { MealColumn, MealCounts } from '../domain/meals/meal-columns';
import { warningOf } from '../domain/meals/supplement-entry';
import { countedBy, differenceOf, type Supplement, waitingOf } from '../domain/meals/supplements';
import type { School } from '../domain/school/types';
import { formatDate, formatTime, type Instant, localOf } from '../domain/shared/plain-date';
import { say } from './messages/catalogue';
import { columnHeading } from './sheets/column-heading';

/** As the heading of its column. */
export function countName(columns: readonly MealColumn[], key: string): string {
  const column = columns.find((one) => one.key === key);
  return column ? columnHeading(column) : say('meals.column.present');
}

export function rowName({ classes }: Pick<School, 'classes'>, rowId: string): string {
  if (rowId === STAFF_ROW) return say('meals.staff');
  return classes.find(({ id }) => id === rowId)?.name ?? rowId;
}

/** The classes of these rows, with what the kitchen adds them up by. */
export function kitchenRows({ classes }: Pick<School, 'classes'>, rows: readonly string[]): KitchenRow[] {
  return rows.flatMap((id) => {
    const room = classes.find((one) => one.id === id);
    return room ? [{ classId: id, stage: room.stage, campus: room.campus }] : [];
  });
}

export function figuresOf(
  school: Pick<School, 'classes'>,
  rows: readonly string[],
  columns: readonly MealColumn[],
): KitchenFigure[] {
  return kitchenFigures(kitchenRows(school, rows), columns, rows.includes(STAFF_ROW) ? STAFF_ROW : null);
}

/** The rows that are asked that day, and those that said something all the same. */
export function reportedRows({ rows, day }: KitchenModel['book']): string[] {
  return rows.filter((id) => day.reported[id] !== undefined || day.supplements.some(({ rowId }) => rowId === id));
}

/** How a row's numbers came; '' where there is nothing to say. */
export function statusText({ marks, day }: KitchenModel['book'], rowId: string): string {
  const isChanged = day.supplements.some((one) => one.rowId === rowId && one.acknowledgedMs !== null);
  return say(`kitchen.status.${isChanged ? 'supplemented' : (marks[rowId] ?? 'none')}`);
}

/** 'Suất nhà trẻ – Điểm lẻ', 'Ăn phụ mẫu giáo'. */
export function figureName(figure: KitchenFigure): string {
  const { of, stage, campus, column } = figure;
  const part = of === 'group' ? stage : of;
  const name =
    column.key === 'main'
      ? portionsName(figure)
      : say(`kitchen.figure.${part ?? 'all'}`, { meal: columnHeading(column) });
  return campus === null ? name : say('kitchen.figure.campus', { figure: name, campus });
}

function portionsName({ of, stage }: KitchenFigure): string {
  if (of === 'staff') return say('meals.staff');
  return say(`meals.kitchen.${stage ?? 'total'}`);
}

/** Without the sum of what is but one number anyhow. */
export function shownFigures(figures: readonly KitchenFigure[]): KitchenFigure[] {
  const parts = (key: string) => figures.filter(({ of, column }) => of !== 'all' && column.key === key).length;
  return figures.filter(({ of, column }) => of !== 'all' || parts(column.key) > 1);
}

/** What is to be looked at in a row's new numbers, as the month's tab says it of a report; '' if nothing is. */
export function warningText({ school, state }: KitchenModel, { rowId, after }: Supplement): string {
  const asked = askedOn(school, state.date).find(({ id }) => id === rowId);
  const warning = asked ? warningOf(after, state.columns, asked.enrolment) : null;
  return warning ? say(`kitchen.warning.${warning}`) : '';
}

/** 'ăn chính +2 (20 → 22); cháo −1 (3 → 2)'. */
export function changeText(columns: readonly MealColumn[], { before, after }: Supplement): string {
  const unknown = say('kitchen.change.unknown');
  const parts = Object.entries(differenceOf({ before, after })).map(([key, by]) =>
    say('kitchen.change', {
      count: inSentence(countName(columns, key)),
      by: signed(by),
      before: before[key] ?? unknown,
      after: after[key] ?? unknown,
    }),
  );
  return parts.join('; ');
}

export function signed(by: number): string {
  return by < 0 ? `−${-by}` : `+${by}`;
}

/** 'present 20, main 19': as the journal keeps it. */
export function countsText(counts: MealCounts): string {
  return Object.entries(counts)
    .map(([key, count]) => `${key} ${count ?? '–'}`)
    .join(', ');
}

export function timeText(atMs: Instant): string {
  return formatTime(localOf(atMs).minutes);
}

export function confirmationText({ book: { day } }: KitchenModel, none: string): string {
  const { confirmation } = day;
  return confirmation ? say(`kitchen.confirmation.${confirmation.by}`, { time: timeText(confirmation.atMs) }) : none;
}

/** What waits for the kitchen; '' if nothing does. */
export function waitingText({ state, book }: KitchenModel): string {
  return waitingOf(book.day)
    .map((one) => changeText(state.columns, one))
    .join('; ');
}

/** All of it in one message that says the same as the tab. */
export function chatText(model: KitchenModel): string {
  const { school, state, book } = model;
  const counts = countedBy(book.day);
  const figures = figuresOf(school, reportedRows(book), state.columns);
  const value = (figure: KitchenFigure) => figureValue(figure, counts);
  const [main, ...others] = figures.filter(({ of }) => of === 'all');
  const groups = figures.filter(({ of, column }) => of !== 'all' && column.key === main?.column.key);
  const missing = missingOf(kitchenRows(school, reportedRows(book)), book.day).map((id) => rowName(school, id));
  const waiting = waitingText(model);
  return say('kitchen.chat', {
    date: formatDate(state.date),
    total: main ? value(main) : 0,
    groups: groups.map((figure) => `${shortName(figure)} ${value(figure)}`).join(', '),
    others: others.map((figure) => ` ${columnHeading(figure.column)} ${value(figure)}.`).join(''),
    missing:
      missing.length === 0 ? say('kitchen.chat.all') : say('kitchen.chat.missing', { classes: missing.join(', ') }),
    confirmation: confirmationText(model, say('kitchen.chat.unconfirmed')),
    waiting: waiting === '' ? '' : say('kitchen.chat.waiting', { change: waiting }),
  });
}

function shortName({ stage, campus }: KitchenFigure): string {
  const name = say(`kitchen.chat.${stage ?? 'staff'}`);
  return campus === null ? name : `${name} ${campus}`;
}

function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
