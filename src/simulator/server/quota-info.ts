/** What an account has used of its daily quotas, and how much it may. */
import { NATIVE_FILES_PER_DAY, QUOTA_WINDOW_MS } from '../kernel/quota';
import { DAILY_LIMITS } from '../script/quotas';
import type { SimWorld } from '../world';
import type { QuotaInfo } from './protocol';

/** Every quota of the account's edition, used or not; times in ms. */
export function quotasOf(world: SimWorld, email: string): QuotaInfo[] {
  const { edition } = world.account(email);
  const ofScripts = Object.entries(DAILY_LIMITS[edition]).map(([name, limit]) => [`script ${name}`, limit] as const);
  const ofFiles = Object.entries(NATIVE_FILES_PER_DAY[edition]).map(
    ([type, limit]) => [`made ${type}`, limit] as const,
  );
  return [...ofScripts, ...ofFiles].map(([name, limit]) => quotaInfo(world, email, name, limit));
}

/** A window that is over counts as unused. */
function quotaInfo(world: SimWorld, email: string, name: string, limit: number): QuotaInfo {
  const counter = world.state.quota[email]?.[name];
  const resetsAtMs = (counter?.windowStartMs ?? 0) + QUOTA_WINDOW_MS;
  if (!counter || resetsAtMs <= world.now()) return { name, used: 0, limit };
  return { name, used: counter.used, limit, resetsAtMs };
}
