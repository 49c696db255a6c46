/** All that can happen in the school: locks, corrections, people who come, go and meddle, and time. */
import fc from 'fast-check';
import { addDays, formatDate } from '../../../src/domain/shared/plain-date';
import { width } from '../../support/width';
import { COLLEAGUE } from '../corrections/correction-desk';
import { anyTampering, type Tampering, tamper } from '../healing/tampering';
import { anyAsk, anyDecision } from './correction-commands';
import { anyLock, anyUnlock, open } from './lock-commands';
import { todayOf } from './machine-access';
import { type MachineDesk, night, setStaff, wait } from './machine-desk';
import type { Model } from './machine-model';
import { lockedStill, planLeft } from './machine-oracle';
import { type Command, command, look } from './machine-step';

const LEAVERS = { 'GV2-3A1': COLLEAGUE, 'GV2-NT1': 'gv2.nt1@hoamai.example', ND1: 'nd1@hoamai.example' };

/** At the end: a night, and then all is opened again. */
export function openAll(model: Model, desk: MachineDesk): void {
  sleep(model, desk);
  look(model, desk);
  expect(planLeft(desk)).toEqual([]);
  while (model.locks.size > 0) open(model, desk, 0);
  look(model, desk);
  expect([...planLeft(desk), ...lockedStill(desk)]).toEqual([]);
}

const goes = (id: keyof typeof LEAVERS): Command =>
  command(
    `${id} leaves`,
    ({ gone }) => !gone.has(LEAVERS[id]),
    (model, desk) => {
      setStaff(desk, id, 'to', formatDate(addDays(todayOf(desk.people.world), -1)));
      model.gone.add(LEAVERS[id]);
      for (const one of model.requests) if (one.email === LEAVERS[id]) one.state = 'over';
    },
  );

const moves = (id: 'GV2-NT1', room: string): Command =>
  command(
    `${id} goes to ${room}`,
    ({ gone }) => !gone.has(LEAVERS[id]),
    (_, desk) => setStaff(desk, id, 'class', room),
  );

/** Until the night it may stand open; nothing is looked at before. */
const tampers = (what: Tampering): Command => ({
  check: () => true,
  run: (model, desk) => {
    if (tamper(desk.day.school, what)) model.isTampered = true;
  },
  toString: () => `tamper ${JSON.stringify(what)}`,
});

const sleeps = (): Command =>
  command(
    'a night',
    () => true,
    (model, desk) => sleep(model, desk),
  );

function sleep(model: Model, desk: MachineDesk): void {
  night(desk);
  model.isTampered = false;
}

const passes = (minutes: number): Command =>
  command(
    `${minutes} minutes pass`,
    () => true,
    (_, desk) => wait(desk, minutes),
  );

/** What the school cannot take back by itself. */
const FOR_GOOD: readonly string[] = ['offer', 'giveAway'];

const anyTampers = anyTampering.filter(({ what }) => !FOR_GOOD.includes(what)).map(tampers);

export const anyCommands = fc.commands(
  [
    anyLock,
    anyLock,
    anyUnlock,
    anyAsk,
    anyAsk,
    anyDecision,
    anyTampers,
    anyTampers,
    fc.constant(null).map(sleeps),
    fc.constantFrom(20, 70).map(passes),
    fc.constantFrom('GV2-3A1' as const, 'GV2-NT1' as const, 'ND1' as const).map(goes),
    fc.constantFrom('3A1', 'NT1').map((room) => moves('GV2-NT1', room)),
  ],
  { maxCommands: width(8, 16), size: 'max' },
);
