/** Requests per second and milliseconds of one request, over real HTTP. */
import { type Sent, send } from './http-client';

export interface Speed {
  name: string;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
}

const WARM_UP = 30;
const ROUNDS = 10;
/** Fewer than the writes a minute that Sheets allows an account. */
const ROUND = 40;
const PARALLEL = 8;

/** One after another for the milliseconds, eight at a time for the throughput; the clock moves on between the rounds. */
export async function speedOf(base: string, as: string, name: string, make: (n: number) => Sent): Promise<Speed> {
  const times: number[] = [];
  const one = async (n: number): Promise<void> => {
    const startMs = performance.now();
    await send(base, as, make(n));
    times.push(performance.now() - startMs);
  };
  await eachOf(WARM_UP, 1, one);
  times.length = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await nextMinute(base, as);
    await eachOf(ROUND, 1, one);
  }
  const [p50Ms, p95Ms] = [0.5, 0.95].map((share) => percentile(times, share)) as [number, number];
  return { name, perSecond: await throughput(base, as, one), p50Ms, p95Ms };
}

async function throughput(base: string, as: string, one: (n: number) => Promise<void>): Promise<number> {
  let spentMs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await nextMinute(base, as);
    const startMs = performance.now();
    await eachOf(ROUND, PARALLEL, one);
    spentMs += performance.now() - startMs;
  }
  return (ROUNDS * ROUND * 1_000) / spentMs;
}

/** Limits a minute begin anew. */
async function nextMinute(base: string, as: string): Promise<void> {
  await send(base, as, { method: 'POST', path: '/simulator/clock', body: { byMinutes: 1 } });
}

async function eachOf(count: number, parallel: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
