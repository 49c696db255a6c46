/** A class's own workbook, or that of a person without one: a row a duty for the whole year, its ticks theirs alone. */
import type { DutyTable } from '../../app/duty-rows';
import type { OwnBlock } from '../../app/own-blocks';
import type { RequestBlock } from '../../app/request-blocks';
import type { SheetOp } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { TASKS } from '../../app/workbooks';
import { teachersOf } from '../../domain/school/people';
import { formatTime } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { TASK_GUIDE } from '../messages/guides';
import { heading, protect, row, sheet } from './cells';
import { closedTab } from './closed-records';
import { DUTY_WIDTH, dutyBlock, dutyHead, ticksOf } from './duty-rows';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';
import { incidentReportTab } from './incident-reports';
import { remarkTab } from './remarks';
import { requestTab } from './requests';

type TaskModel = WorkbookModel & {
  key: string;
  blocks: readonly RequestBlock[];
  incidentBlocks: readonly RequestBlock[];
  own: readonly OwnBlock[];
  table: DutyTable;
};

export function taskWorkbook(model: TaskModel): SheetOp[] {
  const { outline, account, blocks, incidentBlocks } = model;
  const guide = { outline, account, sheetId: TASKS.guide.id, width: GUIDE_WIDTH.phone, lines: taskGuide(model) };
  return [
    ...ownTab(model),
    ...closedTab(outline, account),
    ...requestTab({ outline, account, blocks }),
    ...incidentReportTab({ outline, account, blocks: incidentBlocks }),
    ...remarkTab(outline, account),
    ...guideTab(guide),
    // Last: it may be hidden only when another tab is in sight.
    ...(isOfPerson(model) ? noClassTab(model) : classTab(model)),
  ];
}

function isOfPerson({ key }: TaskModel): boolean {
  return key.startsWith('tasks/person/');
}

/** The first tab of any new workbook, of no use to who has no class. */
function noClassTab({ outline, account }: TaskModel): SheetOp[] {
  const { id: sheetId } = TASKS.list;
  return [
    sheet(outline, {
      sheetId,
      title: say('tasks.tab'),
      rows: TASKS.list.firstRow + 1,
      columns: DUTY_WIDTH,
      hidden: true,
    }),
    row(sheetId, 0, [{ value: '' }, { value: say('tasks.none'), wrap: true }]),
    protect(outline, sheetId, 1, { block: null, editors: [account], description: say('tasks.protection.sheet') }),
  ];
}

function classTab(model: TaskModel): SheetOp[] {
  const { outline, account, school, table } = model;
  const { id: sheetId, firstRow } = TASKS.list;
  const count = table.keys.class.length;
  const ticks = ticksOf(firstRow, count);
  const teachers = teachersOf(school, classIdOf(model), model.today).map((person) => person.email);
  const shape = { sheetId, title: say('tasks.tab'), rows: firstRow + count, columns: DUTY_WIDTH, frozenRows: firstRow };
  if (count === 0) return noClassTab(model);
  return [
    sheet(outline, shape),
    ...dutyHead(sheetId),
    ...dutyBlock(sheetId, firstRow, count, table.classRows(classIdOf(model)), school),
    protect(outline, sheetId, 1, {
      ...{ block: null, editors: [account], open: [ticks] },
      description: say('tasks.protection.sheet'),
    }),
    protect(outline, sheetId, 2, {
      ...{ block: ticks, editors: [account, ...teachers] },
      description: say('tasks.protection.ticks'),
    }),
  ];
}

/** A block a person, below her name. */
function ownTab({ outline, account, school, own, table, today, key }: TaskModel): SheetOp[] {
  const { id: sheetId, firstRow, blockRows } = TASKS.own;
  const rows = firstRow + own.length * (blockRows + 1);
  const index = key.startsWith('tasks/person/') ? 0 : 1;
  const shape = { sheetId, title: say('tasks.own.tab'), columns: DUTY_WIDTH, frozenRows: firstRow, index } as const;
  const open = own.map((block) => ticksOf(block.row + 1, blockRows));
  return [
    sheet(outline, { ...shape, rows: Math.max(rows, firstRow + 1) }),
    ...dutyHead(sheetId),
    ...own.flatMap(({ row: at, personId, name, email }, i) => [
      row(sheetId, at, [{ value: '' }, heading(name)]),
      ...dutyBlock(sheetId, at + 1, blockRows, email === null ? [] : table.ownRows(personId, today), school),
      protect(outline, sheetId, 10 + i, {
        ...{ block: open[i]!, editors: email === null ? [account] : [account, email] },
        description: say('tasks.protection.own'),
      }),
    ]),
    protect(outline, sheetId, 1, {
      ...{ block: null, editors: [account], open },
      description: say('tasks.protection.sheet'),
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
