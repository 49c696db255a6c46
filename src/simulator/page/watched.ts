/** A value that others watch. Without Preact, so that what uses it runs anywhere. */

export interface Store<T> {
  get(): T;
  set(value: T): void;
  /** @returns a function that ends the watching */
  watch(watcher: () => void): () => void;
}

export function newStore<T>(first: T): Store<T> {
  const watchers = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const watcher of [...watchers]) watcher();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
