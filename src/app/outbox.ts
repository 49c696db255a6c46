/**
 * Mails are queued before they are sent, and the one being sent is noted first. A run that dies leaves at most that one
 * unknown: it is never repeated, its lines are in the person's next digest.
 */
import { type Context, log, mayGoOn, today } from './context';
import type { QueuedMail } from './stored-values';

/** Queues digests (one a person); the caller marks the occasion as done in the same save. */
export function queueMails(context: Context, mails: readonly QueuedMail[]): void {
  const carryOver = { ...context.store.get('carryOver') };
  const queued = mails.map((mail) => {
    const carried = carryOver[mail.to] ?? [];
    delete carryOver[mail.to];
    return carried.length === 0 ? mail : context.views.withCarriedLines(mail, carried);
  });
  context.store.set('carryOver', carryOver);
  context.store.set('outbox', [...context.store.get('outbox'), ...queued]);
}

/** Sends what is queued, as far as the day's quota and the run's time allow. */
export function sendMails(context: Context): void {
  settleInterrupted(context);
  const queue = context.store.get('outbox');
  if (queue.length === 0) return;
  const left = context.ports.mail.remainingToday();
  const allowed = Math.min(queue.length, left);
  let sent = 0;
  while (sent < allowed && mayGoOn(context)) {
    const mail = queue[sent]!;
    context.store.set('sending', mail.key);
    context.store.save();
    context.ports.mail.send({ to: mail.to, subject: mail.subject, body: mail.body });
    sent++;
  }
  context.store.set('mailsLeft', { date: today(context), left: left - sent });
  finish(context, queue.slice(0, sent), queue.slice(sent));
}

/** After a run that died while sending: mails before the noted one are sent, the noted one is unknown. */
function settleInterrupted(context: Context): void {
  const sending = context.store.get('sending');
  if (sending === null) return;
  const queue = context.store.get('outbox');
  const index = queue.findIndex((mail) => mail.key === sending);
  const unknown = queue[index];
  if (unknown) {
    const carried = context.store.get('carryOver');
    context.store.set('carryOver', { ...carried, [unknown.to]: [...(carried[unknown.to] ?? []), ...unknown.lines] });
    log(context, {
      action: 'mailUnknown',
      actor: context.ports.account,
      target: unknown.to,
      detail: { subject: unknown.subject },
    });
  }
  finish(context, queue.slice(0, Math.max(0, index)), queue.slice(index + 1));
}

function finish(context: Context, sent: readonly QueuedMail[], open: readonly QueuedMail[]): void {
  context.store.set('outbox', open);
  context.store.set('sending', null);
  for (const { to, subject, lines } of sent)
    log(context, {
      action: 'mailSent',
      actor: context.ports.account,
      target: to,
      detail: { subject, items: lines.length },
    });
  context.store.save();
}
