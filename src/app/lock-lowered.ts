/** Beside the tree nothing says what people and groups had: what a lock of a link takes is written down, and given back at its end. */
import { outranks } from '../domain/access/drive-role';
import { type ActualGrant, sameAddress } from '../domain/plan/actual-item';
import type { GrantStep } from '../domain/plan/plan';
import type { Context } from './context';
import type { LockListing, LockScene } from './lock-scene';
import { replaceLock } from './lock-state';
import type { DriveWrite, ListedItem } from './ports';
import type { LockRecord, LoweredGrant } from './stored-values';

/** Before it is taken. */
export function rememberLowered(
  context: Context,
  scene: LockScene,
  lock: LockRecord,
  steps: readonly GrantStep[],
  listing: readonly ListedItem[],
): void {
  if (scene.reach.pointedId === null) return;
  const known = context.store.get('locks').find(({ key }) => key === lock.key)?.lowered ?? [];
  const fresh = steps
    .flatMap((step) => loweredBy(step, listing))
    .filter((one) => !known.some((each) => isSame(each, one)));
  if (fresh.length === 0) return;
  replaceLock(context, { ...lock, lowered: [...known, ...fresh] });
  context.store.save();
}

/** A link that anyone could write by stays closed. */
function loweredBy(step: GrantStep, listing: readonly ListedItem[]): LoweredGrant[] {
  if (step.type === 'grant' || (step.from !== 'writer' && step.from !== 'commenter')) return [];
  const { id, permissionId, from } = step;
  const type = grantsOf(listing, id).find((grant) => grant.permissionId === permissionId)?.type;
  if (type === undefined || type === 'anyone') return [];
  const email = step.email?.toLowerCase() ?? null;
  return [{ id, email, ...(type === 'user' ? {} : { permissionId }), ...(from === 'commenter' ? { role: from } : {}) }];
}

function isSame(a: LoweredGrant, b: LoweredGrant): boolean {
  return a.id === b.id && a.email === b.email && a.permissionId === b.permissionId;
}

/** Who lost a role beside the tree and still is on the staff has it again, and groups whose grant is still there. */
export function raised({ desired }: LockScene, { all }: LockListing, lowered: readonly LoweredGrant[]): DriveWrite[] {
  const staff = new Set(desired.flatMap(({ grants }) => grants.map(({ email }) => email)));
  return lowered.flatMap((one): DriveWrite[] => {
    const { id, email, permissionId, role = 'writer' } = one;
    const grant = grantsOf(all, id).find((each) => isOf(each, one));
    if (grant?.direct && !outranks(role, grant.direct)) return [];
    if (permissionId !== undefined) return grant?.direct ? [{ type: 'changeRole', id, permissionId, role }] : [];
    return email !== null && staff.has(email) ? [{ type: 'grant', id, email, role }] : [];
  });
}

function isOf(grant: ActualGrant, { email, permissionId }: LoweredGrant): boolean {
  return permissionId === undefined ? sameAddress(grant.email, email) : grant.permissionId === permissionId;
}

function grantsOf(listing: readonly ListedItem[], id: string): readonly ActualGrant[] {
  return listing.find((item) => item.id === id)?.grants ?? [];
}
