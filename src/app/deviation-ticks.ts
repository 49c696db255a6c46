import type { School } from '../domain/school/types';
import type { Context } from './context';
import { textOf } from './control';
import type { DeviationState } from './deviation-views';
import { boardEditors } from './lock-editors';
import type { ProtectionReading, SheetReading } from './ports';
import { hasExactly } from './proof';
import { CONTROL, protectionId } from './workbooks';

const TAB = CONTROL.deviations;

export interface KnownRow {
  /** Zero-based. */
  readonly row: number;
  readonly id: string;
  readonly unit: string;
  readonly state: DeviationState;
  readonly code: string;
  readonly ticked: boolean;
}

export function knownRows(reading: SheetReading | null): KnownRow[] {
  const { columns, firstRow } = TAB;
  return (reading?.values ?? []).flatMap((cells, i) => {
    const [id, unit, code] = [columns.id, columns.unit, columns.code].map((column) => textOf(cells[column]));
    if (!id || !unit || !code) return [];
    const state = code.split(' ')[0] as DeviationState;
    return [{ row: firstRow + i, id, unit, state, code, ticked: cells[columns.tick] === true }];
  });
}

/** Up to this row a tick can only be the board's; 0 if the same read does not show that. */
export function provenUntil(context: Context, school: School, protections: readonly ProtectionReading[]): number {
  const allowed = boardEditors(context, school);
  const proofs = protections.filter(
    ({ warningOnly, range, editors }) =>
      !warningOnly &&
      range !== null &&
      range.row <= TAB.firstRow &&
      range.column <= TAB.columns.tick &&
      range.endColumn > TAB.columns.tick &&
      hasExactly(editors, allowed),
  );
  return Math.max(0, ...proofs.map(({ range }) => range?.endRow ?? 0));
}

/** Our protection of the ticks covers all rows of the tab; null if it is gone. */
export function ownProtection(protections: readonly ProtectionReading[]): ProtectionReading | null {
  return protections.find(({ id }) => id === protectionId(TAB.id, TAB.tickProtection)) ?? null;
}
