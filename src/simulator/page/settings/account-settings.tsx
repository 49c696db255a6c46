/** The accounts of the world with their editions, and the quotas of this window's person. */
import type { AccountInfo } from '../../server/protocol';
import { api } from '../api';
import { session } from '../session';
import { say, sayError } from '../shell/snackbar';
import { useFresh } from '../use-fresh';
import { settingsText } from './text';

export function AccountSettings({ accounts }: { accounts: readonly AccountInfo[] }) {
  return (
    <section>
      <h2>{settingsText('accounts')}</h2>
      <NewAccount />
      <table class="runs" aria-label={settingsText('accounts')}>
        <tbody>
          {accounts.map(({ email, edition }) => (
            <tr key={email}>
              <td>{email}</td>
              <td>{settingsText(edition)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {session.as && <Quotas />}
    </section>
  );
}

function NewAccount() {
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const values = new FormData(form);
    const edition = values.get('edition') === 'education' ? 'education' : 'gmail';
    api.addAccount({ email: String(values.get('email')).trim(), edition }).then(({ email }) => {
      form.reset();
      say(email);
    }, sayError);
  };
  return (
    <form class="settings-form is-row" onSubmit={add}>
      <label>
        {settingsText('email')} <input type="email" name="email" required />
      </label>
      <label>
        {settingsText('edition')}{' '}
        <select name="edition">
          <option value="gmail">{settingsText('gmail')}</option>
          <option value="education">{settingsText('education')}</option>
        </select>
      </label>
      <button type="submit">{settingsText('addAccount')}</button>
    </form>
  );
}

function Quotas() {
  const { value: quotas } = useFresh(() => api.quotas(session.as), [session.as]);
  if (!quotas) return null;
  return (
    <>
      <h3>{settingsText('quotas', { who: session.as })}</h3>
      <table class="runs">
        <thead>
          <tr>
            <th scope="col">{settingsText('quota')}</th>
            <th scope="col">{settingsText('used')}</th>
            <th scope="col">{settingsText('limit')}</th>
          </tr>
        </thead>
        <tbody>
          {quotas.map(({ name, used, limit }) => (
            <tr key={name}>
              <td>{name}</td>
              <td class="is-number">{used}</td>
              <td class="is-number">{limit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
