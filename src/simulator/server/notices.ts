/** Tells listeners that the world has changed, at most once in a short while. */

/** Changes that come together are told together. */
const QUIET_MS = 100;

export class Notices {
  /** Grows with every change of the world. */
  version = 1;
  private readonly listeners = new Set<() => void>();
  private timer?: NodeJS.Timeout;

  constructor(private readonly onChange: () => void = () => undefined) {}

  /** The world has changed. */
  changed(): void {
    this.version += 1;
    this.onChange();
    this.tell();
  }

  /** Tells the time of day even when nothing has changed but the clock. */
  tell(): void {
    this.timer ??= setTimeout(() => {
      delete this.timer;
      for (const listener of this.listeners) listener();
    }, QUIET_MS);
  }

  /** Answers how to stop listening. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
  }
}
