/** The settings of the world: its state, what is unsettled about Google, unreliable triggers, accounts and quotas. */
import type { WorldInfo } from '../../server/protocol';
import { AccountSettings } from './account-settings';
import { ChaosSettings } from './chaos-settings';
import { StateSettings } from './state-settings';
import { SwitchSettings } from './switch-settings';
import { settingsText } from './text';

export function SettingsPage({ world }: { world: WorldInfo }) {
  return (
    <div class="settings">
      <h1>{settingsText('title')}</h1>
      <StateSettings now={world.now} />
      <SwitchSettings switches={world.switches} />
      <ChaosSettings />
      <AccountSettings accounts={world.accounts} />
    </div>
  );
}
