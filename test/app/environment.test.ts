/** What the product does with the answers of `Kiểm tra môi trường`. Rules: src/app/spec/environment.md. */
import type { DriveWrite } from '../../src/app/ports';
import { type Environment, listingWaitMs, mayJoinGrants, seesTypists } from '../../src/app/probe/environment';
import { openStore } from '../../src/app/store';
import { wavesOf } from '../../src/google/write-waves';

function storeWith(environment: Environment) {
  const store = openStore({ load: () => ({}), save: () => {} });
  store.set('environment', environment);
  return store;
}

const answer = (value: boolean | number) => ({ value, atMs: 0 });
const grant = (id: string, email: string): DriveWrite => ({ type: 'grant', id, email, role: 'reader' });
const revoke = (id: string, permissionId: string): DriveWrite => ({ type: 'revoke', id, permissionId });
const rename = (id: string): DriveWrite => ({ type: 'update', id, change: { name: 'x' } });

it.each([
  { measured: undefined, waits: 60_000 },
  { measured: 2_000, waits: 60_000 },
  { measured: 45_000, waits: 135_000 },
])('[EN10] after a lag of $measured ms a file is made again after $waits ms', ({ measured, waits }) => {
  expect(listingWaitMs(storeWith(measured === undefined ? {} : { listingLagMs: answer(measured) }))).toBe(waits);
});

it('[EN11, EN12] what is not known is taken for the worse', () => {
  expect([mayJoinGrants(storeWith({})), seesTypists(storeWith({}))]).toEqual([false, true]);
  expect(mayJoinGrants(storeWith({ samePermissionBatchSafe: answer(false) }))).toBe(false);
  expect(mayJoinGrants(storeWith({ samePermissionBatchSafe: answer(true) }))).toBe(true);
  expect(seesTypists(storeWith({ typistsNeedScriptAccess: answer(true) }))).toBe(false);
});

it('[EN11] joined writes on the access list of an item share a wave, other writes of it follow', () => {
  const writes = [grant('a', 'x@a'), revoke('a', 'y'), rename('a'), grant('a', 'z@a'), grant('b', 'x@a')];
  expect(wavesOf(writes, false)).toEqual([[0, 4], [1], [2], [3]]);
  expect(wavesOf(writes, true)).toEqual([[0, 1, 4], [2], [3]]);
});

it('[EN14] marks share a wave with writes on the access list, but not with each other or with moves', () => {
  const mark: DriveWrite = { type: 'update', id: 'a', change: { properties: { layout: '2' } } };
  const moved: DriveWrite = { type: 'update', id: 'a', change: { addParent: 'b', properties: { closedFrom: 'c' } } };
  expect(wavesOf([mark, grant('a', 'x@a'), mark, revoke('a', 'y'), moved], false)).toEqual([[0, 1], [2, 3], [4]]);
});
