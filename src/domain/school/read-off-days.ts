/** Reads the tab 'Ngày nghỉ': the school's own days off and make-up days. */
import type { OffRange } from '../calendar/types';
import { datesBetween, type PlainDate } from '../shared/plain-date';
import { foldText, nearest } from '../shared/text';
import { CONTROL_SHEETS, OFF_DAY_KINDS } from './control-sheets';
import { readDateRange } from './read-cells';
import { type Findings, problemAt, readTable, type TableRow } from './read-table';
import type { ControlTable } from './types';

type OffDayRow = TableRow<'from' | 'to' | 'name' | 'kind'>;

export interface OffDaysReading {
  readonly offDays: readonly OffRange[];
  readonly makeUpDays: readonly PlainDate[];
}

/** A row without an end is one day; a row without a kind is a day off. `year` null: dates are not checked against it. */
export function readOffDays(table: ControlTable | null, year: string | null, findings: Findings): OffDaysReading {
  const ranges = (readTable(CONTROL_SHEETS.offDays, table, findings) ?? []).map((row) =>
    readRange(row, year, findings),
  );
  const known = ranges.filter((range): range is KnownRange => range !== null);
  return {
    offDays: known.filter(({ kind }) => kind === 'off').map(({ from, to, name }) => ({ from, to, name })),
    makeUpDays: known.filter(({ kind }) => kind === 'make_up').flatMap(({ from, to }) => datesBetween(from, to)),
  };
}

type KnownRange = OffRange & { readonly kind: keyof typeof OFF_DAY_KINDS };

function readRange(row: OffDayRow, year: string | null, findings: Findings): KnownRange | null {
  const kind = readKind(row, findings);
  const before = findings.problems.length;
  const { from, to } = readDateRange(row, year, findings);
  if (row.text('from') === '')
    findings.problems.push(problemAt('DateMissing', row.place('from'), { expected: 'dd/MM/yyyy' }));
  if (from === null || findings.problems.length > before) return null;
  return { from, to: to ?? from, name: row.text('name') || OFF_DAY_KINDS.off, kind };
}

function readKind(row: OffDayRow, findings: Findings): keyof typeof OFF_DAY_KINDS {
  const text = foldText(row.text('kind'));
  if (text === foldText(OFF_DAY_KINDS.make_up)) return 'make_up';
  if (text !== '' && text !== foldText(OFF_DAY_KINDS.off)) {
    const names = Object.values(OFF_DAY_KINDS);
    const expected = nearest(row.text('kind'), names) ?? names.join(', ');
    findings.problems.push(problemAt('OffDayKindUnknown', row.place('kind'), { expected }));
  }
  return 'off';
}
