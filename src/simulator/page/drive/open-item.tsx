/** An address of some item: leads to its own page, else to its folder. */
import { useEffect } from 'preact/hooks';
import { routeHref } from '../routes';
import { useFresh } from '../use-fresh';
import { getItem } from './drive-api';
import { pageOf, placeOf } from './item';

export function OpenItem({ itemId }: { itemId: string }) {
  const { value: item, error } = useFresh(() => getItem(itemId), [itemId]);
  useEffect(() => {
    if (item) location.replace(routeHref(pageOf(item) ?? placeOf(item)));
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
