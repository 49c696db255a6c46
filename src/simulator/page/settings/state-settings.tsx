/** Saves, loads and resets the state of the world. */
import { api } from '../api';
import { saveAs } from '../save-as';
import { Icon } from '../shell/icon';
import { say, sayError } from '../shell/snackbar';
import { toLocalInput } from '../times';
import { settingsText } from './text';

export function StateSettings({ now }: { now: number }) {
  const save = () => {
    const name = `workspace-${toLocalInput(now).replace(':', '')}.json`;
    api.snapshot().then((blob) => saveAs(blob, name), sayError);
  };
  const load = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file)
      file
        .text()
        .then(api.restore)
        .then(() => say(settingsText('loaded')), sayError);
  };
  const reset = () => {
    if (confirm(settingsText('resetSure'))) api.reset().then(() => say(settingsText('wasReset')), sayError);
  };
  return (
    <section>
      <h2>{settingsText('world')}</h2>
      <p class="is-quiet">{settingsText('worldIntro')}</p>
      <p class="button-row">
        <button type="button" onClick={save}>
          <Icon name="download" /> {settingsText('save')}
        </button>
        <label class="button">
          <Icon name="upload" /> {settingsText('load')}
          <input
            class="visually-hidden"
            type="file"
            accept="application/json,.json"
            onChange={(event) => load(event.currentTarget)}
          />
        </label>
        <button type="button" onClick={reset}>
          <Icon name="restore" /> {settingsText('reset')}
        </button>
      </p>
    </section>
  );
}
