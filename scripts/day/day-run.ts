/** The state of one simulated day: the school, its people, the dice, and every run that happened. */
import { nextFloat, type RandomState } from '../../src/simulator/kernel/random';
import { advanceTo, type Client, type ExecutionResult, type } from '../../src/simulator/script';
import { SheetRefusal } from '../../src/simulator/sheets';
import type { SimWorld } from '../../src/simulator/world';
import type { SchoolWorld } from '../school/school-world';

export interface Refusal {
  account: string;
  action: string;
  target: string;
  /** What the person was shown or the API answered; empty if the attempt went through. */
  error: string;
}

export interface DayRun {
  school: SchoolWorld;
  /** The scenario's own dice, apart from the world's: the same seed gives the same children and latecomers. */
  dice: RandomState;
  runs: ExecutionResult[];
  refusals: Refusal[];
  onProgress: (text: string) => void;
}

/** Moves the clock; triggers fire on the way. */
export function passTo(day: DayRun, time: number | string): void {
  day.runs.push(...advanceTo(day.school.world, time));
}

/** Moves the clock while Google starts no trigger: what was due then is found by the next one. */
export function sleepTo(world: SimWorld, time: number | string): void {
  const { triggerChaos } = world.state.script;
  const { skipRate } = triggerChaos;
  triggerChaos.skipRate = 1;
  advanceTo(world, time);
  triggerChaos.skipRate = skipRate;
}

export interface Cell {
  spreadsheetId: string;
  sheet: number;
  cell: string;
}

/** A person types; true if the sheet took it. A refusal is kept with its text. */
export function typeAs(
  day: DayRun,
  account: string,
  target: Cell,
  input: string | number | boolean,
  client: Client = 'phone',
): boolean {
  try {
    day.runs.push(...type(day.school.world, account, target, input, { client }));
    return true;
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    day.refusals.push({ account, action: 'type', target: `${target.cell} ← ${input}`, error: error.message });
    return false;
  }
}

/** An HTTP request as the account, as a program or the Drive page would send it. */
export function callAs(
  day: DayRun,
  account: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
): { status: number; body: string } {
  const headers = { Authorization: `Bearer ${account}`, 'Content-Type': 'application/json' };
  return day.school.world.rest({ method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

export function between(day: DayRun, low: number, high: number): number {
  return low + Math.floor(nextFloat(day.dice) * (high - low + 1));
}

/** `count` different items, at random. */
export function draw<T>(day: DayRun, items: readonly T[], count: number): T[] {
  const left = [...items];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(between(day, 0, left.length - 1), 1)[0] as T,
  );
}
