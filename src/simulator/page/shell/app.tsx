/** The whole page: the bar of the simulation, and below it what the person has before them. */
import { useEffect } from 'preact/hooks';
import type { WorldInfo } from '../../server/protocol';
import { api } from '../api';
import { HomePage } from '../people/home-page';
import type { Route } from '../routes';
import { session } from '../session';
import { Spreadsheet } from '../sheets/spreadsheet';
import { useFresh } from '../use-fresh';
import { noteWorld, useWorldNews } from '../world-events';
import { AppsNav } from './apps-nav';
import { Snackbar } from './snackbar';
import { shellText } from './text';
import { TopBar } from './top-bar';
import { useRoute } from './use-route';

export function App() {
  const route = useRoute();
  const world = useFresh(api.world, []).value;
  const { isConnected } = useWorldNews();
  useEffect(() => {
    if (world) noteWorld({ now: world.now, isRunning: world.isRunning });
    document.title = [world?.guide.title, shellText('brand')].filter(Boolean).join(' · ');
  }, [world]);
  if (!world) return <p class="notice">{shellText('loading')}</p>;
  return (
    <>
      <button type="button" class="skip-link" onClick={focusMain}>
        {shellText('skip')}
      </button>
      <TopBar world={world} route={route} />
      {!isConnected && (
        <p class="offline" role="alert">
          {shellText('offline')}
        </p>
      )}
      <Place world={world} route={route} />
      <Snackbar />
    </>
  );
}

/** What a link to `#main` would do, but the address is the route's. */
function focusMain(): void {
  document.getElementById('main')?.focus();
}

function Place({ world, route }: { world: WorldInfo; route: Route }) {
  if (route.page === 'home')
    return (
      <Main>
        <HomePage world={world} />
      </Main>
    );
  if (!world.accounts.some(({ email }) => email === session.as)) {
    return (
      <Main>
        {session.as && <p class="notice">{shellText('unknownPerson', { email: session.as })}</p>}
        <HomePage world={world} />
      </Main>
    );
  }
  return (
    <div class={`device is-${session.client}`}>
      <AppsNav route={route} />
      {route.page === 'sheets' && (
        <main id="main" tabIndex={-1} class="sheets">
          <Spreadsheet spreadsheetId={route.spreadsheetId} sheetId={route.sheetId} />
        </main>
      )}
    </div>
  );
}

function Main({ children }: { children: preact.ComponentChildren }) {
  return (
    <main id="main" class="plain" tabIndex={-1}>
      {children}
    </main>
  );
}
