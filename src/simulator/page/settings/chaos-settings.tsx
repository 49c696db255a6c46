/** How unreliable triggers are. */
import { api } from '../api';
import { say, sayError } from '../shell/snackbar';
import { settingsText } from './text';

const RATES = ['skipRate', 'doubleRate', 'dropEditRate'] as const;

export function ChaosSettings() {
  const apply = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget as HTMLFormElement)];
    const chaos = Object.fromEntries(typed.map(([name, value]) => [name, Number(value)]));
    api.setChaos(chaos).then(() => say(settingsText('applied')), sayError);
  };
  return (
    <section>
      <h2>{settingsText('chaos')}</h2>
      <p class="is-quiet">{settingsText('chaosIntro')}</p>
      <form class="settings-form" onSubmit={apply}>
        {RATES.map((name) => (
          <label key={name}>
            {settingsText(name)}{' '}
            <input type="number" name={name} min={0} max={1} step={0.05} defaultValue="0" required />
          </label>
        ))}
        <label>
          {settingsText('maxDelayMs')}{' '}
          <input type="number" name="maxDelayMs" min={0} step={1000} defaultValue="0" required />
        </label>
        <button type="submit" class="is-main">
          {settingsText('apply')}
        </button>
      </form>
    </section>
  );
}
