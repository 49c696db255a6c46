/** files.list: query language, what is visible, pages and order; about.get. */
import fc from 'fast-check';
import { createFile } from '../../../src/simulator/drive';
import { NotSimulated } from '../../../src/simulator/kernel/errors';
import type { SimWorld } from '../../../src/simulator/world';
import {
  call,
  DOCUMENT,
  FOLDER,
  grant,
  listIds,
  make,
  makeFolder,
  must,
  newWorld,
  school,
  stranger,
  teacher,
  waitForListing,
} from '../support/drive-client';

/** Names of the school's four items, made a minute apart, by their letters. */
function library(): SimWorld {
  const world = newWorld();
  const year = makeFolder(world, school, 'Năm học 2026');
  grant(world, school, year, teacher, 'writer');
  world.state.nowMs += 60_000;
  make(world, school, { name: 'Kế hoạch tuần', mimeType: DOCUMENT, parents: [year], properties: { loai: 'KH' } });
  world.state.nowMs += 60_000;
  make(world, teacher, { name: "Cô's HelloWorld", mimeType: 'text/plain', parents: [year], appProperties: { a: '1' } });
  world.state.nowMs += 60_000;
  const old = make(world, school, { name: 'cũ', mimeType: 'text/plain' });
  must(world, school, 'PATCH', `files/${old}`, { trashed: true });
  waitForListing(world);
  return world;
}

const YEAR = 'Năm học 2026';
const PLAN = 'Kế hoạch tuần';
const HELLO = "Cô's HelloWorld";
const OLD = 'cũ';

function names(world: SimWorld, email: string, q: string, more = ''): string[] {
  const query = q === '' ? '' : `q=${encodeURIComponent(q)}`;
  return must(world, email, 'GET', `files?${query}${more}`).files.map((file: { name: string }) => file.name);
}

it.each([
  ['', [YEAR, PLAN, HELLO, OLD]],
  ["'root' in parents", [YEAR, OLD]],
  ["'me' in owners", [YEAR, PLAN, OLD]],
  [`'${teacher}' in owners`, [HELLO]],
  ["name = 'Kế hoạch tuần'", [PLAN]],
  ["name = 'Cô\\'s HelloWorld'", [HELLO]],
  ["name != 'cũ'", [YEAR, PLAN, HELLO]],
  ["name contains 'hello'", [HELLO]],
  ["name contains 'World'", []],
  ["name contains 'hoạch'", [PLAN]],
  [`mimeType = '${FOLDER}'`, [YEAR]],
  [`mimeType != '${FOLDER}'`, [PLAN, HELLO, OLD]],
  ['trashed = false', [YEAR, PLAN, HELLO]],
  ['trashed = true', [OLD]],
  ['trashed != true', [YEAR, PLAN, HELLO]],
  ["properties has { key='loai' and value='KH' }", [PLAN]],
  ["properties has { key='loai' and value='X' }", []],
  ["appProperties has {key='a' and value='1'}", [HELLO]],
  ["modifiedTime > '2026-11-23T05:01:30'", [HELLO, OLD]],
  ["modifiedTime <= '2026-11-23T12:01:30+07:00'", [YEAR, PLAN]],
  ["createdTime = '2026-11-23T05:00:00Z'", [YEAR]],
  ["not trashed = true and not mimeType = 'text/plain'", [YEAR, PLAN]],
  ["name = 'cũ' or name = 'Kế hoạch tuần' and trashed = false", [PLAN]],
  ["name = 'cũ' or (name = 'Kế hoạch tuần' and trashed = false)", [OLD, PLAN]],
])('[DR60] q = %s', (q, found) => {
  expect(names(library(), school, q).sort()).toEqual([...found].sort());
});

it('[DR60] sharedWithMe holds what was granted to the account itself', () => {
  const world = library();
  expect(names(world, teacher, 'sharedWithMe')).toEqual([YEAR]);
  expect(names(world, teacher, 'sharedWithMe = true')).toEqual([YEAR]);
});

