/** Blocks of a sheet in which a person may not type. */
import { effectiveRole, isContentLocked } from '../../drive';
import type { SheetView } from '../../server/protocol';
import { type Box, boxIn, intersection, isEmptyBox, without } from '../grid-range';
import { closedProtections, protectedGridRange } from '../protection';
import type { ProtectedRange } from '../resources';
import type { Sheet, Spreadsheet } from '../state';
import type { Scene } from './scene';

/** The whole grid for who cannot write the file, else what the protections close to the account. */
export function closedBlocks({ world, spreadsheet, sheet }: Scene, email: string): SheetView['closed'] {
  const role = effectiveRole(world, spreadsheet.spreadsheetId, email);
  const isWriter = role === 'owner' || role === 'writer';
  if (!isWriter || isContentLocked(world, spreadsheet.spreadsheetId)) return [boxIn(sheet, {})];
  return closedProtections(world, spreadsheet, sheet, email).flatMap((each) => boxesOf(spreadsheet, sheet, each));
}

/** The protected range without its holes, inside of the grid. */
function boxesOf(spreadsheet: Spreadsheet, sheet: Sheet, protection: ProtectedRange): Box[] {
  const whole = intersection(boxIn(sheet, protectedGridRange(spreadsheet, protection)), boxIn(sheet, {}));
  const holes = (protection.unprotectedRanges ?? []).map((range) => boxIn(sheet, range));
  const left = holes.reduce((boxes, hole) => boxes.flatMap((box) => without(box, hole)), [whole]);
  return left.filter((box) => !isEmptyBox(box));
}
