/** How Drive makes, copies and forgets spreadsheets. */
import type { NativeContent } from '../kernel/native';
import { findSpreadsheet } from './edit';
import { exportSpreadsheet, spreadsheetText, TEXT_TYPES } from './exports';
import { newSpreadsheet } from './new-spreadsheet';
import { printSpreadsheet } from './print';

const PDF = 'application/pdf';

export const spreadsheetContent: NativeContent = {
  create: (world, fileId) => {
    world.state.sheets.spreadsheets[fileId] = newSpreadsheet(fileId);
  },
  /** A copy keeps its protections; their editors are its owner alone, in a shared drive who made it. */
  copy: (world, fromId, toId) => {
    const source = findSpreadsheet(world, fromId);
    const copy = world.state.drive.files[toId];
    const owner = copy?.ownerEmail ?? copy?.lastModifyingEmail;
    const sheets = source.sheets.map((sheet) => ({
      ...sheet,
      protectedRanges: sheet.protectedRanges.map((each) =>
        each.editors ? { ...each, editors: { users: owner ? [owner] : [] } } : each,
      ),
    }));
    world.state.sheets.spreadsheets[toId] = { ...source, sheets, spreadsheetId: toId };
  },
  text: spreadsheetText,
  exportTypes: [...TEXT_TYPES, PDF],
  export: (world, fileId, mimeType) =>
    mimeType === PDF ? printSpreadsheet(world, fileId) : exportSpreadsheet(world, fileId, mimeType),
  remove: (world, fileId) => {
    delete world.state.sheets.spreadsheets[fileId];
  },
};
