/** Checks between rows of the staff tab: one person one e-mail, one principal at a time, a teacher for each class. */
import { compareDates, formatDate, type PlainDate } from '../shared/plain-date';
import { foldText } from '../shared/text';
import { mailboxOf } from './read-cells';
import type { ClassesReading } from './read-classes';
import type { StaffRow } from './read-staff';
import { type Findings, problemAt } from './read-table';

/** Adds every conflict to the findings, told at the later of the two rows. */
export function checkStaff(
  rows: readonly StaffRow[],
  classes: ClassesReading | null,
  today: PlainDate,
  findings: Findings,
): void {
  checkIdentities(rows, findings);
  checkRepeatedRows(rows, findings);
  checkPrincipals(rows, today, findings);
  if (classes === null) return;
  checkClassesTaught(rows, classes, today, findings);
  checkTeams(rows, classes, findings);
}

/** One id, one e-mail, one name: each of an id's rows says the same, and no two ids share a mailbox. */
function checkIdentities(rows: readonly StaffRow[], findings: Findings): void {
  const byId = new Map<string, StaffRow>();
  const byMailbox = new Map<string, StaffRow>();
  for (const row of rows) {
    const samePerson = row.id === '' ? undefined : byId.get(row.id);
    if (samePerson) checkSamePerson(row, samePerson, findings);
    else byId.set(row.id, row);
    if (row.email === null || row.id === '') continue;
    const owner = byMailbox.get(mailboxOf(row.email));
    if (!owner) byMailbox.set(mailboxOf(row.email), row);
    else if (owner.id !== row.id) {
      findings.problems.push(problemAt('EmailOfTwoPeople', row.source.place('email'), other(owner)));
    }
  }
}

function checkSamePerson(row: StaffRow, first: StaffRow, findings: Findings): void {
  if (row.email !== null && first.email !== null && mailboxOf(row.email) !== mailboxOf(first.email)) {
    const expected = { ...other(first), expected: first.email };
    findings.problems.push(problemAt('PersonWithTwoEmails', row.source.place('email'), expected));
  }
  if (row.fullName !== '' && first.fullName !== '' && foldText(row.fullName) !== foldText(first.fullName)) {
    const expected = { ...other(first), expected: first.fullName };
    findings.problems.push(problemAt('PersonWithTwoNames', row.source.place('fullName'), expected));
  }
}

/** The same role in the same place twice is allowed only for times that do not overlap (left and came back). */
function checkRepeatedRows(rows: readonly StaffRow[], findings: Findings): void {
  const byPost = new Map<string, StaffRow[]>();
  for (const row of rows.filter(({ id, role }) => id !== '' && role !== null)) {
    const post = [row.id, row.role, row.classId, row.teamId].join('/');
    const earlier = byPost.get(post) ?? [];
    const clash = earlier.find((same) => overlap(same, row));
    if (clash) findings.problems.push(problemAt('StaffRowDuplicate', row.source.place('id'), other(clash)));
    byPost.set(post, [...earlier, row]);
  }
}

function checkPrincipals(rows: readonly StaffRow[], today: PlainDate, findings: Findings): void {
  const principals = rows.filter(({ role }) => role === 'principal');
  if (principals.length === 0) findings.problems.push({ type: 'PrincipalMissing', sheet: 'staff' });
  else if (!principals.some((row) => holdsOn(row, today))) {
    findings.warnings.push({ type: 'PrincipalMissingToday', sheet: 'staff', expected: formatDate(today) });
  }
  principals.forEach((row, index) => {
    const rival = principals.slice(0, index).find((earlier) => earlier.id !== row.id && overlap(earlier, row));
    if (rival) findings.problems.push(problemAt('TwoPrincipals', row.source.place('role'), other(rival)));
  });
}

/** A row whose role could not be read may be the class's teacher: it is told once, as an unknown role. */
function checkClassesTaught(
  rows: readonly StaffRow[],
  classes: ClassesReading,
  today: PlainDate,
  findings: Findings,
): void {
  const ends = new Map(classes.classes.map(({ id, to }) => [id, to]));
  for (const [id, room] of classes.rows) {
    const to = ends.get(id);
    const teachers = rows.filter(({ classId, role }) => classId === id && (role === 'teacher' || role === null));
    // A class that ends may be without teachers: they are in their new classes already.
    if (teachers.length === 0 && to === undefined)
      findings.problems.push(problemAt('ClassWithoutTeacher', room.place('code')));
    else if ((to === undefined || today <= to) && !teachers.some((row) => holdsOn(row, today))) {
      findings.warnings.push(
        problemAt('ClassWithoutTeacherToday', room.place('code'), { expected: formatDate(today) }),
      );
    }
  }
}

function checkTeams(rows: readonly StaffRow[], classes: ClassesReading, findings: Findings): void {
  for (const { id, name } of classes.teams) {
    const led = rows.some(({ teamId, role }) => teamId === id && (role === 'team_lead' || role === 'deputy_team_lead'));
    if (!led) findings.warnings.push({ type: 'TeamWithoutLead', sheet: 'classes', value: name });
  }
  for (const { source, classId, teamId } of rows) {
    const room = classes.classes.find(({ id }) => id === classId);
    if (room && teamId !== null && teamId !== room.team) {
      const expected = classes.teams.find(({ id }) => id === room.team)?.name ?? room.team;
      findings.warnings.push(problemAt('TeamDiffersFromClass', source.place('team'), { expected }));
    }
  }
}

function overlap(a: StaffRow, b: StaffRow): boolean {
  const startsBeforeEnd = (one: StaffRow, two: StaffRow) =>
    one.from === null || two.to === null || compareDates(one.from, two.to) <= 0;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function holdsOn({ from, to }: StaffRow, today: PlainDate): boolean {
  return (from === null || from <= today) && (to === null || today <= to);
}

function other(row: StaffRow): { otherRow: number } {
  return { otherRow: row.source.row };
}
