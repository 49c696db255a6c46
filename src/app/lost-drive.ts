/**
 * The shared drive with the school's records out of the school account's reach: somebody took it out of the drive, made it
 * less than a manager, or deleted the drive. Nothing can be done there, so nothing is tried: the board is told, once a day,
 * and each run asks first whether it is back.
 */
import { boardOf } from '../domain/school/people';
import { type Context, knownSchool, log, today } from './context';
import { flushLog } from './journal';
import { queueMails, sendMails } from './outbox';

/** Does the work, unless the drive is out of reach; a failure that comes of it is told to the board instead. */
export function withinReach(context: Context, work: () => void): void {
  if (context.store.get('driveLost') === null || isBack(context)) {
    try {
      work();
      return;
    } catch (error) {
      if (!isLost(context)) throw error;
    }
  }
  tellLoss(context);
}

/** Asks only where the records lie in a shared drive. */
function isLost(context: Context): boolean {
  const driveId = knownSchool(context)?.settings.sharedDriveId ?? null;
  return driveId !== null && context.ports.drive.openSharedDrive(driveId)?.isManager !== true;
}

function isBack(context: Context): boolean {
  if (isLost(context)) return false;
  note(context, 'driveBack');
  context.store.set('driveLost', null);
  context.store.save();
  return true;
}

/** The day is noted with the mails, in one call. */
function tellLoss(context: Context): void {
  const { store, views } = context;
  const [school, date] = [knownSchool(context), today(context)];
  if (!school || store.get('driveLost') === date) return;
  if (store.get('driveLost') === null) note(context, 'driveLost');
  const to = boardOf(school, date).map(({ email }) => email);
  queueMails(context, views.lostDriveMails({ occasion: `driveLost/${date}`, to, school }));
  store.set('driveLost', date);
  store.save();
  sendMails(context);
  flushLog(context);
}

function note(context: Context, action: 'driveLost' | 'driveBack'): void {
  const { account: actor } = context.ports;
  const target = knownSchool(context)?.settings.sharedDriveId ?? '';
  log(context, { action, actor, target, detail: {} });
}
