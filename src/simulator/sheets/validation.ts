/** Whether a value satisfies the data validation rule of a cell. */
import type { World } from '../kernel/world';
import { satisfies } from './condition';
import { type Draft, sheetById, snapshotOf } from './edit';
import { type Renderer, renderer } from './rendered';
import type { Sheet, Spreadsheet } from './state';

/** The cell as it stands in the draft against its own rule. An empty cell satisfies every rule. */
export function satisfiesRule(world: World, draft: Draft, sheetId: number, row: number, column: number): boolean {
  const spreadsheet = snapshotOf(draft);
  const sheet = sheetById(spreadsheet, sheetId);
  return isValidAt(world, spreadsheet, sheet, renderer(world, spreadsheet), row, column);
}

/** The same for a spreadsheet at rest. */
export function isValidAt(
  world: World,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  render: Renderer,
  row: number,
  column: number,
): boolean {
  const condition = sheet.rows[row]?.[column]?.dataValidation?.condition;
  if (!condition) return true;
  const subject = render.at(sheet, row, column);
  return !subject.effective || satisfies(condition, { world, spreadsheet, sheet, render, subject });
}
