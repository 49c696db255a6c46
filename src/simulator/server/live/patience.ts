/** How long the server lets a script compute without a call. */
import { REAL_TIMEOUT_MS } from '../../script/execution';
import type { RunThread, Step } from '../../script/thread/run-thread';

/** Longest real life of a thread, waiting included. */
export const PATIENCE_MS = 24 * 3_600_000;

/** The next call, or the end; a thread that computes too long has run out of time. @throws the reason of the signal */
export async function nextStep(thread: RunThread, signal: AbortSignal): Promise<Step> {
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => undefined;
  const interruption = new Promise<Step>((resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
    timer = setTimeout(() => resolve({ outcome: { kind: 'ranTooLong' } }), REAL_TIMEOUT_MS);
  });
  try {
    return await Promise.race([thread.next(), interruption]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
