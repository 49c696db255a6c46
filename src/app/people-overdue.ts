/**
 * Reminds the board, once, of a last day in the staff tab that has passed while nobody agreed to it: by mail, and by the
 * command "Cập nhật nhân sự" in `Lệnh`, whose plan then waits for the tick. What is only typed still changes nothing.
 */
import { type OverdueDeparture, overdueDepartures } from '../domain/people/overdue-departures';
import { boardOf } from '../domain/school/people';
import { readSchool } from '../domain/school/read-school';
import type { School } from '../domain/school/types';
import { type Instant, instantOf, type PlainDate } from '../domain/shared/plain-date';
import { type Context, knownSchool, log, today } from './context';
import { readControl } from './control';
import { queueMails } from './outbox';
import { peopleTables } from './people-change';
import { markDone } from './reminders';
import { readyStaffCommand } from './staff-command';

/** Once a day, when the morning's work is done. */
export function departuresFrom(date: PlainDate): Instant {
  return instantOf(date, 10 * 60);
}

/** Looks once a day from then on; the mark, the mails and who was told of are saved in one call. */
export function remindOfDepartures(context: Context, fromMs: Instant): void {
  const { store, ports } = context;
  const occasion = `departures/${today(context)}`;
  if (ports.clock.now() < fromMs || store.get('done').includes(occasion) || store.get('change')) return;
  const [school, agreed] = [knownSchool(context), store.get('school')];
  if (!school || !agreed) return;
  // Tabs that cannot be read are told by the command itself.
  const typed = readSchool(peopleTables(agreed, readControl(context).tables), today(context));
  const overdue = typed.ok ? overdueDepartures(school, typed.school, today(context)) : [];
  const told = store.get('departuresTold');
  const fresh = overdue.filter(({ person, lastDay }) => told[person.id] !== lastDay);
  if (fresh.length > 0) remind(context, school, occasion, fresh);
  const telling = Object.fromEntries(overdue.map(({ person, lastDay }) => [person.id, lastDay]));
  if (JSON.stringify(telling) !== JSON.stringify(told)) store.set('departuresTold', telling);
  markDone(context, occasion);
  store.save();
}

/** The row first: a run that dies before the mail is queued finds it there and does not write a second one. */
function remind(context: Context, school: School, occasion: string, departures: readonly OverdueDeparture[]): void {
  readyStaffCommand(context, false);
  const to = boardOf(school, today(context)).map(({ email }) => email);
  queueMails(context, context.views.departureMails({ occasion, to, departures, school }));
  const { account: actor } = context.ports;
  for (const { person, lastDay } of departures)
    log(context, { action: 'departureTold', actor, target: person.email, detail: { until: lastDay } });
}
