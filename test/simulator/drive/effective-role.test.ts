/** Roles and inheritance, against a recomputation that follows the rule word by word. */
import fc from 'fast-check';
import { createFile, effectiveRole, getFile, type Role } from '../../../src/simulator/drive';
import type { SimWorld } from '../../../src/simulator/world';
import { width } from '../../support/width';
import {
  call,
  FOLDER,
  grant,
  listIds,
  makeBlob,
  makeFolder,
  must,
  newWorld,
  other,
  permissionId,
  school,
  stranger,
  teacher,
  waitForListing,
} from '../support/drive-client';

const EMAILS = [school, teacher, other, stranger];
const ORDER: (Role | null)[] = [null, 'reader', 'commenter', 'writer', 'owner'];

interface Node {
  /** Index of an earlier node, or -1 for the root of My Drive. */
  parent: number;
  owner: number;
  isLimited: boolean;
  grants: { to: number; role: 'reader' | 'commenter' | 'writer' }[];
}

const nodeAt = (index: number): fc.Arbitrary<Node> =>
  fc.record({
    parent: fc.integer({ min: -1, max: index - 1 }),
    owner: fc.nat(EMAILS.length - 1),
    isLimited: fc.boolean(),
    grants: fc.uniqueArray(
      fc.record({
        to: fc.nat(EMAILS.length),
        role: fc.constantFrom('reader' as const, 'commenter' as const, 'writer' as const),
      }),
      { selector: ({ to }) => to, maxLength: 3 },
    ),
  });
const trees = fc.nat(8).chain((last) => fc.tuple(...Array.from({ length: last + 1 }, (_, index) => nodeAt(index))));

it('[DR1, DR2, DR3] the effective role on a random tree is that of a naive recomputation', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const world = newWorld();
      const ids = tree.map((node) => plant(world, tree, node));
      for (const [index, id] of ids.entries()) {
        for (const [who, email] of EMAILS.entries()) {
          expect(effectiveRole(world, id, email)).toBe(naiveRole(tree, index, who));
        }
      }
    }),
    { seed: 20261123, numRuns: width(60, 200) },
  );
});

function plant(world: SimWorld, tree: readonly Node[], node: Node): string {
  const owner = EMAILS[node.owner] as string;
  const parentId = node.parent < 0 ? undefined : idOf(node.parent);
  const file = createFile(world, owner, { id: idOf(tree.indexOf(node)), name: 'n', mimeType: FOLDER, parentId });
  file.inheritedPermissionsDisabled = node.isLimited;
  for (const { to, role } of node.grants) {
    const email = EMAILS[to];
    if (email === owner) continue;
    file.permissions.push(
      email === undefined
        ? { id: 'anyoneWithLink', type: 'anyone', role }
        : { id: permissionId(world, email), type: 'user', emailAddress: email, role },
    );
  }
  return file.id;
}

const idOf = (index: number) => `node${index}`;

/** Rule DR1 in words: owner; own grants; then upwards until a limited folder has been counted. */
function naiveRole(tree: readonly Node[], index: number, who: number): Role | null {
  const node = tree[index] as Node;
  const roles: (Role | null)[] = [null];
  if (node.owner === who) roles.push('owner');
  const counted: Node[] = [node];
  for (let at = node; !at.isLimited && at.parent >= 0; ) {
    at = tree[at.parent] as Node;
    counted.push(at);
    if (at.owner === who) roles.push('writer');
    if (at.isLimited) break;
  }
  const top = counted[counted.length - 1] as Node;
  if (!top.isLimited && top.owner === who) roles.push('writer');
  for (const { grants, owner } of counted) {
    for (const { to, role } of grants) if ((to === who && owner !== who) || to === EMAILS.length) roles.push(role);
  }
  return roles.reduce((best, role) => (ORDER.indexOf(role) > ORDER.indexOf(best) ? role : best));
}

it('[DR2] the owner of a folder writes in what a teacher uploads there, and cannot trash it', () => {
  const world = newWorld();
  const folder = makeFolder(world, school, 'Tải lên');
  grant(world, school, folder, teacher, 'writer');
  const upload = makeBlob(world, teacher, 'Ảnh', folder);
  expect(effectiveRole(world, upload, school)).toBe('writer');
  expect(call(world, school, 'PATCH', `files/${upload}`, { trashed: true }).reason).toBe('insufficientFilePermissions');
});

it('[DR3] a link opens the whole subtree, lists it in its folder, but not in a search', () => {
  const world = newWorld();
  const folder = makeFolder(world, school, 'Công khai');
  const file = makeBlob(world, school, 'Thông báo', folder);
  must(world, school, 'POST', `files/${folder}/permissions`, { type: 'anyone', role: 'reader' });
  waitForListing(world);
  expect(call(world, stranger, 'GET', `files/${file}`).status).toBe(200);
  expect(listIds(world, stranger, `'${folder}' in parents`)).toEqual([file]);
  expect(listIds(world, stranger, "name = 'Thông báo'")).toEqual([]);
});

