/** Reads the tab 'Lớp': the classes and, through them, the teams. What is first called so keeps its id when renamed. */
import { foldText, nearest, slug } from '../shared/text';
import { CONTROL_SHEETS, STAGE_NAMES } from './control-sheets';
import { readDate } from './read-cells';
import { type Findings, problemAt, readTable, type TableRow } from './read-table';
import { readTeams } from './read-teams';
import type { ClassRoom, ControlTable, Stage, Team } from './types';

export type ClassCell =
  | 'code'
  | 'name'
  | 'stage'
  | 'team'
  | 'enrolment'
  | 'campus'
  | 'former'
  | 'formerTeam'
  | 'to'
  | 'into';
export type ClassRow = TableRow<ClassCell>;

export interface ClassesReading {
  readonly classes: readonly ClassRoom[];
  readonly teams: readonly Team[];
  /** Row of each class id that stands in the tab, also of one with another problem. */
  readonly rows: ReadonlyMap<string, ClassRow>;
  /** The ids by the slug of the code people write now. */
  readonly idsByCode: ReadonlyMap<string, string>;
}

/** Longest class and staff id: item keys made of them stay within what a mark on a file can hold. */
export const MAX_ID_LENGTH = 20;
const MAX_ENROLMENT = 100;

/** Most children a class may have (Điều 15 TT 52/2020; the largest group of the stage): more is common, so only a warning. */
const USUAL_LIMIT: Readonly<Record<Stage, number>> = { nursery: 25, kindergarten: 35 };

interface Lookups {
  readonly year: string | null;
  readonly byId: Map<string, ClassRow>;
  readonly idsByCode: Map<string, string>;
  readonly teamIds: ReadonlyMap<string, string>;
  readonly findings: Findings;
}

/** The classes; null when the tab cannot be read at all. `year` null: not known, dates are not checked against it. */
export function readClasses(
  table: ControlTable | null,
  year: string | null,
  findings: Findings,
): ClassesReading | null {
  const rows = readTable(CONTROL_SHEETS.classes, table, findings);
  if (rows === null) return null;
  if (rows.length === 0) findings.problems.push({ type: 'NoClasses', sheet: 'classes' });
  const { teams, idsByName } = readTeams(rows, findings);
  const lookups: Lookups = { year, byId: new Map(), idsByCode: new Map(), teamIds: idsByName, findings };
  const read = rows.map((row) => readClass(row, lookups));
  const classes = read.map((room, i) => withTarget(room, rows[i], read, lookups));
  return { classes, teams, rows: lookups.byId, idsByCode: lookups.idsByCode };
}

function readClass(row: ClassRow, lookups: Lookups): ClassRoom {
  const { year, teamIds, findings } = lookups;
  const code = row.text('code');
  const id = readId(row, lookups);
  const stage = readStage(row, findings);
  const to = readDate(row, 'to', year, findings);
  if (slug(row.text('team')) === '') findings.problems.push(problemAt('TeamMissing', row.place('team')));
  return {
    id,
    code,
    name: row.text('name') || `Lớp ${code}`,
    stage,
    team: teamIds.get(slug(row.text('team'))) ?? '',
    enrolment: readEnrolment(row, stage, findings),
    campus: row.text('campus') || null,
    ...(to === null ? {} : { to }),
  };
}

/** The slug of the first code. Neither it nor the code of today may stand for two classes. */
function readId(row: ClassRow, { byId, idsByCode, findings }: Lookups): string {
  const code = slug(row.text('code'));
  const former = slug(row.text('former'));
  const id = former || code;
  const wrong = [...(former === '' ? [] : (['former'] as const)), 'code' as const].find((cell) => !isCode(row, cell));
  if (row.text('code') === '') findings.problems.push(problemAt('ClassCodeMissing', row.place('code')));
  else if (wrong) findings.problems.push(problemAt('ClassCodeInvalid', row.place(wrong)));
  else {
    const earlier = byId.get(id) ?? byId.get(idsByCode.get(code) ?? '');
    const place = row.place(byId.has(id) && former !== '' ? 'former' : 'code');
    if (earlier) findings.problems.push(problemAt('ClassDuplicate', place, { otherRow: earlier.row }));
    else byId.set(id, row);
    if (!idsByCode.has(code)) idsByCode.set(code, id);
  }
  return id;
}

function isCode(row: ClassRow, cell: 'code' | 'former'): boolean {
  const id = slug(row.text(cell));
  return id !== '' && id.length <= MAX_ID_LENGTH;
}

/** A class that is merged into another ends on a day, and the other goes on after it. */
function withTarget(
  room: ClassRoom,
  row: ClassRow | undefined,
  classes: readonly ClassRoom[],
  { idsByCode, findings }: Lookups,
): ClassRoom {
  const code = row?.text('into') ?? '';
  if (!row || code === '') return room;
  const target = classes.find(({ id }) => id === idsByCode.get(slug(code)));
  const { to } = room;
  if (row.text('to') === '') findings.problems.push(problemAt('DateMissing', row.place('to')));
  const goesOn = target && target.id !== room.id && (target.to === undefined || to === undefined || target.to > to);
  if (!goesOn) findings.problems.push(problemAt('MergeTargetInvalid', row.place('into')));
  return goesOn ? { ...room, mergedInto: target.id } : room;
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
  const enrolment = /^\d{1,3}$/.test(text) ? Number(text) : MAX_ENROLMENT + 1;
  if (enrolment > MAX_ENROLMENT) {
    findings.problems.push(problemAt('EnrolmentInvalid', row.place('enrolment'), { expected: `0 – ${MAX_ENROLMENT}` }));
  } else if (enrolment > USUAL_LIMIT[stage]) {
    const expected = `≤ ${USUAL_LIMIT[stage]}`;
    findings.warnings.push(problemAt('EnrolmentOverLimit', row.place('enrolment'), { expected }));
  }
  return enrolment;
}
