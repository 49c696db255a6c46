/**
 * The tab `Sai lệch`: a row a deviation, its id for ever in the row where it was first found. What is found again is told in the
 * same row, what is not found any more is solved. Nothing that has not changed is written.
 */
import type { Deviation } from '../domain/deviations/deviation';
import { hashText } from '../domain/plan/fingerprint';
import type { School } from '../domain/school/types';
import { type Context, log } from './context';
import { controlId, DEVIATION_RANGE } from './control';
import { type KnownRow, knownRows, ownProtection, provenUntil } from './deviation-ticks';
import type { DeviationRow, DeviationState } from './deviation-views';
import { EMPTY_OUTLINE } from './layouts';
import { boardEditors } from './lock-editors';
import type { SheetReading } from './ports';
import { readOne } from './read-one';
import type { SheetOp } from './sheet-ops';
import { CONTROL } from './workbooks';

const TAB = CONTROL.deviations;

export interface DeviationSheet {
  /** Ids whose tick only the board can have made. */
  readonly agreed: ReadonlySet<string>;
  /** Ids that are told and not solved. */
  readonly open: ReadonlySet<string>;
  /** Units of what a run was mending when it was cut off. */
  readonly interrupted: readonly string[];
  /** Of these units everything deviant is among the told; what is told of other units stays. */
  show(told: readonly Told[], units: readonly string[]): void;
}

export interface Told {
  readonly deviation: Deviation;
  readonly state: DeviationState;
  /** Why Google did not do it. */
  readonly trouble?: string;
}

/** `onNews`: told before a row says something new. */
export function openDeviationSheet(context: Context, school: School, onNews?: () => void): DeviationSheet {
  const [reading = null] = readOne(context, controlId(context), [DEVIATION_RANGE]);
  const rows = knownRows(reading);
  const proven = provenUntil(context, school, reading?.protections ?? []);
  const known = new Map(rows.map((row) => [row.id, row]));
  const tab = tabKeeper(context, school, reading, proven);
  refuseTicks(
    context,
    rows.filter(({ ticked, row }) => ticked && row >= proven),
  );
  return {
    agreed: new Set(rows.filter(({ ticked, row }) => ticked && row < proven).map(({ id }) => id)),
    open: new Set(rows.filter(({ state }) => state !== 'solved').map(({ id }) => id)),
    interrupted: rows.filter(({ state }) => state === 'mending').map(({ unit }) => unit),
    show(told, units) {
      const changed = rowsToWrite(context, known, told, units);
      if (changed.length > 0) onNews?.();
      const ops = [...tab(lastRow(known, changed)), ...context.views.deviationRows(changed, school)];
      if (ops.length > 0) context.ports.sheets.write(controlId(context), ops);
      for (const row of changed) remember(known, row);
    },
  };
}

/** What the tab itself needs before rows are written: it may be missing, too short, or open to others than the board. */
function tabKeeper(context: Context, school: School, reading: SheetReading | null, proven: number) {
  const own = ownProtection(reading?.protections ?? []);
  let rows = own?.range?.endRow ?? 0;
  let isMissing = reading === null;
  let isProven = proven > 0;
  let isNew = own === null;
  return (last: number): SheetOp[] => {
    if (isProven && last < rows) return [];
    const { account } = context.ports;
    const head = isMissing ? context.views.deviationTab({ outline: EMPTY_OUTLINE, account }) : [];
    rows = Math.max(rows, last + 1 < TAB.rows ? TAB.rows : last + TAB.rows);
    const guard = context.views.deviationProtection({
      editors: boardEditors(context, school),
      account,
      rows,
      isNew,
    });
    [isMissing, isProven, isNew] = [false, true, false];
    return [...head, ...guard];
  };
}

/** A tick that anybody could have made is taken back: protected afterwards, it would look like the board's. */
function refuseTicks(context: Context, rows: readonly KnownRow[]): void {
  if (rows.length === 0) return;
  for (const { id } of rows)
    log(context, { action: 'tickRefused', actor: 'unknown', target: 'control', detail: { deviation: id } });
  const ops = rows.flatMap(({ row }) => context.views.deviationTick({ row, ticked: false }));
  context.ports.sheets.write(controlId(context), ops);
}

function rowsToWrite(
  context: Context,
  known: ReadonlyMap<string, KnownRow>,
  told: readonly Told[],
  units: readonly string[],
): DeviationRow[] {
  const atMs = context.ports.clock.now();
  let next = Math.max(TAB.firstRow - 1, ...[...known.values()].map(({ row }) => row)) + 1;
  const found = told.flatMap(({ deviation, state, trouble = '' }): DeviationRow[] => {
    const row = known.get(deviation.id);
    const code = `${state} ${hashText(JSON.stringify([deviation, trouble]))}`;
    if (row?.code === code) return [];
    return [{ row: row?.row ?? next++, deviation, state, code, atMs, trouble, isNew: !row }];
  });
  const ids = new Set(told.map(({ deviation }) => deviation.id));
  const isSolved = ({ id, unit, state }: KnownRow) => units.includes(unit) && state !== 'solved' && !ids.has(id);
  return [...found, ...[...known.values()].filter(isSolved).map(({ row }) => solved(row, atMs))];
}

function solved(row: number, atMs: number): DeviationRow {
  return { row, deviation: null, state: 'solved', code: 'solved', atMs, trouble: '', isNew: false };
}

function lastRow(known: ReadonlyMap<string, KnownRow>, changed: readonly DeviationRow[]): number {
  return Math.max(0, ...[...known.values(), ...changed].map(({ row }) => row));
}

function remember(known: Map<string, KnownRow>, { row, deviation, state, code }: DeviationRow): void {
  const before = [...known.values()].find((one) => one.row === row);
  const id = deviation?.id ?? before?.id ?? '';
  const unit = deviation?.unit ?? before?.unit ?? '';
  known.set(id, { row, id, unit, state, code, ticked: before?.ticked ?? false });
}
