/**
 * Duties that are done, and written down with their month, are remembered by no more than that: who did what when stands in the
 * journal. Without this a year of forty classes would fill most of the worker's memory, and each tick would pack all of it anew.
 */
import { isToBeSeenAgain, NOT_DONE, type PlanStatus } from '../domain/duties/plan-state';
import type { Duty } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import type { Context } from './context';
import { documentIds } from './documents-known';
import { dutyTable } from './duty-rows';

/** Units by '2026-2027/plan_week/13', those of a later version with its number: 'class/5a1 class/5a2*2'. */
export type DutiesOver = Readonly<Record<string, string>>;

/** By the ids of the duties. */
export function overStatuses({ store }: Context): ReadonlyMap<string, PlanStatus> {
  const over = store.get('plansOver');
  const known = read.get(over);
  if (known) return known;
  const statuses = new Map(Object.entries(over).flatMap(([time, units]) => statusesOf(time, units)));
  read.set(over, statuses);
  return statuses;
}

const read = new WeakMap<DutiesOver, ReadonlyMap<string, PlanStatus>>();

function statusesOf(time: string, units: string): [string, PlanStatus][] {
  return units.split(' ').map((text) => {
    const [unit, version = '1'] = text.split('*');
    return [`${time}/${unit}`, { ...NOT_DONE, state: 'closed', version: Number(version) }];
  });
}

/** Those whose month was written down `untilMs` or before. The caller saves. */
export function forgetOver(context: Context, school: School, untilMs: number): void {
  const { store, ports } = context;
  const latest = Math.min(untilMs, ports.clock.now() - SUMMARIES_MS);
  const { byId } = dutyTable(context, school);
  const documents = documentIds(context, school);
  const plans = Object.entries(store.get('plans'));
  const isOver = ([id, status]: [string, PlanStatus]) => {
    const duty = byId.get(id);
    return duty !== undefined && duty.occasion.dueMs <= latest && isSettled(duty, status, documents.has(id));
  };
  const over = plans.filter(isOver);
  if (over.length === 0) return;
  const all = new Map([...overStatuses(context), ...over]);
  store.set('plans', Object.fromEntries(plans.filter((one) => !isOver(one))));
  store.set('plansOver', packed(school.settings.schoolYear, [...all], byId));
}

/** The board's summary of the week still counts what was done in it. */
const SUMMARIES_MS = 14 * 24 * 3_600_000;

/** A document that is approved is still to be closed. */
function isSettled({ occasion }: Duty, status: PlanStatus, hasDocument: boolean): boolean {
  const steps = occasion.rule.check?.steps ?? [];
  const isDone = status.state === 'closed' || (status.state === 'approved' && !(hasDocument && steps.length > 0));
  return isDone && !isToBeSeenAgain(status, steps);
}

function packed(
  year: string,
  all: readonly (readonly [string, PlanStatus])[],
  byId: ReadonlyMap<string, Duty>,
): DutiesOver {
  const over: Record<string, string> = {};
  for (const [id, { version }] of all) {
    const duty = byId.get(id);
    if (!duty) continue;
    const time = `${year}/${duty.occasion.key}`;
    const unit = version === 1 ? duty.unit : `${duty.unit}*${version}`;
    over[time] = over[time] === undefined ? unit : `${over[time]} ${unit}`;
  }
  return over;
}
