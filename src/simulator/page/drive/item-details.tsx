/** What Drive knows of an item: whose it is, what the person may do and why, and the lock with its reason. */
import { momentText } from '../times';
import { useFresh } from '../use-fresh';
import { useWorldNews } from '../world-events';
import { getItem } from './drive-api';
import { type DriveItem, iconOf, lockOf, type Restriction, roleOf } from './item';
import { driveText } from './text';

export function ItemDetails({ item }: { item: DriveItem }) {
  const lock = lockOf(item);
  return (
    <div class="item-details">
      {lock && <LockNote lock={lock} />}
      <dl>
        <dt>{driveText('type')}</dt>
        <dd>{driveText(typeOf(item))}</dd>
        <dt>{driveText('ownerColumn')}</dt>
        <dd>{item.owners?.map(({ emailAddress, displayName }) => emailAddress ?? displayName).join(', ')}</dd>
        <dt>{driveText('roleColumn')}</dt>
        <dd>{driveText(roleOf(item))}</dd>
        <RoleReason item={item} />
        {item.description && (
          <>
            <dt>{driveText('description')}</dt>
            <dd>{item.description}</dd>
          </>
        )}
        {item.size && (
          <>
            <dt>{driveText('size')}</dt>
            <dd>{Number(item.size).toLocaleString()} B</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** Whose lock it is, and why. */
export function LockNote({ lock }: { lock: Restriction }) {
  const { now } = useWorldNews();
  const who = lock.restrictingUser?.emailAddress ?? lock.restrictingUser?.displayName;
  return (
    <p class="lock-note">
      <strong>{lock.reason ? driveText('lockedWhy', { reason: lock.reason }) : driveText('locked')}</strong>
      {who && lock.restrictionTime && (
        <span>{driveText('lockedBy', { who, time: momentText(Date.parse(lock.restrictionTime), now) })}</span>
      )}
      {lock.ownerRestricted && <span>{driveText('onlyOwnerUnlocks')}</span>}
    </p>
  );
}

/** Where the role comes from, as far as the person can know: a folder that gives the same, or the item itself. */
function RoleReason({ item }: { item: DriveItem }) {
  const parentId = item.parents?.[0];
  const readParent = () => (parentId ? getItem(parentId).catch(() => undefined) : Promise.resolve(undefined));
  const parent = useFresh(readParent, [parentId]).value;
  return (
    <>
      <dt>{driveText('roleWhy')}</dt>
      <dd>
        {reasonOf(item, parent)} {!item.ownedByMe && !item.capabilities.canEdit && driveText('noWrite')}
      </dd>
    </>
  );
}

function reasonOf(item: DriveItem, parent: DriveItem | undefined): string {
  if (item.ownedByMe) return driveText('whyOwner');
  if (!parent || roleOf(parent) !== roleOf(item)) return driveText('whyDirect');
  return driveText('whyFolder', { folder: parent.name });
}

function typeOf(item: DriveItem): 'folder' | 'sheet' | 'document' | 'script' | 'file' {
  const icon = iconOf(item);
  return icon === 'folder' || icon === 'sheet' || icon === 'document' || icon === 'script' ? icon : 'file';
}
