/** Who has access to an item and where from; adding, changing and removing as Google allows it, its refusals as text. */
import { useState } from 'preact/hooks';
import { Dialog } from '../shell/dialog';
import { useFresh } from '../use-fresh';
import { pathAbove, updateItem } from './drive-api';
import { type Attempt, GrantRow, LinkAccess, RoleOptions } from './grants';
import type { DriveItem } from './item';
import { addPerson, listGrants, type SharedRole } from './permissions-api';
import { driveText } from './text';

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
