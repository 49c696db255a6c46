/** Who should have what on the tree's items, by the regulation and the plain model of the locks, and who has it: added up by hand. */
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { readSchool } from '../../../src/domain/school/read-school';
import type { School } from '../../../src/domain/school/types';
import { localOf } from '../../../src/domain/shared/plain-date';
import type { DesiredItem } from '../../../src/domain/tree/desired-item';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import type { DriveFile } from '../../../src/simulator/drive';
import type { MachineDesk } from './machine-desk';
import { isClosed, type Model } from './machine-model';

export const BOARD = ['ht@hoamai.example', 'pht1@hoamai.example'];

/** `<key> <e-mail> <role>` of everybody but the school account, inherited or not. */
export function wantedAccess(model: Model, desk: MachineDesk): string[] {
  const school = schoolOf(desk);
  const tree = treeOf(desk);
  const byKey = new Map(tree.map((item) => [item.key, item]));
  const closed = (key: string) => isClosed(model, school, key);
  const rolesOf = (item: DesiredItem | undefined): Map<string, string> => {
    if (!item) return new Map();
    const roles = new Map(rolesOf(byKey.get(placeOf(item, closed, byKey) ?? '')));
    for (const { email, role } of item.grants) {
      // Under a lock the board keeps what it has as the board, not what its members have as teachers and staff.
      const isBoards = BOARD.includes(email) && !item.key.startsWith('person/');
      const given = closed(item.key) && !isBoards ? 'reader' : role;
      if (given === 'writer' || !roles.has(email)) roles.set(email, given);
    }
    for (const { email, key, state } of model.requests)
      if (key === item.key && state === 'open' && closed(key)) roles.set(email, 'writer');
    return roles;
  };
  return tree.flatMap((item) => [...rolesOf(item)].map(([email, role]) => `${item.key} ${email} ${role}`));
}

/** A record that is closed in an open leaf lies in 'Đã duyệt', the meal workbook in its own closed folder. */
function placeOf(
  { key, parent, lockedInto, closesInto }: DesiredItem,
  closed: (key: string) => boolean,
  byKey: ReadonlyMap<string, DesiredItem>,
): string | null {
  const isHeld = closed(key) && parent !== null && !closed(parent) && byKey.get(parent)?.grain === true;
  return isHeld ? (lockedInto ?? closesInto) : parent;
}

export function foundAccess(desk: MachineDesk): string[] {
  const { files } = desk.people.world.state.drive;
  return treeOf(desk).flatMap(({ key }) => {
    const file = files[desk.ids[key] ?? ''];
    if (!file) return [`${key} is gone`];
    const roles = new Map<string, string>();
    for (const { emailAddress, type, role } of lineOf(desk, file).flatMap(({ permissions }) => permissions)) {
      const who = emailAddress ?? type;
      if (role !== 'reader' || !roles.has(who)) roles.set(who, role);
    }
    return [...roles].flatMap(([who, role]) => (who === SCHOOL_ACCOUNT ? [] : [`${key} ${who} ${role}`]));
  });
}

/** The item and the folders above it; nothing of what lies in the bin. */
export function lineOf({ people }: MachineDesk, file: DriveFile): DriveFile[] {
  const { files } = people.world.state.drive;
  const line = [file];
  for (let above = files[file.parentId ?? '']; above; above = files[above.parentId ?? '']) line.push(above);
  return line.some(({ trashed }) => trashed) ? [] : line;
}

export function schoolOf({ people }: MachineDesk): School {
  const date = todayOf(people.world);
  const reading = readSchool(people.tables, date);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.school;
}

/** Without the drive that the school was given. */
export function treeOf(desk: MachineDesk): DesiredItem[] {
  return desiredTree(schoolOf(desk), todayOf(desk.people.world)).filter(({ given }) => !given);
}

export function todayOf({ state }: MachineDesk['people']['world']) {
  return localOf(state.nowMs).date;
}
