/** Reads the tab 'Nhân sự' row by row; what concerns several rows is in check-staff.ts. */
import type { Regulation, Role, RoleRule } from '../regulation/types';
import type { PlainDate } from '../shared/plain-date';
import { foldText, nearest, slug } from '../shared/text';
import { CONTROL_SHEETS } from './control-sheets';
import { emailAddress, mailboxOf, readDateRange } from './read-cells';
import { type ClassesReading, MAX_ID_LENGTH } from './read-classes';
import { type Findings, problemAt, readTable, type TableRow } from './read-table';
import type { ControlTable, Team } from './types';

export type StaffCell = 'id' | 'fullName' | 'role' | 'email' | 'class' | 'team' | 'from' | 'to';

/** One row as far as it could be read; null or empty where the cell has a problem. */
export interface StaffRow {
  readonly source: TableRow<StaffCell>;
  readonly id: string;
  readonly fullName: string;
  readonly role: Role | null;
  readonly email: string | null;
  readonly classId: string | null;
  readonly teamId: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** What a row of the staff tab is checked against. */
export interface StaffContext {
  readonly regulation: Regulation;
  /** null: the class tab cannot be read, so classes and teams are not checked. */
  readonly classes: ClassesReading | null;
  readonly year: string | null;
  /** Empty when the setting is wrong. */
  readonly schoolAccount: string;
}

/** The context as it is looked up, made once for all rows. */
interface StaffLookups extends StaffContext {
  readonly rolesByLabel: ReadonlyMap<string, RoleRule>;
  /** The teams a row may have, by the slug of their name. */
  readonly teamsByName: ReadonlyMap<string, Team>;
}

/** The rows; null when the tab cannot be read at all. */
export function readStaffRows(
  table: ControlTable | null,
  context: StaffContext,
  findings: Findings,
): StaffRow[] | null {
  const rows = readTable(CONTROL_SHEETS.staff, table, findings);
  const lookups = { ...context, rolesByLabel: rolesByLabel(context.regulation), teamsByName: teamsByName(context) };
  return rows?.map((row) => readStaffRow(row, lookups, findings)) ?? null;
}

function rolesByLabel({ roles }: Regulation): ReadonlyMap<string, RoleRule> {
  return new Map(
    roles.flatMap((rule) => [rule.name, ...rule.aliases].map((label) => [foldText(label), rule] as const)),
  );
}

function teamsByName({ classes, regulation }: StaffContext): ReadonlyMap<string, Team> {
  const office = { id: slug(regulation.officeTeam), name: regulation.officeTeam };
  return new Map([...(classes?.teams ?? []), office].map((team) => [slug(team.name), team] as const));
}

function readStaffRow(row: TableRow<StaffCell>, context: StaffLookups, findings: Findings): StaffRow {
  const rule = readRole(row, context, findings);
  if (row.text('fullName') === '') findings.problems.push(problemAt('NameMissing', row.place('fullName')));
  return {
    source: row,
    id: readId(row, findings),
    fullName: row.text('fullName'),
    role: rule ? rule.role : null,
    email: readEmail(row, context.schoolAccount, findings),
    classId: readClassId(row, rule, context.classes, findings),
    teamId: readTeamId(row, rule, context, findings),
    ...readDateRange(row, context.year, findings),
  };
}

function readId(row: TableRow<StaffCell>, findings: Findings): string {
  const id = slug(row.text('id'));
  if (row.text('id') === '') findings.problems.push(problemAt('IdMissing', row.place('id')));
  else if (id === '' || id.length > MAX_ID_LENGTH) findings.problems.push(problemAt('IdInvalid', row.place('id')));
  return id;
}

function readRole(
  row: TableRow<StaffCell>,
  { regulation, rolesByLabel }: StaffLookups,
  findings: Findings,
): RoleRule | null {
  const text = row.text('role');
  const known = rolesByLabel.get(foldText(text));
  if (known) return known;
  const names = regulation.roles.map(({ name }) => name);
  const expected = nearest(text, names) ?? names.join(', ');
  findings.problems.push(problemAt(text === '' ? 'RoleMissing' : 'RoleUnknown', row.place('role'), { expected }));
  return null;
}

function readEmail(row: TableRow<StaffCell>, schoolAccount: string, findings: Findings): string | null {
  const text = row.text('email');
  const email = emailAddress(text);
  if (email === null) {
    findings.problems.push(problemAt(text === '' ? 'EmailMissing' : 'EmailMalformed', row.place('email')));
  } else if (mailboxOf(email) === mailboxOf(schoolAccount)) {
    findings.problems.push(problemAt('EmailIsSchoolAccount', row.place('email')));
  }
  return email;
}

/** Only a role that names a class keeps it: a class beside another role is told, not used. */
function readClassId(
  row: TableRow<StaffCell>,
  rule: RoleRule | null,
  classes: ClassesReading | null,
  findings: Findings,
): string | null {
  const code = row.text('class');
  if (code === '' || classes === null) return null;
  const id = classes.idsByCode.get(slug(code));
  if (id === undefined) {
    const codes = [...classes.rows.values()].map((known) => known.text('code'));
    const near = nearest(code, codes);
    findings.problems.push(problemAt('ClassUnknown', row.place('class'), near ? { expected: near } : {}));
    return null;
  }
  if (rule === null || rule.names === 'class') return id;
  findings.warnings.push(problemAt('ClassNotForRole', row.place('class'), { expected: '' }));
  return null;
}

/** A lead leads a team that has classes; for anyone else the team is optional and may be the office. */
function readTeamId(
  row: TableRow<StaffCell>,
  rule: RoleRule | null,
  { classes, teamsByName }: StaffLookups,
  findings: Findings,
): string | null {
  const name = row.text('team');
  const leads = rule?.names === 'team';
  if (name === '') {
    if (leads) findings.problems.push(problemAt('TeamMissing', row.place('team')));
    return null;
  }
  if (classes === null) return null;
  const team = teamsByName.get(slug(name));
  if (team) return team.id;
  const near = nearest(
    name,
    [...teamsByName.values()].map((known) => known.name),
  );
  findings.problems.push(problemAt('TeamUnknown', row.place('team'), near ? { expected: near } : {}));
  return null;
}
