/** LockService: one lock of each kind per script; the host keeps who holds it. */
import { call } from './bridge';
import { lazy, serviceObject } from './service';

function lock(kind: string): object {
  return serviceObject('LockService.Lock', {
    tryLock: ['integer', (ms: number) => call('LockService', 'tryLock', kind, ms)],
    waitLock: ['integer', (ms: number) => void call('LockService', 'waitLock', kind, ms)],
    hasLock: ['', () => call('LockService', 'hasLock', kind)],
    releaseLock: ['', () => void call('LockService', 'releaseLock', kind)],
  });
}

export const lockService = lazy<object>(() =>
  serviceObject('LockService', {
    getScriptLock: ['', () => lock('script')],
    getUserLock: ['', () => lock('user')],
    getDocumentLock: ['', () => (call('Runtime', 'hasDocumentStore') ? lock('document') : null)],
  }),
);
