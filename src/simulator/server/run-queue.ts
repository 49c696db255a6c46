/** Scripts of one world run one at a time; a run that waits for a person lets the others go on. */

export class RunQueue {
  private tail: Promise<void> = Promise.resolve();

  /** Waits for its turn; the answer ends the turn. First come, first served. */
  async acquire(): Promise<() => void> {
    const before = this.tail;
    let release = (): void => undefined;
    this.tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  /** Does the work in a turn of its own. */
  async exclusively<T>(work: () => T | Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
