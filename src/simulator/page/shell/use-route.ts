/** Follows the address of the page. */
import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route, routeHref } from '../routes';

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}

export function goTo(route: Route): void {
  location.hash = routeHref(route);
}
