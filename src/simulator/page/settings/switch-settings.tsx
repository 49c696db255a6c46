/** The switches of the world: either side of what no document settles. */
import type { Switches } from '../../kernel/switches';
import { api } from '../api';
import { say, sayError } from '../shell/snackbar';
import { settingsText } from './text';

type SwitchName = keyof Switches;

export function SwitchSettings({ switches }: { switches: Switches }) {
  return (
    <section>
      <h2>{settingsText('switches')}</h2>
      <p class="is-quiet">{settingsText('switchesIntro')}</p>
      <ul class="settings-list">
        {(Object.keys(switches) as SwitchName[]).map((name) => (
          <li key={name}>
            <SwitchInput name={name} value={switches[name]} />
            <label for={name}>{settingsText(name)}</label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SwitchInput({ name, value }: { name: SwitchName; value: boolean | number }) {
  const set = (next: boolean | number) => {
    api.setSwitches({ [name]: next }).then(() => say(settingsText('applied')), sayError);
  };
  if (typeof value === 'boolean') {
    return <input id={name} type="checkbox" checked={value} onChange={(event) => set(event.currentTarget.checked)} />;
  }
  return (
    <input
      id={name}
      type="number"
      min={0}
      step={500}
      value={value}
      onChange={(event) => set(Number(event.currentTarget.value))}
    />
  );
}
