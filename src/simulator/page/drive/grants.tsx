/** The grants of an item in its share dialog: where each comes from, changing and removing it. */
import type { DriveItem } from './item';
import { addLink, changeRole, type Grant, removeGrant, SHARED_ROLES, type SharedRole } from './permissions-api';
import { driveText } from './text';

/** Does something and shows what Google says against it. */
export type Attempt = (change: Promise<unknown>) => void;

export function GrantRow({ item, grant, attempt }: { item: DriveItem; grant: Grant; attempt: Attempt }) {
  const who = grant.emailAddress ?? grant.displayName ?? grant.id;
  return (
    <li>
      <span class="grantee">
        {grant.displayName ?? who}
        <small>{who}</small>
        {grant.inherited && <small class="is-inherited">{originText(grant.inherited)}</small>}
      </span>
      {grant.role === 'owner' ? (
        <span>{driveText('owner')}</span>
      ) : (
        <>
          <select
            aria-label={driveText('roleOf', { who })}
            value={grant.role}
            onChange={(event) => attempt(changeRole(item.id, grant.id, event.currentTarget.value as SharedRole))}
          >
            <RoleOptions />
          </select>
          <button
            type="button"
            class="text-button"
            aria-label={driveText('removeOf', { who })}
            onClick={() => attempt(removeGrant(item.id, grant.id))}
          >
            {driveText('remove')}
          </button>
        </>
      )}
    </li>
  );
}

function originText({ role, from }: NonNullable<Grant['inherited']>): string {
  const said = { role: driveText(role) };
  return from ? driveText('from', { ...said, folder: from.name }) : driveText('fromAbove', said);
}

export function LinkAccess({ item, grant, attempt }: { item: DriveItem; grant: Grant | undefined; attempt: Attempt }) {
  const change = (value: string) => {
    if (value === 'restricted') return grant && attempt(removeGrant(item.id, grant.id));
    const role = value as SharedRole;
    attempt(grant ? changeRole(item.id, grant.id, role) : addLink(item.id, role));
  };
  return (
    <p class="link-access">
      <select
        aria-label={driveText('general')}
        value={grant?.role ?? 'restricted'}
        onChange={(event) => change(event.currentTarget.value)}
      >
        <option value="restricted">{driveText('restricted')}</option>
        {SHARED_ROLES.map((role) => (
          <option key={role} value={role}>
            {driveText('anyone')}: {driveText(role)}
          </option>
        ))}
      </select>
      {grant?.inherited && <small class="is-inherited">{originText(grant.inherited)}</small>}
    </p>
  );
}

export function RoleOptions() {
  return SHARED_ROLES.map((role) => (
    <option key={role} value={role}>
      {driveText(role)}
    </option>
  ));
}
