/** The lenient world, and refusals that tests plan. */
import { clearRestFaults, planRestFault } from '../../../src/simulator/rest';
import { call, make, newWorld, other, school } from '../support/drive-client';

describe('a lenient world', () => {
  const lenient = () => newWorld({ isLenient: true });

  it.each(['files?foo=1', 'files?key=k&%24.xgafv=2', 'files?callback=f'])(
    '[RS25] ignores unknown parameters: %s',
    (path) => {
      expect(call(lenient(), school, 'GET', path).status).toBe(200);
    },
  );

  it('[RS25] ignores unknown fields of a body, also deep inside', () => {
    const body = { name: 'A', colour: 'red', contentHints: { thumbnail: { size: 3 } } };
    expect(call(lenient(), school, 'POST', 'files?fields=name', body).json).toEqual({ name: 'A' });
  });

  it('[RS25] still checks what it knows', () => {
    expect(call(lenient(), school, 'GET', 'files?pageSize=x').status).toBe(400);
    expect(call(lenient(), school, 'POST', 'files', { name: 3 }).status).toBe(400);
  });

  it('[RS25] leaves out fields of an answer that are not modelled', () => {
    const world = lenient();
    const id = make(world, school, { name: 'A' });
    const path = `files/${id}?fields=id,clientEncryptionDetails,capabilities(canAccessViaGenAi,canEdit)`;
    expect(call(world, school, 'GET', path).json).toEqual({ id, capabilities: { canEdit: true } });
  });

  it('[RS25] is not the default', () => {
    expect(call(newWorld(), school, 'GET', 'files?foo=1').status).toBe(400);
  });
});

describe('planned refusals', () => {
  it.each([
    ['userRateLimitExceeded', 403, 'userRateLimitExceeded'],
    ['rateLimitExceeded', 403, 'rateLimitExceeded'],
    ['tooManyRequests', 429, 'rateLimitExceeded'],
    ['sharingRateLimitExceeded', 403, 'sharingRateLimitExceeded'],
    ['storageQuotaExceeded', 403, 'storageQuotaExceeded'],
    ['backendError', 503, 'backendError'],
    ['internalError', 500, 'internalError'],
  ] as const)('[RS26] %s is answered with %i once', (kind, status, reason) => {
    const world = newWorld();
    planRestFault(world, { kind });
    expect(call(world, school, 'GET', 'files')).toMatchObject({ status, reason });
    expect(call(world, school, 'GET', 'files').status).toBe(200);
  });

  it('[RS26] hit the method, the account and the number of calls they name', () => {
    const world = newWorld();
    planRestFault(world, { kind: 'backendError', methodId: 'drive.files.*', account: school, skip: 1, count: 2 });
    const answers = Array.from({ length: 4 }, () => call(world, school, 'GET', 'files').status);
    expect(call(world, other, 'GET', 'files').status).toBe(200);
    expect(answers).toEqual([200, 503, 503, 200]);
  });

  it('[RS26] refuse before the effect, or after it', () => {
    const world = newWorld();
    planRestFault(world, { kind: 'internalError', methodId: 'drive.files.create' });
    planRestFault(world, { kind: 'internalError', methodId: 'drive.files.create', moment: 'after' });
    expect(call(world, school, 'POST', 'files', { name: 'A' }).status).toBe(500);
    expect(call(world, school, 'POST', 'files', { name: 'B' }).status).toBe(500);
    world.state.nowMs += 60_000;
    expect(call(world, school, 'GET', 'files').json.files).toMatchObject([{ name: 'B' }]);
  });

  it('[RS26] can be taken back', () => {
    const world = newWorld();
    planRestFault(world, { kind: 'internalError' });
    clearRestFaults(world);
    expect(call(world, school, 'GET', 'files').status).toBe(200);
  });
});

describe('errors', () => {
  const errorOf = (email: string, path: string) => call(newWorld(), email, 'GET', path).json.error.errors[0];

  it.each([
    [school, 'files?pageSize=0', { locationType: 'parameter', location: 'pageSize' }],
    [school, 'files?fields=nam', { locationType: 'parameter', location: 'fields' }],
    [school, 'files?pageToken=x', { locationType: 'parameter', location: 'pageToken' }],
    [school, 'files?q=(', { locationType: 'parameter', location: 'q' }],
    [school, 'files/nothing', { locationType: 'parameter', location: 'fileId' }],
    ['nobody@ngoai.example', 'files', { locationType: 'header', location: 'Authorization' }],
  ])('[RS27] of %s at %s say where', (email, path, location) => {
    expect(errorOf(email, path)).toMatchObject({ domain: 'global', ...location });
  });

  it('[RS27] of rate limits are of their own domain', () => {
    const world = newWorld();
    planRestFault(world, { kind: 'userRateLimitExceeded' });
    const [error] = call(world, school, 'GET', 'files').json.error.errors;
    expect(error).toEqual({
      domain: 'usageLimits',
      reason: 'userRateLimitExceeded',
      message: 'User Rate Limit Exceeded',
    });
  });
});
