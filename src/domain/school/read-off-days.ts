/** Reads the tab 'Ngày nghỉ': the school's own days off and make-up days, and what some classes do otherwise. */
import type { OffRange } from '../calendar/types';
import { datesBetween, type PlainDate } from '../shared/plain-date';
import { slug } from '../shared/text';
import { CONTROL_SHEETS, OFF_DAY_KINDS } from './control-sheets';
import { readDateRange } from './read-cells';
import { readChoice, readWords } from './read-choices';
import type { ClassesReading } from './read-classes';
import { type Findings, problemAt, readTable, type TableRow } from './read-table';
import type { ClassDay, ControlTable } from './types';

export type OffDayRow = TableRow<'from' | 'to' | 'name' | 'kind' | 'classes'>;
type Kind = keyof typeof OFF_DAY_KINDS;

export interface OffDaysReading {
  readonly offDays: readonly OffRange[];
  readonly makeUpDays: readonly PlainDate[];
  /** The rows these days stand in. */
  readonly makeUpRows: readonly MakeUpRow[];
  /** What holds for some classes only, and half days. */
  readonly classDays: readonly ClassDay[];
}

/** A row without an end is one day; a row without a kind is a day off. `year` null: dates are not checked against it. */
export function readOffDays(
  table: ControlTable | null,
  classes: ClassesReading | null,
  year: string | null,
  findings: Findings,
): OffDaysReading {
  const known = (readTable(CONTROL_SHEETS.offDays, table, findings) ?? []).flatMap(
    (row) => readRange(row, classes, year, findings) ?? [],
  );
  const ofSchool = known.filter(({ classIds }) => classIds.length === 0);
  const isOfClasses = ({ kind, classIds }: KnownRange) => kind === 'half' || classIds.length > 0;
  const makeUps = ofSchool.filter(({ kind }) => kind === 'make_up');
  const makeUpRows = makeUps.map(({ row, from, to }) => ({ row, days: datesBetween(from, to) }));
  return {
    offDays: ofSchool.filter(({ kind }) => kind === 'off').map(({ from, to, name }) => ({ from, to, name })),
    makeUpDays: makeUpRows.flatMap(({ days }) => days),
    makeUpRows,
    classDays: known
      .filter(isOfClasses)
      .flatMap(({ kind, row: _, ...day }) => (kind === 'make_up' ? [] : [{ ...day, kind }])),
  };
}

export interface MakeUpRow {
  readonly row: OffDayRow;
  readonly days: readonly PlainDate[];
}

type KnownRange = OffRange & {
  readonly row: OffDayRow;
  readonly kind: Kind;
  readonly classIds: readonly string[];
};

function readRange(
  row: OffDayRow,
  classes: ClassesReading | null,
  year: string | null,
  findings: Findings,
): KnownRange | null {
  const kind = readKind(row, findings);
  const before = findings.problems.length;
  const { from, to } = readDateRange(row, year, findings);
  if (row.text('from') === '')
    findings.problems.push(problemAt('DateMissing', row.place('from'), { expected: 'dd/MM/yyyy' }));
  const classIds = readClassIds(row, kind, classes, findings);
  if (from === null || findings.problems.length > before) return null;
  return { row, from, to: to ?? from, name: row.text('name') || OFF_DAY_KINDS[kind], kind, classIds };
}

function readKind(row: OffDayRow, findings: Findings): Kind {
  return readChoice(row, 'kind', OFF_DAY_KINDS, findings, 'off') ?? 'off';
}

/** Days are made up by the whole school; two classes at least eat together. */
function readClassIds(row: OffDayRow, kind: Kind, classes: ClassesReading | null, findings: Findings): string[] {
  if (classes === null) return [];
  const before = findings.problems.length;
  const codes = [...classes.idsByCode.keys()].map((code) => code.toUpperCase());
  const ids = readWords(row, 'classes', codes, findings, (word) => {
    const id = classes.idsByCode.get(slug(word));
    return id === undefined ? null : [id];
  });
  const isRight = kind === 'joined' ? ids.length >= 2 : kind !== 'make_up' || ids.length === 0;
  if (!isRight && findings.problems.length === before)
    findings.problems.push(problemAt(kind === 'joined' ? 'JoinedClassesFew' : 'MakeUpOfClasses', row.place('classes')));
  return ids;
}
