/** Rows of duties in Việc của tôi: a tick a version, and beside them what the worker says of where each stands. */
import type { DutyRow } from '../../app/duty-rows';
import { rowKeyOf } from '../../app/duty-rows';
import type { DutyStatesModel } from '../../app/duty-views';
import type { Block, CellInput, Colour, SheetOp } from '../../app/sheet-ops';
import { TASKS } from '../../app/workbooks';
import type { PlanState } from '../../domain/duties/plan-state';
import type { School } from '../../domain/school/types';
import { formatDateTime } from '../../domain/shared/plain-date';
import { dutyName, remarkText, stateText } from '../duty-words';
import { say } from '../messages/catalogue';
import { columnName, linkTo } from './a1';
import { COLOURS, heading, noFormula, row, widths } from './cells';
import { runsOf } from './meal-inputs';

const { columns: COLUMN, width: WIDTH } = TASKS.list;

/** Help and headings; the columns of later ticks are out of sight until one is wanted. */
export function dutyHead(sheetId: number): SheetOp[] {
  const again = Array.from({ length: COLUMN.state - COLUMN.again }, (_, i) =>
    heading(say('tasks.column.again', { number: i + 1 })),
  );
  const [before, after] = [['key', 'name', 'due', 'done'] as const, ['state', 'remark'] as const];
  const named = (names: readonly (typeof before | typeof after)[number][]) =>
    names.map((name) => heading(say(`tasks.column.${name}`)));
  return [
    row(sheetId, 0, [{ value: '' }, { value: say('tasks.help'), wrap: true }]),
    row(sheetId, 1, [...named(before), ...again, ...named(after)]),
    { type: 'columns', sheetId, from: COLUMN.key, to: COLUMN.key + 1, hidden: true },
    { type: 'columns', sheetId, from: COLUMN.again, to: COLUMN.state, hidden: true, width: 58 },
    ...widths(sheetId, COLUMN.name, [226, 74, 48]),
    ...widths(sheetId, COLUMN.state, [150, 260]),
  ];
}

/** All columns in which the block's people tick. */
export function ticksOf(first: number, count: number): Block {
  return { row: first, endRow: first + count, column: COLUMN.done, endColumn: COLUMN.state };
}

/** `count` rows from `first` on, of which those of `rows` are in sight. The ticks are not written: they are the people's for ever. */
export function dutyBlock(
  sheetId: number,
  first: number,
  count: number,
  rows: readonly DutyRow[],
  school: School,
): SheetOp[] {
  const cellsOf = ({ duty }: DutyRow): CellInput[] => [
    { value: rowKeyOf(duty) },
    { value: noFormula(dutyName(duty, school)), wrap: true },
    { value: formatDateTime(duty.occasion.dueMs), wrap: true },
  ];
  const known = new Map(rows.map((one) => [one.index, one]));
  const isShown = Array.from({ length: count }, (_, index) => known.has(index));
  const runs = runsOf(isShown);
  const ticks = ticksOf(first, count);
  return [
    ...runs.map(([from, to]): SheetOp => {
      const cells = Array.from({ length: to - from }, (_, i) => cellsOf(known.get(from + i)!));
      return { type: 'cells', sheetId, row: first + from, column: COLUMN.key, cells };
    }),
    { type: 'validate', sheetId, block: ticks, rule: { type: 'checkbox' } },
    ...runs.map((run) => visible(sheetId, first, run, false)),
    ...runsOf(isShown.map((is) => !is)).map((run) => visible(sheetId, first, run, true)),
    {
      type: 'colourWhen',
      sheetId,
      block: { ...ticks, column: COLUMN.name },
      formula: `=$${columnName(COLUMN.done)}${first + 1}=TRUE`,
      background: COLOURS.good,
    },
  ];
}

export function dutyStates({ lines, school }: DutyStatesModel): SheetOp[] {
  const cells = lines.flatMap(({ sheetId, row: at, duty, status, link, problem }) => {
    const steps = duty.occasion.rule.check?.steps ?? [];
    const state = {
      value: stateText(status, steps),
      wrap: true,
      background: BACKGROUND[status.state] ?? COLOURS.input,
    };
    const remark = problem ? say(`duty.problem.${problem}`) : noFormula(remarkText(status, school));
    const told = row(sheetId, at, [state, { value: remark, wrap: true }], COLUMN.state);
    const name = { value: linkTo(link ?? '', dutyName(duty, school)), wrap: true, colour: COLOURS.link };
    return link === null ? [told] : [row(sheetId, at, [name], COLUMN.name), told];
  });
  const tabs = [...new Set(lines.map(({ sheetId }) => sheetId))];
  const wanted = tabs.flatMap((sheetId): SheetOp[] => {
    const most = Math.max(...lines.filter((line) => line.sheetId === sheetId).map(({ status }) => status.version));
    const to = Math.min(COLUMN.again + most - 1, COLUMN.state);
    return most === 1 ? [] : [{ type: 'columns', sheetId, from: COLUMN.again, to, hidden: false }];
  });
  return [...cells, ...wanted];
}

const BACKGROUND: Readonly<Partial<Record<PlanState, Colour>>> = {
  submitted: COLOURS.warning,
  resubmitted: COLOURS.warning,
  accepted: COLOURS.warning,
  changesWanted: COLOURS.bad,
  approved: COLOURS.good,
  closed: COLOURS.closed,
};

/** How many columns a tab of duties has. */
export const DUTY_WIDTH = WIDTH;

function visible(sheetId: number, first: number, [from, to]: readonly [number, number], hidden: boolean): SheetOp {
  return { type: 'rows', sheetId, from: first + from, to: first + to, hidden };
}