it.each([
  "name = 'a",
  'name',
  "name 'a'",
  "name = 'a' and",
  "('a' in parents",
  "name > 'a'",
  'trashed > true',
  'name = a',
  "'a' in",
  "modifiedTime > 'x'",
  "name = 'a' trashed = true",
  '#',
  "colour = 'red'",
  "'a' in readersOfMine",
  "labels has { key='a' and value='b' }",
  "fullText = 'a'",
  'starred',
])('[DR61] %s is malformed or unknown', (q) => {
  expect(call(newWorld(), school, 'GET', `files?q=${encodeURIComponent(q)}`).reason).toBe('invalid');
});

it.each(['corpora=domain', 'spaces=appDataFolder', "q='a' in labels"])('[DR61] %s is not simulated', (query) => {
  expect(() => call(newWorld(), school, 'GET', `files?${query}`)).toThrow(NotSimulated);
});

it.each(['corpora=user', 'corpora=allDrives&includeItemsFromAllDrives=true&supportsAllDrives=true', 'spaces=drive'])(
  '[DR62] %s lists what there is',
  (query) => {
    expect(names(library(), teacher, '', `&${query}`)).toHaveLength(3);
  },
);

it('[DR62] each account lists what it can see', () => {
  const world = library();
  expect(names(world, teacher, '').sort()).toEqual([HELLO, PLAN, YEAR].sort());
  expect(names(world, stranger, '')).toEqual([]);
});

it('[DR63] pages are disjoint and complete, in any size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), (count, pageSize) => {
      const world = newWorld({ switches: { listingLagMs: 0 } });
      const ids = Array.from(
        { length: count },
        () => createFile(world, school, { name: 'n', mimeType: 'text/plain' }).id,
      );
      const seen: string[] = [];
      for (let token = ''; ; ) {
        const page = must(world, school, 'GET', `files?pageSize=${pageSize}${token}`);
        seen.push(...page.files.map((file: { id: string }) => file.id));
        if (!page.nextPageToken) break;
        token = `&pageToken=${encodeURIComponent(page.nextPageToken)}`;
      }
      expect(seen.sort()).toEqual(ids.sort());
    }),
    { seed: 20261123, numRuns: 30 },
  );
});

it('[DR63] a page token belongs to its query', () => {
  const world = library();
  const { nextPageToken } = must(world, school, 'GET', 'files?pageSize=1');
  const path = `files?pageSize=1&pageToken=${encodeURIComponent(nextPageToken)}`;
  expect(call(world, school, 'GET', `${path}&orderBy=name`)).toMatchObject({ status: 400, reason: 'invalid' });
  expect(call(world, school, 'GET', 'files?pageToken=abc').reason).toBe('invalid');
});

it.each([
  ['createdTime', [YEAR, PLAN, HELLO, OLD]],
  ['createdTime desc', [OLD, HELLO, PLAN, YEAR]],
  ['modifiedTime desc', [OLD, HELLO, PLAN, YEAR]],
  ['name', [HELLO, OLD, PLAN, YEAR]],
  ['folder,name desc', [YEAR, PLAN, OLD, HELLO]],
])('[DR64] orderBy=%s', (orderBy, expected) => {
  expect(names(library(), school, '', `&orderBy=${encodeURIComponent(orderBy)}`)).toEqual(expected);
});

it('[DR65] the children of a folder one cannot see are 404', () => {
  const world = library();
  const [year] = listIds(world, school, `name = '${YEAR}'`);
  for (const id of [year, 'nothing']) {
    const answer = call(world, stranger, 'GET', `files?q=${encodeURIComponent(`'${id}' in parents`)}`);
    expect(answer).toMatchObject({ status: 404, reason: 'notFound', message: 'File not found: .' });
  }
});

it('[DR66] about.get needs fields and names the account', () => {
  const world = newWorld();
  expect(call(world, teacher, 'GET', 'about').reason).toBe('required');
  expect(must(world, teacher, 'GET', 'about?fields=user(emailAddress,me)')).toEqual({
    user: { emailAddress: teacher, me: true },
  });
});

it.each([
  ["name contains 'hoc nam'", []],
  ["name contains 'HỌC năm'", [YEAR]],
  ['name contains \'"tuần kế"\'', []],
  ['name contains \'"kế hoạch"\'', [PLAN]],
  ["fullText contains 'hoạ'", []],
  ["fullText contains 'hoạch'", [PLAN]],
  ["fullText contains 'HelloWorld'", [HELLO]],
])('[DR67] q = %s', (q, found) => {
  expect(names(library(), school, q)).toEqual(found);
});

