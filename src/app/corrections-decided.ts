/** Reads what the board chose in `Đề nghị sửa`. It counts only if nobody but the board and the school account could write it. */
import type { Choice, Decision } from '../domain/corrections/next-state';
import type { CorrectionRequest } from '../domain/corrections/request';
import { sameAddress } from '../domain/plan/actual-item';
import { boardOf } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { foldText } from '../domain/shared/text';
import { type Context, log, today } from './context';
import { controlId, textOf } from './control';
import { boardEditors } from './lock-editors';
import { isProvenFor } from './proof';
import { readOne } from './read-one';
import type { CellValue, SheetOp } from './sheet-ops';
import { CONTROL, protectionId, rowProtectionId } from './workbooks';

const { id: SHEET_ID, columns: COLUMN, width: WIDTH } = CONTROL.corrections;

/** By the number of the request; of the rows of those that are not ended. */
export function readDecisions(context: Context, school: School): Map<string, Decision> {
  const requests = context.store.get('corrections');
  const rows = requests.map(({ boardRow }) => boardRow);
  const [row, endRow] = [Math.min(...rows), Math.max(...rows) + 1];
  const range = { sheetId: SHEET_ID, row, endRow, column: 0, endColumn: WIDTH };
  const [reading] = readOne(context, controlId(context), [range]);
  if (!reading) return new Map();
  const shown = requests.filter(({ id, boardRow }) => textOf(reading.values[boardRow - row]?.[COLUMN.number]) === id);
  const isProven = (request: CorrectionRequest) =>
    isProvenFor(reading.protections, decisionCells(request), decidersOf(context, school, request));
  const unproven = shown.filter((request) => !isProven(request));
  const protectionIds = reading.protections.map(({ id }) => id);
  if (unproven.length > 0) putBack(context, school, unproven, protectionIds);
  return new Map(
    shown
      .filter((request) => !unproven.includes(request))
      .map((request) => [request.id, decisionOf(context, reading.values[request.boardRow - row] ?? [])]),
  );
}

function decisionCells({ boardRow: row }: CorrectionRequest) {
  return { row, endRow: row + 1, column: COLUMN.choice, endColumn: COLUMN.reason + 1 };
}

/** The board; of a member's own request the others, since the cell does not tell who of them chose. */
function decidersOf(context: Context, school: School, { email }: CorrectionRequest): string[] {
  return boardEditors(context, school).filter(
    (one) => !sameAddress(one, email) || sameAddress(one, context.ports.account),
  );
}

export function isOfBoard(context: Context, school: School, { email }: CorrectionRequest): boolean {
  return boardOf(school, today(context)).some((person) => person.email === email);
}

/** Keeps members of the board out of the decision on what they ask for themselves. `protectionIds`: those there are. */
export function ownRowGuards(
  context: Context,
  school: School,
  requests: readonly CorrectionRequest[],
  protectionIds: readonly number[],
): SheetOp[] {
  return requests
    .filter((request) => isOfBoard(context, school, request))
    .flatMap((request) => {
      const isNew = !protectionIds.includes(rowProtectionId(SHEET_ID, request.boardRow));
      const editors = decidersOf(context, school, request);
      return context.views.correctionGuard({ row: request.boardRow, editors, isNew });
    });
}

function decisionOf({ views }: Context, cells: readonly CellValue[]): Decision {
  const text = foldText(textOf(cells[COLUMN.choice]));
  const known = Object.entries(views.correctionChoices).find(([, name]) => foldText(name) === text);
  const hours = textOf(cells[COLUMN.hours]);
  return {
    choice: known ? (known[0] as Choice) : null,
    hours: hours === '' ? null : Number(hours.replace(',', '.')),
    reason: textOf(cells[COLUMN.reason]),
  };
}

/** What stands there is not believed; under the protection again it waits for the board to choose anew. */
function putBack(
  context: Context,
  school: School,
  requests: readonly CorrectionRequest[],
  protectionIds: readonly number[],
): void {
  const cells = [[{ value: null }, { value: null }, { value: null }]];
  const cleared = requests.map(
    ({ boardRow: row }): SheetOp => ({ type: 'cells', sheetId: SHEET_ID, row, column: COLUMN.choice, cells }),
  );
  const guards = ownRowGuards(context, school, requests, protectionIds);
  context.ports.sheets.write(controlId(context), [
    ...decisionRows(context, school, protectionIds),
    ...guards,
    ...cleared,
  ]);
  log(context, { action: 'decisionUnproven', actor: 'unknown', target: 'control', detail: {} });
}

/** Who may write in the tab; unless told otherwise it has both of its protections. */
export function decisionRows(context: Context, school: School, protectionIds = BOTH_PROTECTIONS): SheetOp[] {
  const editors = boardEditors(context, school);
  const rows = correctionCapacity(context);
  return context.views.correctionRows({ account: context.ports.account, editors, rows, protectionIds });
}

const BOTH_PROTECTIONS: readonly number[] = [
  protectionId(SHEET_ID, 1),
  protectionId(SHEET_ID, CONTROL.corrections.decisionProtection),
];

/** Rows there are for requests: added by the hundreds. */
export function correctionCapacity({ store }: Context): number {
  const { rows } = CONTROL.corrections;
  return Math.max(1, Math.ceil(store.get('correctionRows') / rows)) * rows;
}
