/** MailApp: the message is checked here for unknown options and sent by the host. */
import { call, exception, notSimulated } from './bridge';
import { lazy, serviceObject } from './service';

const KNOWN = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo', 'noReply'];

type Message = Record<string, unknown>;

function send(message: Message): void {
  for (const key of Object.keys(message)) if (KNOWN.indexOf(key) < 0) throw notSimulated(`MailApp.sendEmail ${key}`);
  if (message.body === undefined && message.htmlBody === undefined) throw exception('Invalid argument: body');
  call('MailApp', 'sendEmail', message);
}

export const mailApp = lazy<object>(() =>
  serviceObject('MailApp', {
    sendEmail: [
      'Object | String,String,String | String,String,String,Object',
      (first: string | Message, subject?: string, body?: string, options?: Message) =>
        send(typeof first === 'object' ? { ...first } : { ...options, to: first, subject, body }),
    ],
    getRemainingDailyQuota: ['', () => call('MailApp', 'getRemainingDailyQuota')],
  }),
);
