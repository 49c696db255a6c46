/** World: determinism, snapshots, clock, accounts and daily quotas. */
import fc from 'fast-check';
import { createFile } from '../../../src/simulator/drive';
import { consumeQuota, QUOTA_WINDOW_MS, usedQuota } from '../../../src/simulator/kernel/quota';
import { createWorld } from '../../../src/simulator/world';
import { width } from '../../support/width';
import {
  call,
  DOCUMENT,
  FOLDER,
  grant,
  make,
  makeBlob,
  makeFolder,
  must,
  NOON,
  newWorld,
  SPREADSHEET,
  school,
  teacher,
} from '../support/drive-client';

/** A few requests whose answers hold ids, times and versions. */
function someDay(seed: number): { exchanges: string[]; state: unknown } {
  const world = newWorld({ seed });
  const exchanges: string[] = [];
  world.onExchange = (request, response) => exchanges.push(`${request.method} ${response.body}`);
  const folder = makeFolder(world, school, 'A');
  grant(world, school, folder, teacher, 'writer');
  must(world, teacher, 'GET', `files/${makeBlob(world, teacher, 'B', folder)}?fields=*`);
  must(world, school, 'GET', 'files/generateIds');
  return { exchanges, state: world.snapshot() };
}

it('[KN1] one seed gives one run, another seed other ids', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(someDay(seed)).toEqual(someDay(seed));
      expect(someDay(seed).exchanges).not.toEqual(someDay(seed + 1).exchanges);
    }),
    { seed: 20261123, numRuns: width(8, 20) },
  );
});

it('[KN2] restore undoes everything since the snapshot, as often as wanted', () => {
  const world = newWorld();
  const folder = makeFolder(world, school, 'A');
  const saved = world.snapshot();
  const after = [0, 1].map(() => {
    const id = makeBlob(world, school, 'B', folder);
    grant(world, school, folder, teacher, 'reader');
    world.state.nowMs += 1000;
    world.restore(saved);
    expect(world.snapshot()).toEqual(saved);
    return id;
  });
  expect(after[0]).toBe(after[1]);
  expect(saved.drive.files[after[0] as string]).toBeUndefined();
});

it('[KN3] the time of a run in progress counts', () => {
  const world = newWorld();
  expect(world.now()).toBe(Date.UTC(2026, 10, 23, 5));
  world.runElapsedMs = 1500;
  const { createdTime } = must(world, school, 'POST', 'files?fields=createdTime', {});
  expect(createdTime).toBe('2026-11-23T05:00:01.500Z');
});

it.each(['2026-11-23T12:00', '23/11/2026', 'sáng nay'])('[KN3] the start time %s is refused', (now) => {
  expect(() => createWorld({ now, seed: 1 })).toThrow(RangeError);
});

it('[KN4] a quota is counted per account from its first use, for 24 hours', () => {
  const world = newWorld();
  expect([1, 2, 3].map(() => consumeQuota(world, school, 'q', 2))).toEqual([true, true, false]);
  expect(consumeQuota(world, teacher, 'q', 2)).toBe(true);
  world.state.nowMs += QUOTA_WINDOW_MS - 1;
  expect(consumeQuota(world, school, 'q', 2)).toBe(false);
  expect(usedQuota(world, school, 'q')).toBe(2);
  world.state.nowMs += 1;
  expect(usedQuota(world, school, 'q')).toBe(0);
  expect(consumeQuota(world, school, 'q', 2, 2)).toBe(true);
});

it.each([
  ['gmail', SPREADSHEET, 250],
  ['gmail', DOCUMENT, 250],
  ['education', SPREADSHEET, 3_200],
  ['education', DOCUMENT, 1_500],
] as const)('[KN5] a %s account makes %s: %i a day', (edition, mimeType, limit) => {
  const world = newWorld({ accounts: [{ email: school, edition }] });
  const madeBy = 'script';
  for (let count = 0; count < limit; count++) createFile(world, school, { name: 'n', mimeType, madeBy });
  expect(() => createFile(world, school, { name: 'n', mimeType, madeBy })).toThrow('Daily Limit Exceeded');
  expect(() => createFile(world, school, { name: 'n', mimeType: FOLDER })).not.toThrow();
  world.state.nowMs += QUOTA_WINDOW_MS;
  expect(() => createFile(world, school, { name: 'n', mimeType, madeBy })).not.toThrow();
});

it.each([true, false])('[SW7] documents made through the API count: %s', (apiFilesCountAgainstDailyLimit) => {
  const world = newWorld({ switches: { apiFilesCountAgainstDailyLimit } });
  for (let count = 0; count < 125; count++) {
    const id = make(world, school, { mimeType: DOCUMENT });
    must(world, school, 'POST', `files/${id}/copy`);
  }
  const next = call(world, school, 'POST', 'files', { mimeType: DOCUMENT });
  expect(next.reason).toBe(apiFilesCountAgainstDailyLimit ? 'dailyLimitExceeded' : undefined);
  expect(next.status).toBe(apiFilesCountAgainstDailyLimit ? 403 : 200);
});

it('[KN6] accounts are told apart without regard to case, and each address has one', () => {
  const world = createWorld({ now: NOON, seed: 1 });
  world.addAccount('Co.Lan@HoaMai.example');
  expect(world.account('co.lan@hoamai.example').email).toBe('co.lan@hoamai.example');
  expect(() => world.addAccount('co.lan@hoamai.example')).toThrow('exists');
  expect(() => world.account('ai.do@la.example')).toThrow('No account');
});
