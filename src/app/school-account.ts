/** Whose worker it is: triggers belong to whoever makes them, so nobody but the school account may. */
import { sameAddress } from '../domain/plan/actual-item';
import { type Context, knownSchool } from './context';

/** The school account, if this run is somebody else's; null where all is well, or nothing is known yet. */
export function strangerTo(context: Context): string | null {
  const owner = knownSchool(context)?.settings.schoolAccount ?? null;
  return isOther(context, owner) ? owner : null;
}

/** Before the first set-up it is the owner of the workbook that the worker is bound to. */
export function strangerAtInstall(context: Context, journalId: string): string | null {
  if (knownSchool(context)) return strangerTo(context);
  const owner = context.ports.drive.itemsOf([journalId])[0]?.owner ?? null;
  return isOther(context, owner) ? owner : null;
}

/** A file of a shared drive has no owner. */
function isOther({ ports }: Context, owner: string | null): owner is string {
  return owner !== null && owner !== '' && !sameAddress(owner, ports.account);
}
