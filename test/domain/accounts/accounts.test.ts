/** The register of accounts. Rules: src/app/spec/journal.md. */
import fc from 'fast-check';
import { accountsOf } from '../../../src/domain/accounts/accounts';
import { dutyOf } from '../../../src/domain/accounts/confirmation';
import { addDays } from '../../../src/domain/shared/plain-date';
import { classRoom, date, person, SCHOOL, schoolOf, TODAY } from '../../support/school-builder';

const YEAR = '2026-2027';
const rooms = [classRoom('5a1')];
const teacher = { role: 'teacher', classId: '5a1' } as const;
const leaver = person('gv2', { ...teacher, to: addDays(TODAY, -1) });
const school = schoolOf(rooms, [person('ht', { role: 'principal' }), person('gv1', teacher), leaver]);
const stateOf = (email: string, withAccess: readonly string[] = []) =>
  accountsOf(school, TODAY, withAccess).find((one) => one.email === email)?.state;

it('[AU1] everybody of the staff list and the school account have one row each, leavers too', () => {
  const accounts = accountsOf(school, TODAY, []);
  expect(accounts.map(({ email }) => email)).toEqual([SCHOOL, ...school.people.map(({ email }) => email)]);
  expect(stateOf(SCHOOL)).toBe('school');
  expect(stateOf(school.people[1]?.email ?? '')).toBe('active');
  expect(stateOf(leaver.email)).toBe('away');
});

it('[AU3] access tells strangers, and leavers who kept it, however their address is written', () => {
  const emails = fc.uniqueArray(fc.constantFrom(leaver.email, 'la@example.com', SCHOOL, 'Khac@Example.com'));
  fc.assert(
    fc.property(emails, (withAccess) => {
      for (const email of withAccess) {
        const expected = email === SCHOOL ? 'school' : email === leaver.email ? 'leftWithAccess' : 'unknown';
        expect(stateOf(email.toLowerCase(), withAccess)).toBe(expected);
      }
    }),
    { seed: 20261123 },
  );
});

it('[AU3] one mailbox of two people, or of a person and the school, is shared', () => {
  const twice = schoolOf(rooms, [
    { ...person('a', teacher), email: 'mam.non@gmail.com' },
    { ...person('b', teacher), email: 'mamnon+b@gmail.com' },
    { ...person('c', { role: 'principal' }), email: SCHOOL },
  ]);
  const accounts = accountsOf(twice, TODAY, ['mamnon@gmail.com']);
  expect(accounts.map(({ state, people }) => [state, people.length])).toEqual([
    ['shared', 1],
    ['shared', 2],
  ]);
});

it.each([
  ['', 'confirm'],
  ['05/09/2026', 'none'],
  ['23/11/2026', 'none'],
  ['24/11/2026', 'futureDate'],
  ['31/07/2026', 'confirmAgain'],
  ['hôm qua', 'unreadableDate'],
  ['31/02/2026', 'unreadableDate'],
] as const)('[AU2] "%s" typed by the board means: %s', (typed, duty) => {
  const active = { email: 'a@hoamai.example', people: [], assignments: [], state: 'active' } as const;
  expect(dutyOf(active, typed, YEAR, date('2026-11-23'))).toBe(duty);
  expect(dutyOf({ ...active, state: 'away' }, typed, YEAR, date('2026-11-23'))).toBe('none');
});
