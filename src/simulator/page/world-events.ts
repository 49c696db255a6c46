/**
 * What the server tells of changes of the world. A browser opens only six connections to one host, and this one stays
 * open: so the windows of a browser share it where they can (one holds it and tells the others).
 */
import type { WorldEvent } from '../server/protocol';
import { newStore, useStore } from './store';

export interface WorldNews extends WorldEvent {
  isConnected: boolean;
}

const SHARED = 'simulator-events';

const news = newStore<WorldNews>({ version: 0, now: 0, isRunning: false, isConnected: true });

/** Grows with every change of the world: what is on the screen is then to be read again. */
export function useWorldVersion(): number {
  return useStore(news).version;
}

export function useWorldNews(): WorldNews {
  return useStore(news);
}

/** Takes what an answer of the server says of the world, without waiting for the stream to say it. */
export function noteWorld(event: Partial<WorldEvent>): void {
  news.set({ ...news.get(), ...event });
}

/** Begins to listen; once, when the page starts. */
export function followWorld(): void {
  const channel = new BroadcastChannel(SHARED);
  channel.onmessage = ({ data }: MessageEvent<WorldNews>) => news.set(data);
  const tell = (change: Partial<WorldNews>) => {
    news.set({ ...news.get(), ...change });
    channel.postMessage(news.get());
  };
  if (navigator.locks) void navigator.locks.request(SHARED, () => listen(tell));
  else void listen(tell);
}

/** Never ends: the lock goes to another window when this one closes. */
function listen(tell: (change: Partial<WorldNews>) => void): Promise<never> {
  const stream = new EventSource('/simulator/events');
  stream.onmessage = ({ data }: MessageEvent<string>) =>
    tell({ ...(JSON.parse(data) as WorldEvent), isConnected: true });
  stream.onerror = () => tell({ isConnected: false });
  return new Promise(() => {});
}
