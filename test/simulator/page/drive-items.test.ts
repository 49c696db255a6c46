import { type DriveItem, lockOf, quoted, roleOf } from '../../../src/simulator/page/drive/item';
import { NOTHING, neighbour, only, remaining, select } from '../../../src/simulator/page/drive/selection';

const ALL = ['a', 'b', 'c', 'd'];

function item(capabilities: Partial<DriveItem['capabilities']>, more: Partial<DriveItem> = {}): DriveItem {
  return { ownedByMe: false, capabilities, ...more } as DriveItem;
}

it('[PG10] the role follows from what the person can do', () => {
  expect(roleOf(item({ canEdit: true }, { ownedByMe: true }))).toBe('owner');
  expect(roleOf(item({ canEdit: true, canComment: true }))).toBe('writer');
  expect(roleOf(item({ canComment: true }))).toBe('commenter');
  expect(roleOf(item({}))).toBe('reader');
});

it('[PG11] only a restriction that is on is a lock', () => {
  const lock = { readOnly: true, reason: 'Đã duyệt' };
  expect(lockOf(item({}, { contentRestrictions: [lock] }))).toBe(lock);
  expect(lockOf(item({}, { contentRestrictions: [{ readOnly: false }] }))).toBeUndefined();
  expect(lockOf(item({}))).toBeUndefined();
});

it('[PG12] clicks select one, some, or all up to there', () => {
  const one = select(ALL, NOTHING, 'b');
  expect(one).toEqual(only('b'));
  expect(select(ALL, one, 'd', { isToggling: true }).ids).toEqual(['b', 'd']);
  expect(select(ALL, one, 'b', { isToggling: true }).ids).toEqual([]);
  expect(select(ALL, one, 'd', { isExtending: true }).ids).toEqual(['b', 'c', 'd']);
  expect(select(ALL, one, 'a', { isExtending: true }).ids).toEqual(['a', 'b']);
});

it('[PG12] keys move within the list', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'x'];
  expect(keys.map((key) => neighbour(ALL, 'b', key))).toEqual(['c', 'a', 'a', 'd', undefined]);
  expect(neighbour(ALL, 'd', 'ArrowDown')).toBe('d');
  expect(neighbour(ALL, null, 'ArrowDown')).toBe('a');
  expect(neighbour([], null, 'ArrowDown')).toBeUndefined();
});

it('[PG13] what left the list is no longer selected', () => {
  const selection = { ids: ['a', 'c'], cursor: 'c', anchor: 'a' };
  expect(remaining(['a', 'b'], selection)).toEqual({ ids: ['a'], cursor: null, anchor: 'a' });
});

it('[PG14] quotes and backslashes are escaped', () => {
  expect(quoted("Lớp '5A1' \\")).toBe("'Lớp \\'5A1\\' \\\\'");
});
