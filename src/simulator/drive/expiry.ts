/** Grants that end: they stop counting at their hour (access.ts) and are taken off the item before anyone looks. */
import type { World } from '../kernel/world';
import { noteChange, withAccessLoss } from './change-log';
import type { DriveFile } from './state';

/** Takes off what has ended since the last look, as changes of the items. */
export function settleExpiries(world: World): void {
  const { expiringIds, files } = world.state.drive;
  for (const id of Object.keys(expiringIds)) {
    const file = files[id];
    if (file) settle(world, file);
    if (!file?.permissions.some(({ expirationMs }) => expirationMs !== undefined)) delete expiringIds[id];
  }
}

function settle(world: World, file: DriveFile): void {
  const ended = file.permissions.filter(({ expirationMs = Infinity }) => expirationMs <= world.now());
  if (ended.length === 0) return;
  const seenBy = ended.flatMap(({ emailAddress }) => emailAddress ?? []);
  const takeOff = () => {
    file.permissions = file.permissions.filter((grant) => !ended.includes(grant));
    noteChange(world, file);
  };
  withAccessLoss(world, file, takeOff, seenBy);
}
