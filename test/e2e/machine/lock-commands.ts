/** The principal locks and unlocks whatever has a row. */
import fc from 'fast-check';
import { addDays, formatDate } from '../../../src/domain/shared/plain-date';
import { todayOf } from './machine-access';
import { type MachineDesk, tickLock } from './machine-desk';
import type { Model } from './machine-model';
import { type Command, command } from './machine-step';

const ROWS = ['year', 'class/3a1', 'class/nt1', 'team/to-3-4-tuoi', 'kind/attendance', 'kind/plan_week', 'kind/notes'];
const PERIODS = ['period/2026-11', 'term/1', 'theme/mau-giao-gia-dinh', 'admin'];
const LINKS = { 'link/1': 'class/3a1/children', 'link/2': 'class/3a1/plan_year/plan_year' };

const lock = (row: string, days: number): Command => {
  const item = LINKS[row as keyof typeof LINKS];
  return command(
    `lock ${row}${days ? ` for ${days} days` : ''}`,
    ({ locks }) => !locks.has(row),
    (model, desk) => {
      const until = days === 0 ? undefined : addDays(todayOf(desk.people.world), days);
      const said = { ...(until ? { until: formatDate(until) } : {}), ...(item ? { item: desk.ids[item] ?? '' } : {}) };
      tickLock(desk, row, true, said);
      model.locks.set(row, { scope: item ?? row, ...(until ? { until } : {}) });
    },
  );
};

const unlock = (nth: number): Command =>
  command(
    `unlock ${nth}`,
    ({ locks }) => locks.size > 0,
    (model, desk) => open(model, desk, nth),
  );

export function open({ locks }: Model, desk: MachineDesk, nth: number): void {
  const row = [...locks.keys()][nth % locks.size] ?? '';
  tickLock(desk, row, false);
  locks.delete(row);
}

const anyRow = fc.constantFrom(...ROWS, ...ROWS, ...PERIODS, ...Object.keys(LINKS));
/** Under a lock from the beginning: most of what can go wrong goes wrong there. */
export const anyLock = fc.tuple(anyRow, fc.constantFrom(0, 0, 1, 2)).map(([row, days]) => lock(row, days));
export const anyUnlock = fc.nat(20).map(unlock);
