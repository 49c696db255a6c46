/** Who has access to an item and where from; adding, changing and removing as Google allows it, its refusals as text. */
import { useState } from 'preact/hooks';
import { Dialog } from '../shell/dialog';
import { useFresh } from '../use-fresh';
import { pathAbove, updateItem } from './drive-api';
import type { DriveItem } from './item';
import {
  addLink,
  addPerson,
  changeRole,
  type Grant,
  listGrants,
  removeGrant,
  SHARED_ROLES,
  type SharedRole,
} from './permissions-api';
import { driveText } from './text';

/** Does something and shows what Google says against it. */
type Attempt = (change: Promise<unknown>) => void;

export function ShareDialog({ item, onClose }: { item: DriveItem; onClose: () => void }) {
  const read = async () => listGrants(item.id, await pathAbove(item));
  const { value: grants, error, reload } = useFresh(read, [item.id]);
  const [refusal, setRefusal] = useState('');
  const attempt: Attempt = (change) => {
    setRefusal('');
    change.catch((reason: Error) => setRefusal(reason.message)).finally(reload);
  };
  const problem = refusal || error;
  return (
    <Dialog title={driveText('shareTitle', { name: item.name })} onClose={onClose}>
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <AddPerson item={item} attempt={attempt} />
      <h3>{driveText('people')}</h3>
      <ul class="grants">
        {grants
          ?.filter(({ type }) => type !== 'anyone')
          .map((grant) => (
            <GrantRow key={grant.id} item={item} grant={grant} attempt={attempt} />
          ))}
      </ul>
      <h3>{driveText('general')}</h3>
      {grants && <LinkAccess item={item} grant={grants.find(({ type }) => type === 'anyone')} attempt={attempt} />}
      <WritersCanShare item={item} attempt={attempt} />
      <p class="actions">
        <button type="button" class="is-main" onClick={onClose}>
          {driveText('done')}
        </button>
      </p>
    </Dialog>
  );
}

function AddPerson({ item, attempt }: { item: DriveItem; attempt: Attempt }) {
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const values = new FormData(form);
    const role = String(values.get('role')) as SharedRole;
    const added = addPerson(item.id, String(values.get('email')).trim(), role, values.has('tell'));
    attempt(added.then(() => form.reset()));
  };
  return (
    <form class="add-person" onSubmit={add}>
      <input
        name="email"
        type="email"
        required
        placeholder={driveText('addPeople')}
        aria-label={driveText('addPeople')}
      />
      <select name="role" aria-label={driveText('newRole')}>
        <RoleOptions />
      </select>
      <label>
        <input type="checkbox" name="tell" defaultChecked /> {driveText('tell')}
      </label>
      <button type="submit" class="is-main">
        {driveText('add')}
      </button>
    </form>
  );
}

function GrantRow({ item, grant, attempt }: { item: DriveItem; grant: Grant; attempt: Attempt }) {
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

function LinkAccess({ item, grant, attempt }: { item: DriveItem; grant: Grant | undefined; attempt: Attempt }) {
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

function WritersCanShare({ item, attempt }: { item: DriveItem; attempt: Attempt }) {
  const [isOn, setOn] = useState(item.writersCanShare ?? false);
  const change = (writersCanShare: boolean) =>
    attempt(updateItem(item.id, { writersCanShare }).then(() => setOn(writersCanShare)));
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={(event) => change(event.currentTarget.checked)} />{' '}
      {driveText('writersCanShare')}
    </label>
  );
}

function RoleOptions() {
  return SHARED_ROLES.map((role) => (
    <option key={role} value={role}>
      {driveText(role)}
    </option>
  ));
}
