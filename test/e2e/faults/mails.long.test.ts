/** Faults in the morning of meal reports and at Friday's digests; `npm run soak` takes every call. */
import { advanceTo } from '../../../src/simulator/script';
import { runOnce } from '../../support/fault-sweep';
import { width } from '../../support/width';
import { expectNoFailure } from './expect-no-failure';
import { mealMorning, planDigests } from './mail-jobs';

jest.setTimeout(300_000);

describe('digests', () => {
  const friday = planDigests({ seed: 1 });

  it('[FS6, FS7] a disturbed morning ends with each class once in the ledger and no mail twice', () => {
    expectNoFailure(mealMorning({ seed: 1 }), { kinds: width(['kill'], ['kill', 'after']), times: 1 });
  });

  it('[FS7] a disturbed Friday sends each digest at most once and carries over the one in flight', () => {
    expectNoFailure(friday, { kinds: width(['killAfter'], ['kill', 'after', 'killAfter']), times: 1 });
  });

  it('[FS8] the items of a mail that did not go out are in the next digest of the same person', () => {
    const faultless = runOnce(friday, null);
    const call = callOfMail();
    const faulty = runOnce(friday, { kind: 'kill', call });
    const lost = faultless.outcome.mails.find(({ key }) => !faulty.outcome.mails.some((mail) => mail.key === key));
    const person = lost?.key.split(' ')[0] ?? '';
    const carried = faulty.outcome.carried[person] ?? [];
    expect(carried.length).toBeGreaterThan(0);
    advanceTo(friday.world, '2026-11-30T08:45+07:00');
    const next = friday.world.state.script.mails.filter(({ to, atMs }) => to.includes(person) && atMs > MONDAY);
    expect(next).toHaveLength(1);
    for (const line of carried) expect(next[0]?.body).toContain(line);
  });

  /** The first call of the faultless Friday that sends a mail: cut off there, it does not go out. */
  function callOfMail(): number {
    const calls: string[] = [];
    friday.world.onExecution = (run) => calls.push(...run.calls.map(({ service, method }) => `${service}.${method}`));
    runOnce(friday, null);
    delete friday.world.onExecution;
    return calls.indexOf('MailApp.sendEmail') + 1;
  }
});

const MONDAY = Date.parse('2026-11-30T00:00+07:00');
