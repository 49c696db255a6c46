/** The tab `Sự cố` of Bảng điều hành: a row an incident, where the board chooses the state and answers. */
import type { IncidentRowsModel } from '../../app/incident-views';
import type { Outline } from '../../app/layouts';
import { type SheetOp, TO_THE_END } from '../../app/sheet-ops';
import type { QueuedMail } from '../../app/stored-values';
import { CONTROL } from '../../app/workbooks';
import type { Incident } from '../../domain/incidents/incident';
import type { School } from '../../domain/school/types';
import { formatDateTime } from '../../domain/shared/plain-date';
import { compose } from '../mail-parts';
import { say } from '../messages/catalogue';
import { columnName, quoted } from './a1';
import { COLOURS, growingSheet, heading, noFormula, protect, row, widths } from './cells';

const { id: SHEET_ID, firstRow: FIRST_ROW, rows: STEP, columns: COLUMN, width: WIDTH } = CONTROL.incidents;

export const incidentStates = {
  new: say('incident.state.new'),
  working: say('incident.state.working'),
  done: say('incident.state.done'),
};

/** A tab that is there keeps its rows: there may be more by now. */
export function incidentTab(outline: Outline): SheetOp[] {
  const title = say('incident.tab');
  const shape = { sheetId: SHEET_ID, title, frozenRows: FIRST_ROW, tabColour: COLOURS.warning } as const;
  const names = Object.keys(COLUMN) as (keyof typeof COLUMN)[];
  return [
    growingSheet(outline, { ...shape, rows: FIRST_ROW + STEP, columns: WIDTH }),
    row(
      SHEET_ID,
      0,
      names.map((name) => heading(say(`incident.column.${name}`))),
    ),
    ...widths(SHEET_ID, 0, [80, 140, 94, 200, 90, 150, 90, 110]),
    ...(outline.sheetIds.includes(SHEET_ID) ? [] : stateColours()),
  ];
}

/** What nobody has looked at stands out, what is done steps back. */
function stateColours(): SheetOp[] {
  const [number, state] = [COLUMN.number, COLUMN.state].map((at) => `$${columnName(at)}${FIRST_ROW + 1}`);
  const block = { row: FIRST_ROW, endRow: TO_THE_END, column: COLUMN.who, endColumn: COLUMN.what + 1 };
  const rule = (formula: string, background: (typeof COLOURS)['bad' | 'closed']): SheetOp => {
    return { type: 'colourWhen', sheetId: SHEET_ID, block, formula, background };
  };
  return [
    rule(`=AND(${number}<>"";OR(${state}="";${state}=${quoted(incidentStates.new)}))`, COLOURS.bad),
    rule(`=${state}=${quoted(incidentStates.done)}`, COLOURS.closed),
  ];
}

/** Who may write where, for so many rows. */
export function incidentRows({ editors, rows, account, protectionIds }: IncidentRowsModel): SheetOp[] {
  const block = { row: FIRST_ROW, endRow: FIRST_ROW + rows, column: COLUMN.state, endColumn: COLUMN.answer + 1 };
  const outline = { sheetIds: [], protectionIds };
  const rule = {
    type: 'list',
    values: Object.values(incidentStates),
    strict: true,
    help: say('incident.choose'),
  } as const;
  return [
    { type: 'wrap', sheetId: SHEET_ID, block },
    { type: 'validate', sheetId: SHEET_ID, block: { ...block, endColumn: COLUMN.state + 1 }, rule },
    protect(outline, SHEET_ID, 1, {
      ...{ block: null, editors: [account], open: [block] },
      description: say('message.protection.sheet'),
    }),
    protect(outline, SHEET_ID, CONTROL.incidents.answerProtection, {
      ...{ block, editors },
      description: say('incident.protection'),
    }),
  ];
}

export function incidentSpace({ rows }: { rows: number }): SheetOp[] {
  return [{ type: 'editSheet', sheetId: SHEET_ID, rows: FIRST_ROW + rows }];
}

export function incidentRow({ incident, reporter }: { incident: Incident; reporter: string }): SheetOp[] {
  const { id, boardRow, what, since, record, toldMs } = incident;
  const cells = (texts: readonly string[]) => texts.map((value) => ({ value: noFormula(value), wrap: true }));
  return [
    row(SHEET_ID, boardRow, cells([reporter, what])),
    row(SHEET_ID, boardRow, cells([since, record, formatDateTime(toldMs), id]), COLUMN.since),
  ];
}

export function incidentTakenBack({ boardRow }: Incident): SheetOp[] {
  return [row(SHEET_ID, boardRow, [{ value: say('incident.takenBack'), wrap: true }], COLUMN.since)];
}

export function incidentMails(mail: {
  incident: Incident;
  reporter: string;
  school: School;
  to: readonly string[];
  url: string;
}): QueuedMail[] {
  const { incident, reporter: who, school, url } = mail;
  const { id, what, since } = incident;
  const record = incident.record || say('mail.incident.noRecord');
  return mail.to.map((to) =>
    compose({
      ...{ key: `incident/${id}/${to}`, to, school, intro: [] },
      subject: say('mail.incident.subject', { id }),
      lines: [say('mail.incident.item', { who, what, since, record })],
      todo: say('mail.incident.todo', { url }),
    }),
  );
}
