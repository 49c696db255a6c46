/**
 * When time-based triggers fire. Google promises little: a fixed minute inside the hour, ± 15 minutes around
 * `nearMinute`, some seconds of delay; the seed of the world fills that in.
 * Source: https://developers.google.com/apps-script/reference/script/clock-trigger-builder
 */
import { nextFloat, nextInt } from '../kernel/random';
import type { World } from '../kernel/world';
import { ScriptException } from './run';
import type { ClockKind, ClockSpec, Trigger } from './state';
import { instantOf, localTime } from './time-zone';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MINUTES = 24 * 60;
/** Longest delay after the nominal moment: assumed. */
const DELAY_MS = 20_000;
const NEAR_MINUTES = 15;

const MINUTE_STEPS = [1, 5, 10, 15, 30];
const HOUR_STEPS = [1, 2, 4, 6, 8, 12];

/** The spec with its kind settled, or Apps Script's refusal. */
export function checkClock(given: Partial<ClockSpec> & { timeZone: string }): ClockSpec {
  const kind: ClockKind | undefined = given.kind ?? (given.weekDay === undefined ? undefined : 'everyWeeks');
  if (kind === undefined) {
    throw new ScriptException('Please add a recurrence frequency before creating the trigger (at, after, every…).');
  }
  const clock: ClockSpec = { ...given, kind, n: given.n ?? 1 };
  if (kind === 'everyMinutes') requireOneOf(kind, clock.n, MINUTE_STEPS, '1, 5, 10, 15 or 30');
  if (kind === 'everyHours') requireOneOf(kind, clock.n, HOUR_STEPS, '1, 2, 4, 6, 8 or 12');
  if (kind === 'everyWeeks' && clock.weekDay === undefined) {
    throw new ScriptException('Please specify a day of the week (onWeekDay) for a weekly trigger.');
  }
  if (kind === 'onMonthDay') requireBetween(kind, clock.n, 1, 31);
  if (clock.atHour !== undefined) requireBetween('atHour', clock.atHour, 0, 23);
  if (clock.nearMinute !== undefined) requireBetween('nearMinute', clock.nearMinute, 0, 59);
  return clock;
}

/** Draws the fixed part of the jitter and sets the first firing after `createdMs`. */
export function startClock(world: World, trigger: Trigger): void {
  if (!trigger.clock) return;
  trigger.phaseMs = drawPhase(world, trigger.clock);
  setNext(world, trigger, trigger.createdMs);
}

/** Sets the firing after the one at `slotMs`; a one-off trigger stays listed and never fires again. */
export function setNext(world: World, trigger: Trigger, afterMs: number): void {
  const slotMs = trigger.clock ? slotAfter(trigger, trigger.clock, afterMs) : undefined;
  delete trigger.slotMs;
  delete trigger.nextMs;
  if (slotMs === undefined) return;
  const { maxDelayMs } = world.state.script.triggerChaos;
  trigger.slotMs = slotMs;
  trigger.nextMs =
    slotMs + nextInt(world.state, 0, DELAY_MS) + (maxDelayMs > 0 ? nextInt(world.state, 0, maxDelayMs) : 0);
}

function requireOneOf(method: string, n: number, allowed: readonly number[], text: string): void {
  if (allowed.includes(n)) return;
  throw new ScriptException(`The value you passed to ${method} was invalid. It must be one of ${text}.`);
}

function requireBetween(method: string, n: number, low: number, high: number): void {
  if (Number.isInteger(n) && n >= low && n <= high) return;
  throw new ScriptException(`The value you passed to ${method} was invalid. It must be between ${low} and ${high}.`);
}

/** Offset of the slots: inside the interval for `everyMinutes` and `everyHours`, since local midnight for days. */
function drawPhase(world: World, { kind, n, atHour, nearMinute }: ClockSpec): number {
  const random = nextFloat(world.state);
  if (kind === 'at') return 0;
  if (kind === 'atDate') return Math.round((random * 2 - 1) * NEAR_MINUTES * MINUTE_MS);
  if (kind === 'everyMinutes') return Math.floor(random * n * MINUTE_MS);
  const near =
    nearMinute === undefined ? undefined : nearMinute * MINUTE_MS + (random * 2 - 1) * NEAR_MINUTES * MINUTE_MS;
  if (kind === 'everyHours') return Math.floor(near ?? random * HOUR_MS);
  const hour = atHour ?? nextInt(world.state, 0, 23);
  return Math.floor(hour * HOUR_MS + (near ?? random * HOUR_MS));
}

function slotAfter(trigger: Trigger, clock: ClockSpec, afterMs: number): number | undefined {
  const isFirst = trigger.slotMs === undefined;
  switch (clock.kind) {
    case 'everyMinutes':
      return nextStep(trigger.createdMs + trigger.phaseMs, clock.n * MINUTE_MS, afterMs);
    case 'everyHours':
      return nextStep(hourOf(trigger.createdMs) + trigger.phaseMs, clock.n * HOUR_MS, afterMs);
    case 'at':
      return isFirst ? Math.max(clock.n, afterMs) : undefined;
    case 'atDate':
      return isFirst ? Math.max(dateMs(clock) + trigger.phaseMs, afterMs) : undefined;
    default:
      return nextDay(trigger, clock, afterMs);
  }
}

function nextStep(firstMs: number, stepMs: number, afterMs: number): number {
  return firstMs + Math.max(0, Math.floor((afterMs - firstMs) / stepMs) + 1) * stepMs;
}

function hourOf(ms: number): number {
  return Math.floor(ms / HOUR_MS) * HOUR_MS;
}

function dateMs({ date, timeZone }: ClockSpec): number {
  return date ? instantOf(date.year, date.month, date.day, 0, timeZone) : Number.NaN;
}

/** The first fitting local day whose slot lies after `afterMs`. */
function nextDay(trigger: Trigger, clock: ClockSpec, afterMs: number): number {
  const from = localTime(afterMs, clock.timeZone);
  for (let ahead = -1; ; ahead++) {
    const noon = instantOf(from.year, from.month, from.day + ahead, DAY_MINUTES / 2, clock.timeZone);
    const day = localTime(noon, clock.timeZone);
    const slotMs = instantOf(day.year, day.month, day.day, trigger.phaseMs / MINUTE_MS, clock.timeZone);
    if (slotMs > afterMs && isDayOf(trigger, clock, noon, slotMs)) return slotMs;
  }
}

/** `every n days` and `every n weeks` count from the firing before. */
function isDayOf({ slotMs: before }: Trigger, clock: ClockSpec, noonMs: number, slotMs: number): boolean {
  const day = localTime(noonMs, clock.timeZone);
  if (clock.kind === 'onMonthDay') return day.day === clock.n;
  const days = before === undefined ? Number.POSITIVE_INFINITY : Math.round((slotMs - before) / (24 * HOUR_MS));
  if (clock.kind === 'everyDays') return days >= clock.n;
  return day.weekDay === clock.weekDay && days >= 7 * clock.n;
}
