/**
 * Daily quotas of an account: rolling counters in the world's state.
 * Source of the window and the limits: https://developers.google.com/apps-script/guides/services/quotas
 */
import type { Edition } from './accounts';
import { GoogleError } from './errors';
import type { World } from './world';

/** "Quotas are per user and reset 24 hours after the first request." */
export const QUOTA_WINDOW_MS = 24 * 60 * 60 * 1000;

/** Native files an account may make in one window, by MIME type. Types not named have no limit. */
export const NATIVE_FILES_PER_DAY: Readonly<Record<Edition, Readonly<Record<string, number>>>> = {
  gmail: { 'application/vnd.google-apps.spreadsheet': 250, 'application/vnd.google-apps.document': 250 },
  education: { 'application/vnd.google-apps.spreadsheet': 3_200, 'application/vnd.google-apps.document': 1_500 },
};

export interface QuotaCounter {
  windowStartMs: number;
  used: number;
}

/** Counters by account e-mail, then by quota name. */
export type QuotaState = Record<string, Record<string, QuotaCounter>>;

/**
 * Counts one native file made by an account.
 * @throws GoogleError 403 dailyLimitExceeded once the account has made the day's number; nothing is counted then.
 */
export function countNativeFile(world: World, email: string, mimeType: string): void {
  const limit = NATIVE_FILES_PER_DAY[world.account(email).edition][mimeType];
  if (limit === undefined) return;
  const isWithin = consumeQuota(world, email, `made ${mimeType}`, limit);
  if (!isWithin) throw new GoogleError(403, 'dailyLimitExceeded', `Daily Limit Exceeded: ${mimeType}`);
}

/** Adds `amount` to a counter unless that passes `limit`; says whether it did. */
export function consumeQuota(world: World, email: string, name: string, limit: number, amount = 1): boolean {
  const counter = counterOf(world, email, name);
  if (counter.used + amount > limit) return false;
  counter.used += amount;
  return true;
}

/** What an account has used of a quota in the running window. */
export function usedQuota(world: World, email: string, name: string): number {
  return counterOf(world, email, name).used;
}

function counterOf(world: World, email: string, name: string): QuotaCounter {
  const counters = world.state.quota[email] ?? {};
  world.state.quota[email] = counters;
  const running = counters[name];
  if (running && world.now() < running.windowStartMs + QUOTA_WINDOW_MS) return running;
  const fresh = { windowStartMs: world.now(), used: 0 };
  counters[name] = fresh;
  return fresh;
}
