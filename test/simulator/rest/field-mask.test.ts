/** Partial responses. */
import fc from 'fast-check';
import type { FieldMask } from '../../../src/simulator/kernel/rest';
import { applyFieldMask, parseFieldMask } from '../../../src/simulator/rest';
import { call, grant, makeBlob, must, newWorld, school, teacher } from '../support/drive-client';

it.each([
  ['a', { a: true }],
  ['a,b', { a: true, b: true }],
  ['a/b', { a: { b: true } }],
  ['a.b', { a: { b: true } }],
  ['a(b,c/d)', { a: { b: true, c: { d: true } } }],
  [
    'files(id,name,permissions(id,role)),nextPageToken',
    { files: { id: true, name: true, permissions: { id: true, role: true } }, nextPageToken: true },
  ],
  ['*', { '*': true }],
  ['a/*/b', { a: { '*': { b: true } } }],
  ['a/b,a/c', { a: { b: true, c: true } }],
  ['a(b),a', { a: true }],
  ['a/b(c)', { a: { b: { c: true } } }],
  [' a , b ( c ) ', { a: true, b: { c: true } }],
])('[RS9] the mask %s', (text, mask) => {
  expect(parseFieldMask(text)).toEqual(mask);
});

it.each(['a(', 'a)', 'a,', ',a', 'a//b', '()', 'a()', 'a b', 'a(b)c', '(a)'])(
  '[RS10] the mask %s is refused',
  (text) => {
    expect(() => parseFieldMask(text)).toThrow('Invalid field selection');
  },
);

type Tree = { [name: string]: Tree | true };
const { tree } = fc.letrec<{ tree: Tree; leaf: true }>((tie) => ({
  leaf: fc.constant(true as const),
  tree: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('tree')), {
    minKeys: 1,
    maxKeys: 3,
    noNullPrototype: true,
  }),
}));

it('[RS9] printing a mask and parsing it gives it back', () => {
  fc.assert(
    fc.property(tree, (mask) => {
      expect(parseFieldMask(print(mask))).toEqual(mask);
    }),
    { seed: 20261123 },
  );
});

it('[RS9] a masked value holds what the mask selects and nothing else, in lists too', () => {
  fc.assert(
    fc.property(tree, tree, (mask, shape) => {
      const value = grow(shape);
      const kept = applyFieldMask(mask, { ...value, list: [value] });
      expect(kept).toEqual(select(mask, value));
      expect(applyFieldMask({ list: mask }, { list: [value, value] })).toEqual({ list: [kept, kept] });
      expect(applyFieldMask({ '*': true }, value)).toEqual(value);
    }),
    { seed: 20261123 },
  );
});

it('[RS9] a request names the fields it gets', () => {
  const world = newWorld();
  const id = makeBlob(world, school, 'A');
  grant(world, school, id, teacher, 'reader');
  expect(must(world, school, 'GET', `files/${id}?fields=name,permissions(emailAddress),capabilities/canEdit`)).toEqual({
    name: 'A',
    permissions: [{ emailAddress: school }, { emailAddress: teacher }],
    capabilities: { canEdit: true },
  });
});

it.each(['nam', 'files', 'name(x)', 'permissions(rule)', 'capabilities/canFly', 'a('])(
  '[RS10] fields=%s is refused',
  (fields) => {
    const world = newWorld();
    const id = makeBlob(world, school, 'A');
    expect(call(world, school, 'GET', `files/${id}?fields=${fields}`)).toMatchObject({
      status: 400,
      reason: 'invalidParameter',
    });
  },
);

it('[RS11] without fields only the default ones are sent', () => {
  const world = newWorld({ switches: { listingLagMs: 0 } });
  const id = makeBlob(world, school, 'A');
  const file = { kind: 'drive#file', id, name: 'A', mimeType: 'text/plain' };
  expect(must(world, school, 'GET', `files/${id}`)).toEqual(file);
  expect(must(world, school, 'PATCH', `files/${id}`, {})).toEqual(file);
  expect(must(world, school, 'GET', 'files')).toEqual({
    kind: 'drive#fileList',
    incompleteSearch: false,
    files: [file],
  });
  expect(must(world, school, 'GET', `files/${id}/permissions`)).toEqual({
    kind: 'drive#permissionList',
    permissions: [{ kind: 'drive#permission', id: world.account(school).permissionId, type: 'user', role: 'owner' }],
  });
});

function print(mask: Tree): string {
  return Object.entries(mask)
    .map(([name, inner]) => (inner === true ? name : `${name}(${print(inner)})`))
    .join(',');
}

/** A value with the shape of a tree. */
function grow(shape: Tree): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, inner === true ? 1 : grow(inner)]));
}

function select(mask: FieldMask, value: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(mask)) {
    if (!(name in value)) continue;
    const item = value[name];
    kept[name] = inner === true || typeof item !== 'object' ? item : select(inner, item as Record<string, unknown>);
  }
  return kept;
}
