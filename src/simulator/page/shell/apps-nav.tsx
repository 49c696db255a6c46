/** The person's apps: a rail at the left on a desktop, a bar at the bottom on a phone. */
import { ROOT, type Route, routeHref } from '../routes';
import { Icon } from './icon';
import { shellText } from './text';

export function AppsNav({ route }: { route: Route }) {
  const drive = routeHref({ page: 'drive', place: { kind: 'folder', id: ROOT } });
  return (
    <nav class="apps" aria-label={shellText('apps')}>
      <a href={drive} aria-current={route.page === 'drive' ? 'page' : undefined}>
        <Icon name="drive" />
        <span>{shellText('drive')}</span>
      </a>
      <a href={routeHref({ page: 'mail' })} aria-current={route.page === 'mail' ? 'page' : undefined}>
        <Icon name="mail" />
        <span>{shellText('mail')}</span>
      </a>
    </nav>
  );
}
