/** The bar of the simulation: what no Google page has. Who is at this window, at what device, and what time it is. */
import type { AccountInfo, WorldInfo } from '../../server/protocol';
import { type Route, routeHref } from '../routes';
import { session, sessionUrl } from '../session';
import { dayText, timeText } from '../times';
import { useWorldNews } from '../world-events';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { shellText } from './text';

const PAGES = [
  { page: 'home', icon: 'home', text: 'start' },
  { page: 'clock', icon: 'clock', text: 'clock' },
  { page: 'log', icon: 'log', text: 'log' },
  { page: 'settings', icon: 'settings', text: 'settings' },
] as const satisfies readonly { page: Route['page']; icon: IconName; text: string }[];

export function TopBar({ world, route }: { world: WorldInfo; route: Route }) {
  return (
    <header class="top-bar">
      <a class="brand" href={routeHref({ page: 'home' })}>
        {shellText('brand')}
      </a>
      <nav aria-label={shellText('simulation')}>
        {PAGES.map(({ page, icon, text }) => (
          <a href={routeHref({ page })} aria-current={route.page === page ? 'page' : undefined}>
            <Icon name={icon} />
            <span class="long">{shellText(text)}</span>
          </a>
        ))}
      </nav>
      <WorldTime />
      <PersonChoice world={world} />
      <DeviceChoice />
      <LanguageChoice />
    </header>
  );
}

function WorldTime() {
  const { now, isRunning } = useWorldNews();
  return (
    <a class="world-time" href={routeHref({ page: 'clock' })} title={shellText('worldTime')}>
      <strong>{timeText(now)}</strong> <span class="long">{dayText(now)}</span>{' '}
      <em>{shellText(isRunning ? 'running' : 'stopped')}</em>
    </a>
  );
}

function PersonChoice({ world }: { world: WorldInfo }) {
  return (
    <select
      class="person-choice"
      aria-label={shellText('person')}
      value={session.as}
      onChange={(event) => location.assign(sessionUrl({ as: event.currentTarget.value }))}
    >
      <option value="">{shellText('choosePerson')}</option>
      {world.accounts.map((account) => (
        <option value={account.email}>{personLabel(world, account)}</option>
      ))}
    </select>
  );
}

function personLabel({ guide }: WorldInfo, { email, displayName }: AccountInfo): string {
  return guide.people.find((one) => one.email === email)?.role || displayName;
}

function DeviceChoice() {
  return (
    <fieldset class="switch is-device" aria-label={shellText('device')}>
      {(['desktop', 'phone'] as const).map((client) => (
        <button
          type="button"
          aria-pressed={session.client === client}
          title={shellText(client)}
          aria-label={shellText(client)}
          onClick={() => location.assign(sessionUrl({ client }))}
        >
          <Icon name={client} />
        </button>
      ))}
    </fieldset>
  );
}

function LanguageChoice() {
  return (
    <fieldset class="switch" aria-label={shellText('language')}>
      {(['vi', 'en'] as const).map((language) => (
        <button
          type="button"
          lang={language}
          aria-label={language === 'vi' ? 'Tiếng Việt' : 'English'}
          aria-pressed={session.language === language}
          onClick={() => location.assign(sessionUrl({ language }))}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
