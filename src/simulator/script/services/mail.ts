/**
 * MailApp: recipients are counted, and mails kept in the state.
 * Limits: https://developers.google.com/apps-script/guides/services/quotas
 */
import { MAIL_MS } from '../latency';
import { remainingMails, useDaily } from '../quotas';
import { type Run, ScriptException } from '../run';
import type { SentMail } from '../state';
import { type HostMethods, SCOPES } from './service';

const RECIPIENTS_PER_MESSAGE = 50;
const BODY_BYTES = { gmail: 200 * 1024, education: 400 * 1024 };
const scopes = [SCOPES.sendMail];

export const MAIL: HostMethods = {
  'MailApp.sendEmail': {
    latencyMs: MAIL_MS,
    isWrite: true,
    scopes,
    answer: (run, [message]) => send(run, message as Record<string, unknown>),
  },
  'MailApp.getRemainingDailyQuota': {
    latencyMs: MAIL_MS / 4,
    scopes,
    answer: (run) => remainingMails(run.world, run.account),
  },
};

function send(run: Run, message: Record<string, unknown>): void {
  const mail = mailOf(run, message);
  const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
  if (recipients === 0) throw new ScriptException('Failed to send email: no recipient');
  if (recipients > RECIPIENTS_PER_MESSAGE) throw new ScriptException('Limit Exceeded: Email Recipients Per Message.');
  const size = Buffer.byteLength(mail.body + (mail.htmlBody ?? ''), 'utf8');
  if (size > BODY_BYTES[run.world.account(run.account).edition]) {
    throw new ScriptException('Limit Exceeded: Email Body Size.');
  }
  useDaily(run.world, run.account, 'email', recipients);
  run.world.state.script.mails.push(mail);
}

function mailOf(run: Run, message: Record<string, unknown>): SentMail {
  const optional = ['htmlBody', 'name', 'replyTo'].filter((key) => message[key] !== undefined);
  return {
    atMs: run.world.now(),
    from: run.account,
    to: addresses(message.to),
    cc: addresses(message.cc),
    bcc: addresses(message.bcc),
    subject: String(message.subject ?? ''),
    body: String(message.body ?? ''),
    ...Object.fromEntries(optional.map((key) => [key, String(message[key])])),
    scriptId: run.project.id,
    executionId: run.executionId,
  };
}

function addresses(value: unknown): string[] {
  const list = String(value ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const wrong = list.find((address) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$|^[^<>]*<[^\s@<>]+@[^\s@<>]+>$/.test(address));
  if (wrong !== undefined) throw new ScriptException(`Invalid email: ${wrong}`);
  return list;
}
