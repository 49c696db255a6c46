/** An address of some item: leads to where such a thing is shown. */
import { useEffect } from 'preact/hooks';
import { type Route, routeHref } from '../routes';
import { useFresh } from '../use-fresh';
import { getItem } from './drive-api';
import { type DriveItem, pageOf } from './item';

export function OpenItem({ itemId }: { itemId: string }) {
  const { value: item, error } = useFresh(() => getItem(itemId), [itemId]);
  useEffect(() => {
    if (item) location.replace(routeHref(routeOf(item)));
  }, [item]);
  return (
    <main id="main" tabIndex={-1} class="drive-main">
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </main>
  );
}

/** What has no page of its own is selected in its folder, as far as the person sees that. */
function routeOf(item: DriveItem): Route {
  const own = pageOf(item);
  if (own) return own;
  const parentId = item.parents?.[0];
  if (parentId === undefined) return { page: 'drive', place: { kind: 'shared' } };
  return { page: 'drive', place: { kind: 'folder', id: parentId, itemId: item.id } };
}
