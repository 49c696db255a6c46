/** LockService: one lock of each kind per script; the host keeps who holds it. */
import { call } from './bridge';
import { serviceObject } from './service';

function lock(kind: string): object {
  return serviceObject('LockService.Lock', {
    tryLock: ['integer', (ms: number) => call('Lock', 'tryLock', kind, ms)],
    waitLock: ['integer', (ms: number) => void call('Lock', 'waitLock', kind, ms)],
    hasLock: ['', () => call('Lock', 'hasLock', kind)],
    releaseLock: ['', () => void call('Lock', 'releaseLock', kind)],
  });
}

export const lockService = serviceObject('LockService', {
  getScriptLock: ['', () => lock('script')],
  getUserLock: ['', () => lock('user')],
  getDocumentLock: ['', () => (call('Runtime', 'hasDocumentStore') ? lock('document') : null)],
});
