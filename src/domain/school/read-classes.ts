/** Reads the tab 'Lớp': the classes and, through them, the teams. */
import { foldText, nearest, slug } from '../shared/text';
import { CONTROL_SHEETS, STAGE_NAMES } from './control-sheets';
import { type Findings, problemAt, readTable, type TableRow } from './read-table';
import type { ClassRoom, ControlTable, Stage, Team } from './types';

export type ClassRow = TableRow<'code' | 'name' | 'stage' | 'team' | 'enrolment' | 'campus'>;

export interface ClassesReading {
  readonly classes: readonly ClassRoom[];
  readonly teams: readonly Team[];
  /** Row of each class id that stands in the tab, also of one with another problem. */
  readonly rows: ReadonlyMap<string, ClassRow>;
}

/** Longest class and staff id: item keys made of them stay within what a mark on a file can hold. */
export const MAX_ID_LENGTH = 20;
const MAX_ENROLMENT = 100;

/** Most children a class may have (Điều 15 TT 52/2020; the largest group of the stage): more is common, so only a warning. */
const USUAL_LIMIT: Readonly<Record<Stage, number>> = { nursery: 25, kindergarten: 35 };

/** The classes; null when the tab cannot be read at all. */
export function readClasses(table: ControlTable | null, findings: Findings): ClassesReading | null {
  const rows = readTable(CONTROL_SHEETS.classes, table, findings);
  if (rows === null) return null;
  if (rows.length === 0) findings.problems.push({ type: 'NoClasses', sheet: 'classes' });
  const byId = new Map<string, ClassRow>();
  const classes = rows.map((row) => readClass(row, byId, findings));
  return { classes, teams: teamsOfRows(rows), rows: byId };
}

function readClass(row: ClassRow, byId: Map<string, ClassRow>, findings: Findings): ClassRoom {
  const code = row.text('code');
  const id = readCode(row, byId, findings);
  const stage = readStage(row, findings);
  if (slug(row.text('team')) === '') findings.problems.push(problemAt('TeamMissing', row.place('team')));
  return {
    id,
    code,
    name: row.text('name') || `Lớp ${code}`,
    stage,
    team: slug(row.text('team')),
    enrolment: readEnrolment(row, stage, findings),
    campus: row.text('campus') || null,
  };
}

function readCode(row: ClassRow, byId: Map<string, ClassRow>, findings: Findings): string {
  const code = row.text('code');
  const id = slug(code);
  const earlier = byId.get(id);
  if (code === '') findings.problems.push(problemAt('ClassCodeMissing', row.place('code')));
  else if (id === '' || id.length > MAX_ID_LENGTH)
    findings.problems.push(problemAt('ClassCodeInvalid', row.place('code')));
  else if (earlier) findings.problems.push(problemAt('ClassDuplicate', row.place('code'), { otherRow: earlier.row }));
  else byId.set(id, row);
  return id;
}

function readStage(row: ClassRow, findings: Findings): Stage {
  const text = foldText(row.text('stage'));
  if (text === foldText(STAGE_NAMES.nursery) || text === 'nt') return 'nursery';
  if (text !== foldText(STAGE_NAMES.kindergarten) && text !== 'mg') {
    const names = Object.values(STAGE_NAMES);
    const expected = nearest(row.text('stage'), names) ?? names.join(', ');
    findings.problems.push(problemAt('StageUnknown', row.place('stage'), { expected }));
  }
  return 'kindergarten';
}

function readEnrolment(row: ClassRow, stage: Stage, findings: Findings): number {
  const text = row.text('enrolment');
  const enrolment = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (enrolment < 1 || enrolment > MAX_ENROLMENT) {
    findings.problems.push(problemAt('EnrolmentInvalid', row.place('enrolment'), { expected: `1 – ${MAX_ENROLMENT}` }));
  } else if (enrolment > USUAL_LIMIT[stage]) {
    const expected = `≤ ${USUAL_LIMIT[stage]}`;
    findings.warnings.push(problemAt('EnrolmentOverLimit', row.place('enrolment'), { expected }));
  }
  return enrolment;
}

function teamsOfRows(rows: readonly ClassRow[]): Team[] {
  const teams = new Map<string, Team>();
  for (const row of rows) {
    const name = row.text('team');
    const id = slug(name);
    if (id !== '' && !teams.has(id)) teams.set(id, { id, name });
  }
  return [...teams.values()];
}
