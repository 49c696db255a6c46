/** Chooses which Google the contract tests run on. */
import type { Google } from './google';
import { liveGoogle } from './live-google';
import { simulatedGoogle } from './simulated-google';

export const IS_LIVE = process.env.LIVE === '1';

/** A Google of its own: an empty simulated one, or the real one of the tokens in the environment. */
export function openGoogle(): Google {
  return IS_LIVE ? liveGoogle(process.env) : simulatedGoogle();
}
