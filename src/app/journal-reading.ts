/** The journal's rows as they stand in the months' tabs. */
import type { ChainMonth } from '../domain/journal/chain';
import type { TabRow } from '../domain/journal/verify-chain';
import type { Context } from './context';
import type { SheetReading } from './ports';
import { journalId } from './register';
import type { CellValue } from './sheet-ops';
import { JOURNAL, journalSheetId } from './workbooks';

/** Every row of these months; none of a tab that is gone. Some months at a time, each in an answer of its own. */
export function readMonths(context: Context, months: readonly Pick<ChainMonth, 'month'>[]): TabRow[] {
  const spreadsheetId = journalId(context);
  const rows: TabRow[] = [];
  for (let at = 0; at < months.length; at += AT_ONCE) {
    const some = months.slice(at, at + AT_ONCE);
    const readings = context.ports.sheets.read(
      some.map(({ month }) => ({ spreadsheetId, ranges: [{ sheetId: journalSheetId(month), ...ALL_CELLS }] })),
    );
    some.forEach(({ month }, i) => {
      rows.push(...toRows(month, readings[i]?.[0] ?? null));
    });
  }
  return rows;
}

/** Google answers sixty reads a minute for one account; an answer may have 50 MB, a month of the largest school has 6. */
const AT_ONCE = 6;

const ALL_CELLS = { row: JOURNAL.month.firstRow, column: 0, endColumn: JOURNAL.month.width };

function toRows(month: string, reading: SheetReading | null): TabRow[] {
  const { cells: width, firstRow } = JOURNAL.month;
  return (reading?.values ?? []).map((values, i) => {
    const texts = Array.from({ length: width + 2 }, (_, column) => exactText(values[column]));
    const [previous = '', hash = ''] = texts.slice(width);
    return { month, row: firstRow + i + 1, cells: texts.slice(0, width), previous, hash };
  });
}

/** Not trimmed: a blank that was put in is a change. */
function exactText(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
