/** Drive's batch endpoint. */
import fc from 'fast-check';
import { NotSimulated } from '../../../src/simulator/kernel/errors';
import { MAX_BATCH_PARTS } from '../../../src/simulator/rest';
import {
  batch,
  batchRequest,
  type Call,
  makeBlob,
  newWorld,
  readBatch,
  school,
  teacher,
} from '../support/drive-client';

const creations = (count: number): Call[] =>
  Array.from({ length: count }, (_, index) => ({ method: 'POST', path: 'files', body: { name: `n${index}` } }));

it('[RS14, RS15] replies stand in request order, whatever the order of the runs', () => {
  const orders = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.integer(), (count, seed) => {
      const world = newWorld({ seed });
      const answers = batch(world, school, creations(count));
      expect(answers.map(({ json }) => json.name)).toEqual(
        creations(count).map(({ body }) => (body as { name: string }).name),
      );
      const made = Object.values(world.state.drive.files).filter(({ parentId }) => parentId !== null);
      if (count === 4) orders.add(made.map(({ name }) => name).join());
    }),
    { seed: 20261123, numRuns: 200 },
  );
  expect(orders.size).toBeGreaterThan(1);
});

it('[RS15] one seed, one order', () => {
  const run = () => {
    const world = newWorld({ seed: 5 });
    batch(world, school, creations(20));
    return world.snapshot();
  };
  expect(run()).toEqual(run());
});

it('[RS14] the reply of a part carries its Content-ID', () => {
  const { headers, body } = newWorld().rest(batchRequest(school, creations(2)));
  expect(headers['content-type']).toMatch(/^multipart\/mixed; boundary=/);
  expect([...body.matchAll(/Content-ID: (.*)\r/g)].map((match) => match[1])).toEqual([
    '<response-item0>',
    '<response-item1>',
  ]);
});

it.each([
  [MAX_BATCH_PARTS, 200],
  [MAX_BATCH_PARTS + 1, 400],
  [0, 400],
])('[RS16] %i parts answer %i', (count, status) => {
  const world = newWorld();
  const before = Object.keys(world.state.drive.files).length;
  expect(world.rest(batchRequest(school, creations(count))).status).toBe(status);
  expect(Object.keys(world.state.drive.files).length - before).toBe(status === 200 ? count : 0);
});

it('[RS16] another method or content type is refused', () => {
  const request = batchRequest(school, creations(1));
  expect(newWorld().rest({ ...request, method: 'PUT' }).status).toBe(400);
  expect(newWorld().rest({ ...request, headers: { 'content-type': 'application/json' } }).status).toBe(400);
});

it('[RS17] a failing part leaves the others alone', () => {
  const world = newWorld();
  const id = makeBlob(world, school, 'A');
  const answers = batch(world, school, [
    { method: 'GET', path: `files/${id}` },
    { method: 'GET', path: 'files/nothing' },
    { method: 'DELETE', path: `files/${makeBlob(world, school, 'B')}` },
    { method: 'GET', path: `files/${id}?alt=media` },
    { method: 'GET', path: `files/${id}?foo=1` },
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 204, 400, 400]);
});

it.each([
  ['GET https://www.googleapis.com/drive/v3/about?fields=user', 400],
  ['GET /upload/drive/v3/files', 400],
  ['GET /v4/spreadsheets/S1', 400],
  ['FETCH /drive/v3/about?fields=user', 400],
  [`GET /drive/v3/about?fields=user&quotaUser=${'x'.repeat(8000)}`, 414],
  ['GET /drive/v3/about?fields=kind', 200],
])('[RS17] a part that begins with %.40s answers %i', (line, status) => {
  const request = batchRequest(school, creations(1));
  const body = request.body?.replace(/POST \S+ HTTP\/1.1[\s\S]*?(?=\r\n--b1--)/, `${line} HTTP/1.1\r\n\r\n`);
  const [answer] = readBatch(newWorld().rest({ ...request, body }).body);
  expect(answer?.status).toBe(status);
});

it('[RS18] a part may speak for another account', () => {
  const path = 'about?fields=user(emailAddress)';
  const calls: Call[] = [
    { method: 'GET', path },
    { method: 'GET', path },
  ];
  const request = batchRequest(school, calls, ['', `Authorization: Bearer ${teacher}`]);
  const users = readBatch(newWorld().rest(request).body).map(({ json }) => json.user.emailAddress);
  expect(users).toEqual([school, teacher]);
});

it('[RS18] without any account the part answers 401', () => {
  const request = batchRequest(school, creations(1));
  const { authorization: _, ...headers } = request.headers;
  expect(readBatch(newWorld().rest({ ...request, headers }).body)[0]?.status).toBe(401);
});

it('[RS2] a part that is not simulated stops the test, not the part', () => {
  expect(() => batch(newWorld(), school, [{ method: 'GET', path: 'apps' }])).toThrow(NotSimulated);
});
