/** One step of the machine: something happens, and the oracle looks. */
import type fc from 'fast-check';
import { todayOf } from './machine-access';
import { type MachineDesk, wait } from './machine-desk';
import { endLocks, endRequests, type Model } from './machine-model';
import { breaches } from './machine-oracle';

export type Command = fc.Command<Model, MachineDesk>;

/** Something happens, then the oracle looks. */
export function command(
  text: string,
  check: (model: Readonly<Model>) => boolean,
  act: (model: Model, desk: MachineDesk) => void,
): Command {
  return {
    check,
    run: (model, desk) => {
      act(model, desk);
      look(model, desk);
    },
    toString: () => text,
  };
}

/** What people did to Drive may stand open until the night; all else holds at once. */
export function look(model: Model, desk: MachineDesk): void {
  settle(model, desk);
  if (!model.isTampered) expect(breaches(model, desk)).toEqual([]);
}

/** Time may have passed over the end of a lock or a correction: a beat closes what is over. */
function settle(model: Model, desk: MachineDesk): void {
  const { world } = desk.people;
  endLocks(model, todayOf(world));
  const isOver = () => model.requests.some((one) => one.state === 'open' && world.state.nowMs >= one.untilMs);
  if (!isOver()) return;
  endRequests(model, world.state.nowMs);
  wait(desk, 11);
  settle(model, desk);
}