describe('limited access', () => {
  function limitedFolder() {
    const world = newWorld();
    const year = makeFolder(world, school, 'Năm học');
    grant(world, school, year, teacher, 'writer');
    const secret = makeFolder(world, school, 'Hồ sơ mật', year);
    const inside = makeBlob(world, school, 'Mật', secret);
    must(world, school, 'PATCH', `files/${secret}`, { inheritedPermissionsDisabled: true });
    waitForListing(world);
    return { world, secret, inside, year };
  }

  it('[DR4] whom it cuts off sees the folder, not its contents', () => {
    const { world, secret, inside, year } = limitedFolder();
    const seen = must(world, teacher, 'GET', `files/${secret}?fields=name,capabilities(canListChildren,canEdit)`);
    expect(seen).toEqual({ name: 'Hồ sơ mật', capabilities: { canListChildren: false, canEdit: false } });
    expect(listIds(world, teacher, `'${year}' in parents`)).toEqual([secret]);
    expect(listIds(world, teacher, `'${secret}' in parents`)).toEqual([]);
    expect(call(world, teacher, 'GET', `files/${inside}`).status).toBe(404);
    expect(call(world, teacher, 'PATCH', `files/${secret}`, { name: 'x' }).reason).toBe('insufficientFilePermissions');
  });

  it('[DR4] permissions.list shows them with view=metadata', () => {
    const { world, secret } = limitedFolder();
    const { permissions } = must(
      world,
      school,
      'GET',
      `files/${secret}/permissions?fields=permissions(emailAddress,role,view)`,
    );
    expect(permissions).toContainEqual({ emailAddress: teacher, role: 'reader', view: 'metadata' });
  });

  it('[DR4] a direct grant lets in', () => {
    const { world, secret, inside } = limitedFolder();
    grant(world, school, secret, teacher, 'reader');
    expect(effectiveRole(world, inside, teacher)).toBe('reader');
  });

  it('[DR5] only who can share may toggle it, on folders only', () => {
    const { world, year, inside } = limitedFolder();
    const limit = { inheritedPermissionsDisabled: true };
    expect(call(world, school, 'PATCH', `files/${inside}`, limit).reason).toBe('invalid');
    expect(call(world, teacher, 'PATCH', `files/${year}`, limit).status).toBe(200);
    must(world, school, 'PATCH', `files/${year}`, { inheritedPermissionsDisabled: false, writersCanShare: false });
    expect(call(world, teacher, 'PATCH', `files/${year}`, limit).reason).toBe('insufficientFilePermissions');
  });

  it.each([
    ['PATCH', false],
    ['POST', false],
    ['PATCH', true],
    ['POST', true],
  ] as const)('[SW9] %s on a consumer account with the switch %s', (method, isAllowed) => {
    const world = newWorld({ switches: { limitedAccessOnConsumer: isAllowed } });
    const folder = makeFolder(world, school, 'A');
    const body = { mimeType: FOLDER, inheritedPermissionsDisabled: true };
    const path = method === 'PATCH' ? `files/${folder}?fields=*` : 'files?fields=*';
    const answer = call(world, school, method, path, body);
    expect(answer.reason).toBe(isAllowed ? undefined : 'insufficientFilePermissions');
    const { canDisableInheritedPermissions } = must(
      world,
      school,
      'GET',
      `files/${makeFolder(world, school, 'B')}?fields=capabilities`,
    ).capabilities;
    expect(canDisableInheritedPermissions).toBe(isAllowed);
  });
});

it('[DR6] no access is 404, too low a role is 403', () => {
  const world = newWorld();
  const file = makeBlob(world, school, 'A');
  for (const [method, path] of [
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['GET', '/permissions'],
  ] as const) {
    expect(call(world, stranger, method, `files/${file}${path}`)).toMatchObject({
      status: 404,
      reason: 'notFound',
      message: `File not found: ${file}.`,
    });
  }
  grant(world, school, file, teacher, 'reader');
  expect(call(world, teacher, 'PATCH', `files/${file}`, { name: 'B' })).toMatchObject({
    status: 403,
    reason: 'insufficientFilePermissions',
  });
  expect(call(world, teacher, 'GET', 'files/nothing').status).toBe(404);
});

it('[DR7] details tell direct from inherited, the strongest from above once', () => {
  const world = newWorld();
  const year = makeFolder(world, school, 'Năm');
  const team = makeFolder(world, school, 'Tổ', year);
  const leaf = makeFolder(world, school, 'Lớp', team);
  grant(world, school, year, teacher, 'commenter');
  grant(world, school, team, teacher, 'reader');
  grant(world, school, leaf, teacher, 'writer');
  const { permissions } = must(
    world,
    school,
    'GET',
    `files/${leaf}?fields=permissions(emailAddress,role,permissionDetails)`,
  );
  expect(permissions).toEqual([
    {
      emailAddress: school,
      role: 'owner',
      permissionDetails: [{ permissionType: 'file', role: 'owner', inherited: false }],
    },
    {
      emailAddress: teacher,
      role: 'writer',
      permissionDetails: [
        { permissionType: 'file', role: 'writer', inherited: false },
        { permissionType: 'file', role: 'commenter', inherited: true },
      ],
    },
  ]);
});

it('[DR8] a grant ends at its expiration time', () => {
  const world = newWorld({ switches: { expirationOnConsumer: true } });
  const file = makeBlob(world, school, 'A');
  const expirationTime = '2026-11-24T05:00:00.000Z';
  must(world, school, 'POST', `files/${file}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: teacher,
    expirationTime,
  });
  expect(effectiveRole(world, file, teacher)).toBe('writer');
  world.state.nowMs = Date.parse(expirationTime);
  expect(effectiveRole(world, file, teacher)).toBeNull();
  expect(getFile(world, file).permissions).toHaveLength(2);
  expect(must(world, school, 'GET', `files/${file}/permissions`).permissions).toHaveLength(1);
});
