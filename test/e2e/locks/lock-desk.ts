/** A small school at work, its principal at `Khóa – Mở`, and what Drive says afterwards. */
import { callAs, type DayRun, passTo, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, rowOf, valuesAt } from '../../../scripts/day/places';
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { columnName } from '../../../src/ui/sheets/a1';
import { mondaySchool } from '../../support/monday-school';

export { MONDAY } from '../../support/monday-school';

export const PRINCIPAL = 'ht@hoamai.example';
export const API = 'https://www.googleapis.com/drive/v3/files';

type Column = keyof typeof CONTROL.locks.columns;

export interface LockDesk {
  readonly day: DayRun;
  type(key: string, column: Column, value: string | boolean): boolean;
  /** Reason and tick, and then a quarter of an hour. */
  tick(key: string, ticked: boolean, reason: string): void;
  pass(minutes: number): void;
  cell(key: string, column: Column): string;
  file(key: string): DriveFile;
  /** Everybody with a role above reading on the item, by inheritance too. */
  writersOf(id: string): string[];
  /** Makes a file as that account; its id. */
  make(account: string, parentId: string, name: string, mimeType?: string): string;
}

type DriveFile = ReturnType<DayRun['school']['world']['snapshot']>['drive']['files'][string];

export function lockDesk(): LockDesk {
  return deskOf(mondaySchool());
}

export function deskOf(day: DayRun): LockDesk {
  const { world } = day.school;
  const at = (key: string, column: Column) => {
    const row = rowOf(world, controlId(world), CONTROL.locks.id, key) + 1;
    const name = columnName(CONTROL.locks.columns[column]);
    return { spreadsheetId: controlId(world), sheet: CONTROL.locks.id, cell: `${name}${row}` };
  };
  const desk: LockDesk = {
    day,
    type: (key, column, value) => typeAs(day, PRINCIPAL, at(key, column), value),
    tick: (key, ticked, reason) => {
      desk.type(key, 'reason', reason);
      desk.type(key, 'tick', ticked);
      desk.pass(15);
    },
    pass: (minutes) => passTo(day, world.state.nowMs + minutes * 60_000),
    cell: (key, column) => {
      const row = rowOf(world, controlId(world), CONTROL.locks.id, key);
      const box: [number, number, number, number] = [row, CONTROL.locks.columns[column], 1, 1];
      return String(valuesAt(world, controlId(world), CONTROL.locks.id, box)[0]?.[0] ?? '');
    },
    file: (key) => world.state.drive.files[idOfKey(world, key)] as DriveFile,
    writersOf: (id) => {
      const answer = callAs(day, SCHOOL_ACCOUNT, 'GET', `${API}/${id}?fields=permissions(emailAddress,role,type)`);
      const { permissions = [] } = JSON.parse(answer.body) as {
        permissions?: { emailAddress?: string; role: string; type: string }[];
      };
      return permissions.filter(({ role }) => role === 'writer').map(({ emailAddress, type }) => emailAddress ?? type);
    },
    make: (account, parentId, name, mimeType = 'text/plain') => {
      const answer = callAs(day, account, 'POST', API, { name, mimeType, parents: [parentId] });
      return (JSON.parse(answer.body) as { id: string }).id;
    },
  };
  return desk;
}
