/** Reads the tab 'Ban quản trị': who is on the administration board, by which decision and when (Điều 4). */

import { type PlainDate, plainDate } from '../shared/plain-date';
import { foldText, nearest, slug } from '../shared/text';
import { CONTROL_SHEETS } from './control-sheets';
import { readDateRange } from './read-cells';
import type { StaffRow } from './read-staff';
import { type Findings, problemAt, readTable, type TableRow } from './read-table';
import type { AdminBoardMember, ControlTable } from './types';

type MemberRow = TableRow<(typeof CONTROL_SHEETS.adminBoard.columns)[number]['key']>;

/** The members; `staff` null: the staff tab cannot be read, so codes are not checked against it. */
export function readAdminBoard(
  table: ControlTable | null,
  staff: readonly StaffRow[] | null,
  year: string | null,
  findings: Findings,
): AdminBoardMember[] {
  const rows = readTable(CONTROL_SHEETS.adminBoard, table, findings) ?? [];
  const members = rows.map((row) => ({ row, member: readMember(row, staff, year, findings) }));
  members.forEach(({ row, member }, index) => {
    const twice = members.slice(0, index).find((one) => overlap(one.member, member));
    if (twice) findings.problems.push(problemAt('BoardMemberTwice', row.place('id'), { otherRow: twice.row.row }));
  });
  return members.map(({ member }) => member);
}

function readMember(
  row: MemberRow,
  staff: readonly StaffRow[] | null,
  year: string | null,
  findings: Findings,
): AdminBoardMember {
  const { from, to } = readDateRange(row, year, findings);
  if (row.text('position') === '') findings.problems.push(problemAt('PositionMissing', row.place('position')));
  return {
    personId: readPerson(row, staff, findings),
    position: row.text('position'),
    decision: readDecision(row, findings),
    duties: row.text('duties'),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

function readPerson(row: MemberRow, staff: readonly StaffRow[] | null, findings: Findings): string {
  const text = row.text('id');
  const id = slug(text);
  if (text === '') findings.problems.push(problemAt('IdMissing', row.place('id')));
  else if (staff && !staff.some((one) => one.id === id)) {
    const near = nearest(
      text,
      staff.map(({ source }) => source.text('id')),
    );
    findings.problems.push(problemAt('StaffIdUnknown', row.place('id'), near ? { expected: near } : {}));
  }
  return id;
}

/** A decision may be older than the school year. */
function readDecision(row: MemberRow, findings: Findings): AdminBoardMember['decision'] {
  const number = row.text('decision');
  if (number === '') findings.problems.push(problemAt('DecisionMissing', row.place('decision')));
  const text = row.text('decided');
  const date = plainDate(text);
  if (date === null) {
    const type = text === '' ? 'DateMissing' : 'DateInvalid';
    findings.problems.push(problemAt(type, row.place('decided'), { expected: 'dd/MM/yyyy' }));
  }
  return { number, date: date ?? NO_DATE };
}

/** Stands in where the cell has a problem. */
const NO_DATE = '2000-01-01' as PlainDate;

/** The same person in the same position at the same time. */
function overlap(a: AdminBoardMember, b: AdminBoardMember): boolean {
  if (a.personId === '' || a.personId !== b.personId || foldText(a.position) !== foldText(b.position)) return false;
  const startsBeforeEnd = (one: AdminBoardMember, two: AdminBoardMember) =>
    one.from === undefined || two.to === undefined || one.from <= two.to;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}
