/** Session: who runs the script, and in which time zone. */
import { call, registerReviver } from './bridge';
import { lazy, serviceObject } from './service';

export function userObject(email: string): object {
  return serviceObject('Session.User', { getEmail: ['', () => email] });
}

registerReviver('user', (data) => userObject(data.email as string));

export const session = lazy<object>(() =>
  serviceObject('Session', {
    getActiveUser: ['', () => userObject(call('Session', 'getActiveUser') as string)],
    getEffectiveUser: ['', () => userObject(call('Session', 'getEffectiveUser') as string)],
    getActiveUserLocale: ['', () => call('Session', 'getActiveUserLocale')],
    getScriptTimeZone: ['', () => call('Session', 'getScriptTimeZone')],
  }),
);
