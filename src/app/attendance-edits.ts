/** Tells the board what was changed in days gone by: a line a class and day in `Sửa điểm danh`, an entry a class in the journal. */
import type { PastEdit } from '../domain/attendance/edits';
import { hashText } from '../domain/plan/fingerprint';
import type { School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import type { EditLine } from './attendance-views';
import { type Context, log, today } from './context';
import { controlId, textOf } from './control';
import { EMPTY_OUTLINE } from './layouts';
import { readOne } from './read-one';
import { CONTROL } from './workbooks';

export interface FoundEdits {
  readonly classId: string;
  /** How often the class's marks were written down before: the same edits found again have the same number. */
  readonly serial: number;
  readonly edits: readonly PastEdit[];
}

/** What stands there already, of a run that was cut off, is not told again. */
export function tellEdits(context: Context, school: School, found: readonly FoundEdits[]): void {
  const edited = found.filter(({ edits }) => edits.length > 0);
  if (edited.length === 0) return;
  writeLines(context, school, edited);
  const known = context.store.get('attendance');
  const logged = { ...known.logged };
  for (const { classId, serial, edits } of edited.filter((one) => logged[one.classId] !== one.serial)) {
    const detail = { count: edits.length };
    log(context, { action: 'attendanceEdited', actor: 'unknown', target: `class/${classId}`, detail });
    logged[classId] = serial;
  }
  context.store.set('attendance', { ...known, logged });
  context.store.save();
}

function writeLines(context: Context, school: School, found: readonly FoundEdits[]): void {
  const tab = CONTROL.attendanceEdits;
  const range = { sheetId: tab.id, row: tab.firstRow, column: 0, endColumn: 1, valuesOnly: true as const };
  const [reading = null] = readOne(context, controlId(context), [range]);
  const known = new Set(reading?.values.map(([id]) => textOf(id)));
  const foundOn = today(context);
  const lines = found.flatMap((one) => linesOf(one, foundOn)).filter(({ id }) => !known.has(id));
  if (lines.length === 0) return;
  const { account } = context.ports;
  const anew = reading ? [] : context.views.attendanceEditTab({ outline: EMPTY_OUTLINE, account });
  context.ports.sheets.write(controlId(context), [...anew, ...context.views.attendanceEdits({ lines, school })]);
}

function linesOf({ classId, serial, edits }: FoundEdits, foundOn: PlainDate): EditLine[] {
  const dates = [...new Set(edits.map(({ date }) => date))].sort();
  return dates.map((date) => {
    const changes = edits
      .filter((edit) => edit.date === date)
      .map(({ row, before, after }) => ({ row, before, after }));
    return { id: `${classId}/${serial}/${date}/${hashText(JSON.stringify(changes))}`, classId, date, changes, foundOn };
  });
}
