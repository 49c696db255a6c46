/** The tab `Đề xuất` of Bảng điều hành, where the principal decides, and what an accepted proposal writes for her. */
import type { Outline } from '../../app/layouts';
import type { ProposalModel, ProposalRowsModel } from '../../app/proposal-views';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import type { QueuedMail } from '../../app/stored-values';
import { CONTROL, REVIEW } from '../../app/workbooks';
import type { Proposal } from '../../domain/proposals/proposal';
import { nameOfAddress } from '../../domain/school/people';
import type { School } from '../../domain/school/types';
import { formatDate, formatDateTime, type PlainDate } from '../../domain/shared/plain-date';
import { compose } from '../mail-parts';
import { say } from '../messages/catalogue';
import { COLOURS, growingSheet, heading, noFormula, protect, row, widths } from './cells';

const { id: SHEET_ID, firstRow: FIRST_ROW, rows: STEP, columns: COLUMN, width: WIDTH } = CONTROL.proposals;

/** A tab that is there keeps its rows: there may be more by now. */
export function proposalTab(outline: Outline): SheetOp[] {
  const title = say('proposal.tab');
  const shape = { sheetId: SHEET_ID, title, frozenRows: FIRST_ROW, tabColour: COLOURS.warning } as const;
  const names = Object.keys(COLUMN) as (keyof typeof COLUMN)[];
  return [
    growingSheet(outline, { ...shape, rows: FIRST_ROW + STEP, columns: WIDTH }),
    row(
      SHEET_ID,
      0,
      names.map((name) => heading(say(`proposal.column.${name}`))),
    ),
    ...widths(SHEET_ID, 0, [74, 106, 136, 94, 150, 200, 120, 82, 82, 90, 110]),
  ];
}

/** Who may write where, for so many rows. */
export function proposalRows({ editors, rows, account, protectionIds }: ProposalRowsModel): SheetOp[] {
  const block = { row: FIRST_ROW, endRow: FIRST_ROW + rows, column: COLUMN.choice, endColumn: COLUMN.reason + 1 };
  const outline = { sheetIds: [], protectionIds };
  const values = [say('correction.choice.accept'), say('correction.choice.refuse')];
  const rule = { type: 'list', values, strict: true, help: say('proposal.choose') } as const;
  return [
    { type: 'wrap', sheetId: SHEET_ID, block },
    { type: 'validate', sheetId: SHEET_ID, block: { ...block, endColumn: COLUMN.choice + 1 }, rule },
    protect(outline, SHEET_ID, 1, {
      ...{ block: null, editors: [account], open: [block] },
      description: say('message.protection.sheet'),
    }),
    protect(outline, SHEET_ID, CONTROL.proposals.decisionProtection, {
      ...{ block, editors },
      description: say('proposal.protection'),
    }),
  ];
}

export function proposalSpace({ rows }: { rows: number }): SheetOp[] {
  return [{ type: 'editSheet', sheetId: SHEET_ID, rows: FIRST_ROW + rows }];
}

/** The principal's own cells are not written. */
export function proposalRow({ proposal, author }: ProposalModel): SheetOp[] {
  const { id, askedMs, kind, from, until, boardRow } = proposal;
  const cells = (texts: readonly string[]) => texts.map((value) => ({ value: noFormula(value), wrap: true }));
  const what = cells([say(`message.kind.${kind}`), targetText(proposal), contentText(proposal)]);
  const rest = cells([author, dateText(from), dateText(until), formatDateTime(askedMs), id]);
  return [row(SHEET_ID, boardRow, what), row(SHEET_ID, boardRow, [stateCell(proposal), ...rest], COLUMN.state)];
}

/** Number and state in the author's row of Duyệt. */
export function proposalState(proposal: Proposal): SheetOp[] {
  const { id, sheetId, row: at } = proposal;
  const cell = stateCell(proposal);
  const state = { ...cell, value: say('proposal.answer', { id, state: String(cell.value) }) };
  return [row(sheetId, at, [{ value: id }], REVIEW.columns.code), row(sheetId, at, [state], REVIEW.columns.state)];
}

function stateCell(proposal: Proposal): CellInput {
  const { state, problem, reason = '', kind } = proposal;
  if (problem) return { value: say(`proposal.problem.${problem}`), wrap: true, background: COLOURS.bad };
  const name = state === 'accepted' && kind === 'staff' ? 'acceptedStaff' : state;
  const background =
    state === 'accepted' ? COLOURS.good : state === 'asked' || state === 'accepting' ? COLOURS.warning : COLOURS.closed;
  return { value: say(`proposal.state.${name}`, { reason }), wrap: true, background };
}

function targetText({ kind, key, name }: Proposal): string {
  return kind === 'staff' ? `${name} (${key})` : name;
}

function contentText({ content, staff }: Proposal): string {
  if (!staff) return content;
  const parts = [staff.role, staff.class, staff.team, staff.email].filter((text) => text !== '');
  return `${parts.join(' | ')}\n${content}`;
}

function dateText(date: PlainDate | undefined): string {
  return date ? formatDate(date) : '';
}

/** 'Theo đề xuất số 26.D-PHT1.3 của …: hết học kỳ'. */
export function proposalReason({ proposal, author }: ProposalModel): string {
  return say('proposal.reason', { id: proposal.id, author, content: proposal.content });
}

/** The row of `Khóa – Mở` as the principal would fill it in. */
export function proposedTick(model: {
  row: number;
  proposal: Proposal;
  reason: string;
  link: string | null;
}): SheetOp[] {
  const { columns, id: sheetId } = CONTROL.locks;
  const { kind, from, until } = model.proposal;
  const at = model.row - 1;
  const link = `https://drive.google.com/open?id=${model.link}`;
  return [
    ...(model.link === null ? [] : [row(sheetId, at, [{ value: link }], columns.name)]),
    ...(kind === 'lock'
      ? [row(sheetId, at, [{ value: dateText(from) || null }, { value: dateText(until) || null }], columns.from)]
      : []),
    row(sheetId, at, [{ value: kind === 'lock' }, { value: model.reason }], columns.tick),
  ];
}

/** Cells of one row of `Nhân sự`; `row` is zero-based. */
export function proposedStaff(model: {
  row: number;
  cells: readonly { readonly column: number; readonly text: string }[];
}): SheetOp[] {
  return model.cells.map(({ column, text }) => row(CONTROL.staff.id, model.row, [{ value: noFormula(text) }], column));
}

export function proposalMails(mail: { proposal: Proposal; school: School; to: readonly string[] }): QueuedMail[] {
  const { proposal, school } = mail;
  const { id, state, email, kind } = proposal;
  const author = nameOfAddress(school, email);
  const params = { id, author, kind: say(`message.kind.${kind}`), target: targetText(proposal) };
  return mail.to.map((to) =>
    compose({
      ...{ key: `proposal/${id}/${state}/${to}`, to, school, intro: [] },
      subject: say('mail.proposal.subject', params),
      lines: [say('mail.proposal.item', { ...params, state: String(stateCell(proposal).value) })],
      todo: state === 'asked' ? say('mail.proposal.todo') : null,
    }),
  );
}
