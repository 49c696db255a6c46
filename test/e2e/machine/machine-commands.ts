/** What can happen in the school, one thing at a time; after each the oracle looks. */
import fc from 'fast-check';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date';
import { width } from '../../support/width';
import { COLLEAGUE, TEACHER } from '../corrections/correction-desk';
import { anyTampering, type Tampering } from '../healing/tampering';
import { askFor, type MachineDesk, meddle, night, sayOf, setStaff, takeBack, tickLock, wait } from './machine-desk';
import { endLocks, endRequests, isClosed, type Model, type ModelRequest } from './machine-model';
import { breaches, lockedStill, planLeft, schoolOf, todayOf } from './machine-oracle';

type Command = fc.Command<Model, MachineDesk>;

const ROWS = ['year', 'class/3a1', 'class/nt1', 'team/to-3-4-tuoi', 'kind/attendance', 'kind/plan_week', 'kind/notes'];
const PERIODS = ['period/2026-11', 'term/1', 'theme/mau-giao-gia-dinh', 'admin'];
const LINKS = { 'link/1': 'class/3a1/children', 'link/2': 'class/3a1/plan_year/plan_year' };
const RECORDS = ['class/3a1/children/attendance', 'class/3a1/plan_year/plan_year', 'class/3a1/toys/toys'];
const LEAVERS = { 'GV2-3A1': COLLEAGUE, 'GV2-NT1': 'gv2.nt1@hoamai.example', ND1: 'nd1@hoamai.example' };

/** Something happens, then the oracle looks. */
function command(
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
function look(model: Model, desk: MachineDesk): void {
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

const lock = (row: string, days: number): Command => {
  const item = LINKS[row as keyof typeof LINKS];
  return command(
    `lock ${row}${days ? ` for ${days} days` : ''}`,
    ({ locks }) => !locks.has(row),
    (model, desk) => {
      const until = days === 0 ? undefined : addDays(todayOf(desk.people.world), days);
      const said = { ...(until ? { until: dayText(until) } : {}), ...(item ? { item: desk.ids[item] ?? '' } : {}) };
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

function open({ locks }: Model, desk: MachineDesk, nth: number): void {
  const row = [...locks.keys()][nth % locks.size] ?? '';
  tickLock(desk, row, false);
  locks.delete(row);
}

/** What she asks for is received if it is closed; the board may accept it at once. */
const ask = (email: string, nth: number, hours: number | null): Command =>
  command(
    `${email} asks for record ${nth}${hours === null ? '' : `, accepted for ${hours} h`}`,
    ({ gone, isTampered, asked }) => !gone.has(email) && !isTampered && (asked.get(email) ?? 0) < 28,
    (model, desk) => {
      const row = (model.asked.get(email) ?? 0) + 1;
      model.asked.set(email, row);
      const key = pick(closedRecords(model, desk), nth) ?? pick(RECORDS, nth) ?? '';
      if (!askFor(desk, email, row, key)) return;
      const request: ModelRequest = { email, row, key, untilMs: 0, state: 'asked' };
      model.requests.push(request);
      if (hours !== null) allow(desk, request, model.requests.length, hours);
    },
  );

function closedRecords(model: Model, desk: MachineDesk): string[] {
  return RECORDS.filter((key) => isClosed(model, schoolOf(desk), key));
}

function pick<T>(some: readonly T[], nth: number): T | undefined {
  return some[nth % Math.max(1, some.length)];
}

const onRequest = (
  text: string,
  nth: number,
  states: readonly ModelRequest['state'][],
  act: (desk: MachineDesk, request: ModelRequest, number: number) => void,
): Command => {
  const chosen = ({ requests }: Readonly<Model>) => requests.filter(({ state }) => states.includes(state)).at(-1 - nth);
  return command(
    `${text} the request ${nth} before the last`,
    (model) => !model.isTampered && chosen(model) !== undefined,
    (model, desk) => {
      const request = chosen(model);
      if (request) act(desk, request, model.requests.indexOf(request) + 1);
    },
  );
};

const accept = (nth: number, hours: number): Command =>
  onRequest(`accept for ${hours} h`, nth, ['asked'], (desk, request, number) => allow(desk, request, number, hours));

function allow(desk: MachineDesk, request: ModelRequest, number: number, hours: number): void {
  request.untilMs = desk.people.world.state.nowMs + hours * 3_600_000;
  sayOf(desk, number, { hours, choice: 'Đồng ý' });
  request.state = 'open';
}

const refuse = (nth: number): Command =>
  onRequest('refuse', nth, ['asked'], (desk, request, number) => {
    sayOf(desk, number, { reason: 'Đã đúng', choice: 'Từ chối' });
    request.state = 'over';
  });

const withdraw = (nth: number): Command =>
  onRequest('withdraw', nth, ['open'], (desk, request, number) => {
    sayOf(desk, number, { choice: 'Thu hồi' });
    request.state = 'over';
  });

const giveUp = (nth: number): Command =>
  onRequest('the asker gives up', nth, ['asked', 'open'], (desk, request) => {
    takeBack(desk, request.email, request.row);
    request.state = 'over';
  });

const goes = (id: keyof typeof LEAVERS): Command =>
  command(
    `${id} leaves`,
    ({ gone }) => !gone.has(LEAVERS[id]),
    (model, desk) => {
      setStaff(desk, id, 'to', dayText(addDays(todayOf(desk.people.world), -1)));
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
    if (meddle(desk, what)) model.isTampered = true;
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

/** At the end: a night, and then all is opened again. */
export function openAll(model: Model, desk: MachineDesk): void {
  sleep(model, desk);
  look(model, desk);
  expect(planLeft(desk)).toEqual([]);
  while (model.locks.size > 0) open(model, desk, 0);
  look(model, desk);
  expect([...planLeft(desk), ...lockedStill(desk)]).toEqual([]);
}

const passes = (minutes: number): Command =>
  command(
    `${minutes} minutes pass`,
    () => true,
    (_, desk) => wait(desk, minutes),
  );

const anyRow = fc.constantFrom(...ROWS, ...ROWS, ...PERIODS, ...Object.keys(LINKS));
/** Under a lock from the beginning: most of what can go wrong goes wrong there. */
export const anyLock = fc.tuple(anyRow, fc.constantFrom(0, 0, 1, 2)).map(([row, days]) => lock(row, days));
const anyUnlock = fc.nat(20).map(unlock);
const anyAsk = fc
  .tuple(fc.constantFrom(TEACHER, COLLEAGUE), fc.nat(20), fc.constantFrom(null, 1, 2, 30))
  .map(([who, nth, hours]) => ask(who, nth, hours));
const anyDecision = fc.oneof(
  fc.tuple(fc.nat(1), fc.constantFrom(1, 2, 30)).map(([nth, hours]) => accept(nth, hours)),
  fc.nat(1).map(refuse),
  fc.nat(1).map(withdraw),
  fc.nat(1).map(giveUp),
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

function dayText(date: PlainDate): string {
  return date.split('-').reverse().join('/');
}
