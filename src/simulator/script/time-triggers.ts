/** Moves the world's clock and fires the time-based triggers that fall due, one after another. */
import { nextFloat } from '../kernel/random';
import type { World } from '../kernel/world';
import type { ExecutionResult, RunRequest } from './execution';
import { runFunction } from './run-function';
import { setNext } from './schedule';
import type { Trigger } from './state';
import { localTime } from './time-zone';

/**
 * Fires every due trigger up to `until` (ms or an ISO time with offset) and leaves the clock there, or later when the
 * last run ends later. Runs never overlap: one that falls due during another starts when that has ended.
 */
export function advanceTo(world: World, until: number | string): ExecutionResult[] {
  const untilMs = typeof until === 'string' ? Date.parse(until) : until;
  if (!Number.isFinite(untilMs)) throw new Error(`Not a time: ${until}`);
  const results: ExecutionResult[] = [];
  for (let due = nextTrigger(world); due && due.nextMs <= untilMs; due = nextTrigger(world)) {
    world.state.nowMs = Math.max(world.state.nowMs, due.nextMs);
    results.push(...firingRequests(world).map((request) => runFunction(world, request)));
  }
  world.state.nowMs = Math.max(world.state.nowMs, untilMs);
  return results;
}

/** When the next time-based trigger fires, ms; undefined without one. */
export function nextTriggerAt(world: World): number | undefined {
  return nextTrigger(world)?.nextMs;
}

type Due = Trigger & { nextMs: number };

function nextTrigger(world: World): Due | undefined {
  const armed = Object.values(world.state.script.triggers).filter(
    (trigger): trigger is Due => trigger.nextMs !== undefined && !trigger.disabled,
  );
  return armed.reduce<Due | undefined>(
    (first, each) => (first && first.nextMs <= each.nextMs ? first : each),
    undefined,
  );
}

/** Takes the next trigger off the clock. Its runs: one, or as the world's trigger chaos has it, none or two. */
export function firingRequests(world: World): RunRequest[] {
  const due = nextTrigger(world);
  if (!due) return [];
  setNext(world, due, due.slotMs ?? due.nextMs);
  const { skipRate, doubleRate } = world.state.script.triggerChaos;
  if (happens(world, skipRate)) return [];
  const times = happens(world, doubleRate) ? 2 : 1;
  return Array.from({ length: times }, () => requestOf(world, due));
}

/** No draw at rate 0, so that a calm world's seed is not touched. */
function happens(world: World, rate: number): boolean {
  return rate > 0 && nextFloat(world.state) < rate;
}

function requestOf(world: World, { id, scriptId, handler, creator }: Trigger): RunRequest {
  const event = clockEvent(world.now(), id);
  return { scriptId, functionName: handler, account: creator, kind: 'trigger', triggerId: id, event };
}

/** Fields of time-driven events, in UTC. https://developers.google.com/apps-script/guides/triggers/events */
function clockEvent(ms: number, triggerUid: string): object {
  const time = localTime(ms, 'UTC');
  return {
    authMode: { $: 'authMode', name: 'FULL' },
    triggerUid,
    timezone: 'UTC',
    year: time.year,
    month: time.month,
    'day-of-month': time.day,
    'day-of-week': time.weekDay,
    hour: time.hour,
    minute: time.minute,
    second: time.second,
  };
}
