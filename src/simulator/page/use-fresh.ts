/** Reads something from the server, and again whenever the world changes. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useWorldVersion } from './world-events';

export interface Fresh<T> {
  /** The last good answer for these keys; stays while the next one is on its way. */
  value?: T;
  error?: string;
  reload(): void;
}

/** @param keys what is read: with other keys the old answer is forgotten */
export function useFresh<T>(read: () => Promise<T>, keys: readonly unknown[]): Fresh<T> {
  const version = useWorldVersion();
  const key = JSON.stringify(keys);
  const [answer, setAnswer] = useState<{ key: string; value?: T; error?: string }>({ key });
  const turns = useRef({ begun: 0, kept: 0 });
  const reader = useRef(read);
  reader.current = read;
  const reload = useCallback(() => {
    const turn = ++turns.current.begun;
    const keep = (part: { value?: T; error?: string }) => {
      if (turn < turns.current.kept) return;
      turns.current.kept = turn;
      setAnswer((old) => ({ ...(old.key === key ? old : {}), error: undefined, ...part, key }));
    };
    reader.current().then(
      (value) => keep({ value }),
      (error: unknown) => keep({ error: error instanceof Error ? error.message : String(error) }),
    );
  }, [key]);
  useEffect(reload, [reload, version]);
  return answer.key === key ? { ...answer, reload } : { reload };
}
