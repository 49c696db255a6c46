/** The whole page: the bar of the simulation, and below it what the person has before them. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { WorldInfo } from '../../server/protocol';
import { api } from '../api';
import { ClockPage } from '../clock/clock-page';
import { DocumentPage } from '../docs/document-page';
import { DrivePage } from '../drive/drive-page';
import { OpenItem } from '../drive/open-item';
import { LogPage } from '../log/log-page';
import { MailPage } from '../mail/mail-page';
import { HomePage } from '../people/home-page';
import type { Route } from '../routes';
import { session } from '../session';
import { SettingsPage } from '../settings/settings-page';
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
  const { value: world, error } = useFresh(api.world, []);
  const { isConnected } = useWorldNews();
  useEffect(() => {
    if (world) noteWorld({ now: world.now, isRunning: world.isRunning });
    document.title = [world?.guide.title, shellText('brand')].filter(Boolean).join(' · ');
  }, [world]);
  if (!world) return <p class="notice">{error ?? shellText('loading')}</p>;
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
  switch (route.page) {
    case 'home':
      return (
        <Plain>
          <HomePage world={world} />
        </Plain>
      );
    case 'clock':
      return (
        <Plain>
          <ClockPage />
        </Plain>
      );
    case 'log':
      return (
        <Plain>
          <LogPage world={world} runId={route.runId} />
        </Plain>
      );
    case 'settings':
      return (
        <Plain>
          <SettingsPage world={world} />
        </Plain>
      );
    default:
      return <Device world={world} route={route} />;
  }
}

function Plain({ children }: { children: ComponentChildren }) {
  return (
    <main id="main" class="plain" tabIndex={-1}>
      <div class="plain-width">{children}</div>
    </main>
  );
}

/** The person's own apps; whoever has not said who they are is asked first. */
function Device({ world, route }: { world: WorldInfo; route: Route }) {
  if (!world.accounts.some(({ email }) => email === session.as)) {
    return (
      <Plain>
        {session.as && <p class="error">{shellText('unknownPerson', { email: session.as })}</p>}
        <HomePage world={world} />
      </Plain>
    );
  }
  return (
    <div class={`device is-${session.client}`}>
      <AppsNav route={route} />
      {route.page === 'open' && <OpenItem itemId={route.itemId} />}
      {route.page === 'drive' && <DrivePage place={route.place} />}
      {route.page === 'mail' && <MailPage mailId={route.mailId} />}
      {route.page === 'docs' && <DocumentPage key={route.documentId} documentId={route.documentId} />}
      {route.page === 'sheets' && (
        <main id="main" tabIndex={-1} class="sheets">
          <Spreadsheet spreadsheetId={route.spreadsheetId} sheetId={route.sheetId} />
        </main>
      )}
    </div>
  );
}
