/** A class's own workbook: one row a duty for the whole year, one cell of it the teachers'. */
import type { RequestBlock } from '../../app/request-blocks';
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
import { closedTab } from './closed-records';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';
import { incidentReportTab } from './incident-reports';
import { remarkTab } from './remarks';
import { requestTab } from './requests';

type TaskModel = WorkbookModel & {
  key: string;
  blocks: readonly RequestBlock[];
  incidentBlocks: readonly RequestBlock[];
};

/** Who has no class has no duties of one, nor has a school without plans, but all ask alike. */
export function taskWorkbook(model: TaskModel): SheetOp[] {
  const { outline, account, blocks, incidentBlocks } = model;
  const guide = { outline, account, sheetId: TASKS.guide.id, width: GUIDE_WIDTH.phone, lines: taskGuide(model) };
  const isForDuties = !model.key.startsWith(PERSON_FILE) && planDuties(model.school).length > 0;
  const duties = isForDuties ? dutyTab(model) : emptyTab(model);
  const requests = requestTab({ outline, account, blocks });
  return [
    ...[...duties, ...closedTab(outline, account), ...requests],
    ...incidentReportTab({ outline, account, blocks: incidentBlocks }),
    ...[...remarkTab(outline, account), ...guideTab(guide)],
  ];
}

const PERSON_FILE = 'tasks/person/';

/** The first tab of any workbook: there until there are duties of a person. */
function emptyTab({ outline, account }: TaskModel): SheetOp[] {
  const { id: sheetId, width, columns } = TASKS.list;
  return [
    sheet(outline, { sheetId, title: say('tasks.tab'), rows: 2, columns: width }),
    row(sheetId, 0, [{ value: '' }, { value: say('tasks.none'), wrap: true }]),
    { type: 'columns', sheetId, from: 0, to: 1, hidden: true },
    ...widths(sheetId, columns.name, [320]),
    protect(outline, sheetId, 1, { block: null, editors: [account], description: say('tasks.protection.sheet') }),
  ];
}

function dutyTab(model: TaskModel): SheetOp[] {
  const { outline, account, school } = model;
  const { id: sheetId, firstRow, columns, width } = TASKS.list;
  const duties = planDuties(school);
  const ticks = { row: firstRow, endRow: firstRow + duties.length, column: columns.done, endColumn: columns.done + 1 };
  const teachers = teachersOf(school, classIdOf(model), model.today).map((person) => person.email);
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
  ];
}

function classIdOf({ key }: TaskModel): string {
  return key.slice('tasks/'.length);
}

function taskGuide(model: TaskModel): string[] {
  const { settings, classes } = model.school;
  return guideLines(TASK_GUIDE, {
    name: classes.find(({ id }) => id === classIdOf(model))?.name ?? model.blocks[0]?.name ?? '',
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