it('[DR67] fullText reads description, text and cells', () => {
  const world = newWorld({ switches: { listingLagMs: 0 } });
  make(world, school, { name: 'A', description: 'Thực đơn mùa đông' });
  const sheet = make(world, school, { name: 'B', mimeType: 'application/vnd.google-apps.spreadsheet' });
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${sheet}/values/A1?valueInputOption=RAW`;
  const headers = { authorization: `Bearer ${school}` };
  world.rest({ method: 'PUT', url, headers, body: '{"values":[["cháo mùa thu"]]}' });
  const upload = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=media';
  world.rest({
    method: 'POST',
    url: upload,
    headers: { ...headers, 'content-type': 'text/plain' },
    body: 'súp mùa hè',
  });
  const found = ['đông', 'thu', 'hè', 'mùa'].map((word) => names(world, school, `fullText contains '${word}'`).length);
  expect(found).toEqual([1, 1, 1, 3]);
});

describe('terms about people and oneself', () => {
  function marked(): SimWorld {
    const world = library();
    const [plan] = listIds(world, school, `name = '${PLAN}'`);
    must(world, teacher, 'PATCH', `files/${plan}`, { starred: true, viewedByMeTime: '2026-11-24T00:00:00Z' });
    must(world, school, 'POST', `files/${plan}/permissions`, { type: 'anyone', role: 'reader' });
    make(world, teacher, { mimeType: 'application/vnd.google-apps.shortcut', shortcutDetails: { targetId: plan } });
    waitForListing(world);
    return world;
  }

  it.each([
    ["'me' in writers", [YEAR, PLAN, HELLO, PLAN]],
    [`'${school}' in owners and '${teacher}' in readers`, [YEAR, PLAN]],
    [`'${stranger}' in readers`, []],
    ['starred = true', [PLAN]],
    ['starred != true', [YEAR, HELLO, PLAN]],
    ["viewedByMeTime > '2026-11-23T00:00:00'", [PLAN]],
    ["sharedWithMeTime < '2026-11-24T00:00:00'", [YEAR]],
    ["visibility = 'anyoneWithLink'", [PLAN]],
    ["visibility = 'limited'", [YEAR, HELLO, PLAN]],
    ["shortcutDetails.targetId = 'x'", []],
    ["mimeType contains 'application/vnd.google-apps.sh'", [PLAN]],
  ])('[DR68] q = %s', (q, found) => {
    expect(names(marked(), teacher, q).sort()).toEqual([...found].sort());
  });

  it('[DR68] shortcuts are found by their target', () => {
    const world = marked();
    const [plan] = listIds(world, school, `name = '${PLAN}'`);
    expect(names(world, teacher, `shortcutDetails.targetId = '${plan}'`)).toEqual([PLAN]);
  });

  it('[DR69] starred come first, and a view counts as recent', () => {
    expect(names(marked(), teacher, '', '&orderBy=starred')[0]).toBe(PLAN);
    expect(names(marked(), teacher, '', '&orderBy=recency%20desc')[0]).toBe(PLAN);
    expect(names(marked(), teacher, '', '&orderBy=viewedByMeTime%20desc')[0]).toBe(PLAN);
    expect(names(marked(), teacher, '', '&orderBy=sharedWithMeTime%20desc')[0]).toBe(YEAR);
  });
});

it('[DR69] natural order counts numbers', () => {
  const world = newWorld({ switches: { listingLagMs: 0 } });
  for (const name of ['Tuần 10', 'Tuần 9', 'tuần 1']) make(world, school, { name, mimeType: 'text/plain' });
  expect(names(world, school, '', '&orderBy=name_natural')).toEqual(['tuần 1', 'Tuần 9', 'Tuần 10']);
  expect(names(world, school, '', '&orderBy=name')).toEqual(['tuần 1', 'Tuần 10', 'Tuần 9']);
});

it.each(['colour', 'name asc', 'name desc desc'])('[DR69] orderBy=%s is refused', (orderBy) => {
  const answer = call(newWorld(), school, 'GET', `files?orderBy=${encodeURIComponent(orderBy)}`);
  expect(answer).toMatchObject({ status: 400, reason: 'invalid' });
});
