/** Runs since the start of the server with what they did: the world itself keeps only their summaries. */
import type { ExecutionResult } from '../script';

const MOST = 500;

export class RunRecords {
  private readonly results = new Map<string, ExecutionResult>();

  /** Keeps the newest; the oldest is forgotten. */
  add(result: ExecutionResult): void {
    this.results.set(result.id, result);
    if (this.results.size > MOST) this.results.delete(this.results.keys().next().value as string);
  }

  of(id: string): ExecutionResult | undefined {
    return this.results.get(id);
  }

  clear(): void {
    this.results.clear();
  }
}
