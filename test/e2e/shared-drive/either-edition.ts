/** The same school in both places for its records, and who can write where, seen past the worker. */
import { controlId, SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { type DriveFile, effectivePermissions } from '../../../src/simulator/drive';
import { type } from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { columnName } from '../../../src/ui/sheets/a1';
import { MINUTE, pass, rowOf, rowsOf } from '../faults/small-school';
import { textAt } from '../faults/workbook-state';

export const EDITIONS = ['my_drive', 'shared_drive'] as const;
export const PRINCIPAL = 'ht@hoamai.example';
export const VICE = 'pht1@hoamai.example';

/** Reason and tick in `Khóa – Mở`, and then a quarter of an hour. */
export function tickLock(school: SchoolWorld, key: string, ticked: boolean): void {
  const { world } = school;
  const { id: sheet, columns } = CONTROL.locks;
  const spreadsheetId = controlId(world);
  const row = rowOf(world, spreadsheetId, sheet, key) + 1;
  type(world, PRINCIPAL, { spreadsheetId, sheet, cell: `${columnName(columns.reason)}${row}` }, 'Hết năm');
  type(world, PRINCIPAL, { spreadsheetId, sheet, cell: `${columnName(columns.tick)}${row}` }, ticked);
  pass(school, 15 * MINUTE);
}

export function lockState({ world }: SchoolWorld, key: string): string {
  const { id: sheet, columns } = CONTROL.locks;
  const row = rowOf(world, controlId(world), sheet, key);
  return textAt(rowsOf(world, controlId(world), sheet)[row]?.[columns.state]);
}

/** `<name> <who> <role>` of everyone but school account and board who may change what lies below the folder. */
export function writersBelow(world: SimWorld, folderId: string, isOpen: (file: DriveFile) => boolean): string[] {
  const kept = [SCHOOL_ACCOUNT, PRINCIPAL, VICE];
  return Object.values(world.state.drive.files)
    .filter((file) => !file.trashed && liesIn(world, file, folderId) && !isOpen(file))
    .flatMap((file) =>
      effectivePermissions(world, file)
        .filter(({ role, emailAddress }) => WRITING.has(role) && !kept.includes(emailAddress ?? ''))
        .map(({ role, emailAddress, type: kind }) => `${file.name} ${emailAddress ?? kind} ${role}`),
    );
}

const WRITING: ReadonlySet<string> = new Set(['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter']);

function liesIn({ state }: SimWorld, file: DriveFile, folderId: string): boolean {
  for (let at: DriveFile | undefined = file; at; at = state.drive.files[at.parentId ?? ''])
    if (at.id === folderId) return true;
  return false;
}
