/**
 * Daily limits of an account for scripts. Source: https://developers.google.com/apps-script/guides/services/quotas
 * (education has no column of its own there: taken as Workspace, assumed).
 */
import type { Edition } from '../kernel/accounts';
import { consumeQuota, usedQuota } from '../kernel/quota';
import type { World } from '../kernel/world';
import { ScriptException } from './run';

export interface DailyLimits {
  email: number;
  urlfetch: number;
  properties: number;
  /** Run time of triggers, ms. */
  triggerRuntime: number;
}

export const DAILY_LIMITS: Readonly<Record<Edition, DailyLimits>> = {
  gmail: { email: 100, urlfetch: 20_000, properties: 50_000, triggerRuntime: 90 * 60_000 },
  education: { email: 1_500, urlfetch: 100_000, properties: 500_000, triggerRuntime: 6 * 3_600_000 },
};

/** Runs of one account at the same time. */
export const SIMULTANEOUS_RUNS = 30;
export const TRIGGERS_PER_USER_AND_SCRIPT = 20;

type Countable = Exclude<keyof DailyLimits, 'triggerRuntime'>;

/** Uses up `amount` of a daily quota, or throws Apps Script's text and uses nothing. */
export function useDaily(world: World, email: string, name: Countable, amount = 1): void {
  const limit = DAILY_LIMITS[world.account(email).edition][name];
  if (consumeQuota(world, email, `script ${name}`, limit, amount)) return;
  throw new ScriptException(`Service invoked too many times for one day: ${name}.`);
}

export function remainingMails(world: World, email: string): number {
  return DAILY_LIMITS[world.account(email).edition].email - usedQuota(world, email, 'script email');
}

export function hasTriggerTime(world: World, email: string): boolean {
  return usedQuota(world, email, TRIGGER_RUNTIME) < DAILY_LIMITS[world.account(email).edition].triggerRuntime;
}

/** Charged after the run: the last run of a day may pass the limit. */
export function chargeTriggerTime(world: World, email: string, ms: number): void {
  consumeQuota(world, email, TRIGGER_RUNTIME, Number.POSITIVE_INFINITY, ms);
}

const TRIGGER_RUNTIME = 'script triggerRuntime';
