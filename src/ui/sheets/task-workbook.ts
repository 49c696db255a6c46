/** A class's own workbook: one row a duty for the whole year, one cell of it the teachers'. */
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { TASKS } from '../../app/workbooks';
import { weekLabel } from '../../domain/calendar/calendar';
import { type Duty, planDuties } from '../../domain/deadlines/duties';
import { teachersOf } from '../../domain/school/people';
import { formatDateTime, formatTime } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { TASK_GUIDE } from '../messages/guides';
import { columnName } from './a1';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';

export function taskWorkbook(model: WorkbookModel & { classId: string }): SheetOp[] {
  const { outline, account, school } = model;
  const { id: sheetId, firstRow, columns, width } = TASKS.list;
  const duties = planDuties(school);
  const ticks = { row: firstRow, endRow: firstRow + duties.length, column: columns.done, endColumn: columns.done + 1 };
  const teachers = teachersOf(school, model.classId, model.today).map((person) => person.email);
  return [
    sheet(outline, {
      sheetId,
      title: say('tasks.tab'),
      rows: firstRow + duties.length,
      columns: width,
      frozenRows: firstRow,
    }),
    row(sheetId, 0, [{ value: '' }, { value: say('tasks.help'), wrap: true }]),
    row(
      sheetId,
      1,
      (['key', 'name', 'due', 'done'] as const).map((name) => heading(say(`tasks.column.${name}`))),
    ),
    { type: 'cells', sheetId, row: firstRow, column: 0, cells: duties.map((duty) => dutyCells(model, duty)) },
    { type: 'validate', sheetId, block: ticks, rule: { type: 'checkbox' } },
    { type: 'columns', sheetId, from: 0, to: 1, hidden: true },
    ...widths(sheetId, columns.name, [226, 74, 48]),
    {
      type: 'colourWhen',
      sheetId,
      block: { ...ticks, column: columns.name },
      formula: `=$${columnName(columns.done)}${firstRow + 1}=TRUE`,
      background: COLOURS.good,
    },
    protect(outline, sheetId, 1, {
      block: null,
      editors: [account],
      open: [ticks],
      description: say('tasks.protection.sheet'),
    }),
    protect(outline, sheetId, 2, {
      block: ticks,
      editors: [account, ...teachers],
      description: say('tasks.protection.ticks'),
    }),
    ...guideTab({ outline, account, sheetId: TASKS.guide.id, width: GUIDE_WIDTH.phone, lines: taskGuide(model) }),
  ];
}

function taskGuide({ school: { settings, classes }, classId }: WorkbookModel & { classId: string }): string[] {
  return guideLines(TASK_GUIDE, {
    name: classes.find(({ id }) => id === classId)?.name ?? classId,
    due: formatTime(settings.planDueTime),
    remind: formatTime(settings.planReminderTime),
    account: settings.schoolAccount,
  });
}

/** The tick cell is not written: it is the teachers' for ever. */
function dutyCells({ school }: WorkbookModel, duty: Duty): CellInput[] {
  const record = school.regulation.records.find((one) => one.key === duty.record)?.name ?? duty.record;
  const week = school.calendar.weeks.find((one) => one.number === duty.week);
  return [
    { value: duty.key },
    { value: say('tasks.duty', { record, week: week ? weekLabel(week) : '' }), wrap: true },
    { value: formatDateTime(duty.dueMs), wrap: true },
  ];
}
