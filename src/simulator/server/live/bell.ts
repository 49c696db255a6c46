/** Lets many wait for the next time something happens. */
export class Bell {
  private waiting: (() => void)[] = [];

  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  ring(): void {
    for (const wake of this.waiting.splice(0)) wake();
  }
}
