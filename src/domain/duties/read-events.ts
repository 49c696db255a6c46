/** Reads the tab 'Sự kiện': what was held and who was there; every mistake with its row. */
import { yearSpan } from '../calendar/school-year';
import type { Regulation } from '../regulation/types';
import { readDate, spanText } from '../school/read-cells';
import { readChoice, readWords } from '../school/read-choices';
import type { ClassesReading } from '../school/read-classes';
import type { StaffRow } from '../school/read-staff';
import { type Findings, problemAt, readTable, type TableRow } from '../school/read-table';
import type { ControlTable } from '../school/types';
import { type PlainDate, plainDate } from '../shared/plain-date';
import { foldText, slug } from '../shared/text';
import { EVENT_KINDS, EVENT_SHEET } from './event-sheet';
import type { SchoolEvent } from './types';

type EventRow = TableRow<(typeof EVENT_SHEET.columns)[number]['key']>;

export interface EventContext {
  /** null: the tab cannot be read, and the column 'Ai dự' is not checked. */
  readonly staff: readonly StaffRow[] | null;
  readonly classes: ClassesReading | null;
  readonly regulation: Regulation;
  readonly year: string | null;
}

/** `table` undefined: the school was agreed to before there was such a tab. Rows of other years say nothing. */
export function readEvents(
  table: ControlTable | null | undefined,
  context: EventContext,
  findings: Findings,
): SchoolEvent[] {
  const rows = table === undefined ? [] : (readTable(EVENT_SHEET, table, findings) ?? []);
  const known = new Map<string, EventRow>();
  return rows.flatMap((row) => {
    const event = readEvent(row, context, findings);
    if (!event) return [];
    const twice = known.get(event.id);
    if (twice) findings.problems.push(problemAt('EventDuplicate', row.place('date'), { otherRow: twice.row }));
    known.set(event.id, row);
    return [event];
  });
}

/** null: it has a problem, or is of another year. */
function readEvent(row: EventRow, context: EventContext, findings: Findings): SchoolEvent | null {
  const { year } = context;
  const typed = plainDate(row.text('date'));
  if (typed !== null && year !== null && !isWithin(typed, year)) {
    findings.warnings.push(problemAt('EventOfOtherYear', row.place('date'), { expected: spanText(year) }));
    return null;
  }
  if (row.text('date') === '')
    findings.problems.push(problemAt('DateMissing', row.place('date'), { expected: 'dd/MM/yyyy' }));
  const date = readDate(row, 'date', year, findings);
  const kind = readChoice(row, 'kind', EVENT_KINDS, findings);
  const personIds = readAudience(row, context, date, findings);
  if (date === null || kind === null) return null;
  const id = [date, kind, slug(row.text('name'))].join('-').slice(0, LONGEST_ID).replace(/-$/, '');
  return { id, kind, date, personIds };
}

/** Within what a key of the worker's memory and of a row should hold. */
const LONGEST_ID = 60;

function isWithin(date: PlainDate, year: string): boolean {
  const { from, to } = yearSpan(year);
  return from <= date && date <= to;
}

/** Whoever the words mean on that day; null: everyone. */
function readAudience(
  row: EventRow,
  { staff, classes, regulation }: EventContext,
  date: PlainDate | null,
  findings: Findings,
): string[] | null {
  if (row.text('who') === '' || !staff || !classes) return null;
  const active = staff.filter(({ from, to }) => date === null || ((from ?? date) <= date && date <= (to ?? date)));
  const idsOf = (rows: readonly StaffRow[]) => rows.map(({ id }) => id);
  const words = [...classes.teams.map(({ name }) => name), ...regulation.roles.map(({ name }) => name)];
  return readWords(row, 'who', words, findings, (word) => {
    const fold = foldText(word);
    const team = classes.teams.find(({ name }) => foldText(name) === fold);
    if (team) return idsOf(active.filter((one) => teamOf(one, classes) === team.id));
    const role = regulation.roles.find(({ name, aliases }) => [name, ...aliases].some((one) => foldText(one) === fold));
    if (role) return idsOf(active.filter((one) => one.role === role.role));
    const person = staff.find(({ id }) => id === slug(word));
    return person ? [person.id] : null;
  });
}

function teamOf({ teamId, classId }: StaffRow, { classes }: ClassesReading): string | undefined {
  return teamId ?? classes.find(({ id }) => id === classId)?.team;
}
