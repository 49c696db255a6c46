/** A value that views can watch. */
import { useEffect, useState } from 'preact/hooks';
import type { Store } from './watched';

export { newStore, type Store } from './watched';

/** The value of a store; the view is drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState<T>(store.get());
  useEffect(() => {
    const follow = () => setValue(() => store.get());
    follow();
    return store.watch(follow);
  }, [store]);
  return value;
}
