/** Teachers ask for records, the board decides, and either takes it back. */
import fc from 'fast-check';
import { COLLEAGUE, TEACHER } from '../corrections/correction-desk';
import { schoolOf, todayOf } from './machine-access';
import { askFor, type MachineDesk, sayOf, takeBack } from './machine-desk';
import { closedUnits, isClosed, type Model, type ModelRequest } from './machine-model';
import { type Command, command } from './machine-step';

const RECORDS = ['class/3a1/children/attendance', 'class/3a1/plan_year/plan_year', 'class/3a1/toys/toys'];

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
      if (hours !== null) allow(model, desk, request, hours);
    },
  );

function closedRecords(model: Model, desk: MachineDesk): string[] {
  return RECORDS.filter((key) => isClosed(model, schoolOf(desk), key));
}

const onRequest = (
  text: string,
  nth: number,
  states: readonly ModelRequest['state'][],
  act: (model: Model, desk: MachineDesk, request: ModelRequest) => void,
): Command => {
  const chosen = ({ requests }: Readonly<Model>) => requests.filter(({ state }) => states.includes(state)).at(-1 - nth);
  return command(
    `${text} the request ${nth} before the last`,
    (model) => !model.isTampered && chosen(model) !== undefined,
    (model, desk) => {
      const request = chosen(model);
      if (request) act(model, desk, request);
    },
  );
};

const accept = (nth: number, hours: number): Command =>
  onRequest(`accept for ${hours} h`, nth, ['asked'], (model, desk, request) => allow(model, desk, request, hours));

/** What is open by then need not be opened. */
function allow(model: Model, desk: MachineDesk, request: ModelRequest, hours: number): void {
  const { world } = desk.people;
  request.untilMs = world.state.nowMs + hours * 3_600_000;
  decideOn(model, desk, request, { hours, choice: 'Đồng ý' });
  const school = schoolOf(desk);
  const isMonthClosed = closedUnits(model, school, todayOf(world)).includes(null) && request.key === RECORDS[0];
  request.state = isClosed(model, school, request.key) || isMonthClosed ? 'open' : 'over';
}

function decideOn(model: Model, desk: MachineDesk, request: ModelRequest, said: Parameters<typeof sayOf>[2]): void {
  sayOf(desk, model.requests.indexOf(request) + 1, said);
}

const refuse = (nth: number): Command =>
  onRequest('refuse', nth, ['asked'], (model, desk, request) => {
    decideOn(model, desk, request, { reason: 'Đã đúng', choice: 'Từ chối' });
    request.state = 'over';
  });

const withdraw = (nth: number): Command =>
  onRequest('withdraw', nth, ['open'], (model, desk, request) => {
    decideOn(model, desk, request, { choice: 'Thu hồi' });
    request.state = 'over';
  });

const giveUp = (nth: number): Command =>
  onRequest('the asker gives up', nth, ['asked', 'open'], (_, desk, request) => {
    takeBack(desk, request.email, request.row);
    request.state = 'over';
  });

function pick<T>(some: readonly T[], nth: number): T | undefined {
  return some[nth % Math.max(1, some.length)];
}

export const anyAsk = fc
  .tuple(fc.constantFrom(TEACHER, COLLEAGUE), fc.nat(20), fc.constantFrom(null, 1, 2, 30))
  .map(([who, nth, hours]) => ask(who, nth, hours));
export const anyDecision = fc.oneof(
  fc.tuple(fc.nat(1), fc.constantFrom(1, 2, 30)).map(([nth, hours]) => accept(nth, hours)),
  fc.nat(1).map(refuse),
  fc.nat(1).map(withdraw),
  fc.nat(1).map(giveUp),
);
