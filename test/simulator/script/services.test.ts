/** Properties, cache, locks, mail, session, utilities as a script sees them. */
import fc from 'fast-check';
import { holdLock, runFunction } from '../../../src/simulator/script';
import { errorOf, LEAD, NOW, projectWith, runBody, SCHOOL, smallWorld, TEACHER, valueOfRun } from './fixtures';

const RUN = { functionName: 'run', account: SCHOOL, kind: 'editor' } as const;
const STORE = 'const p = PropertiesService.getScriptProperties();';

describe('properties', () => {
  it('[SC20] what is set is read again by a later run, per script and scope', () => {
    const world = smallWorld();
    const source = `function set() { PropertiesService.getScriptProperties().setProperty('a', '1'); PropertiesService.getUserProperties().setProperties({ b: 2 }); }
      function run() { return [PropertiesService.getScriptProperties().getProperties(), PropertiesService.getUserProperties().getProperty('b'), PropertiesService.getScriptProperties().getProperty('b')]; }`;
    const scriptId = projectWith(world, source);
    const otherId = projectWith(world, source);
    runFunction(world, { ...RUN, scriptId, functionName: 'set' });
    expect(runFunction(world, { ...RUN, scriptId }).returnValue).toEqual([{ a: '1' }, '2', null]);
    expect(runFunction(world, { ...RUN, scriptId: otherId }).returnValue).toEqual([{}, null, null]);
  });

  it('[SC20] deleting, replacing and listing keys', () => {
    const body = `${STORE} p.setProperties({ a: 'x', b: 'y' }).deleteProperty('a'); const one = p.getKeys(); p.setProperties({ c: 'z' }, true); const two = p.getKeys(); p.deleteAllProperties(); return [one, two, p.getKeys()]`;
    expect(valueOfRun(smallWorld(), body)).toEqual([['b'], ['c'], []]);
  });

  it('[SC21] a value of more than 9 KB is refused, counted in UTF-8', () => {
    expect(errorOf(smallWorld(), `${STORE} p.setProperty('a', 'ờ'.repeat(3073))`)).toBe('Argument too large: value');
    expect(errorOf(smallWorld(), `${STORE} p.setProperty('a', 'ờ'.repeat(3072))`)).toBeUndefined();
  });

  it('[SC21] a store of more than 500 KB is refused and stays as it was', () => {
    const body = `${STORE} const v = 'x'.repeat(9 * 1024); let n = 0; try { for (;; n++) p.setProperty('k' + n, v); } catch (error) { return [n, error.message, p.getKeys().length]; }`;
    const [count, message, kept] = valueOfRun(smallWorld(), body) as [number, string, number];
    expect(message).toMatch(/^You have exceeded the property storage quota/);
    expect([count, kept]).toEqual([55, 55]);
  });

  it('[SC22] reads and writes of a day are limited, and the day begins at the first use', () => {
    const world = smallWorld();
    runBody(world, `${STORE} p.getKeys()`);
    const counter = world.state.quota[SCHOOL]?.['script properties'];
    if (counter) counter.used = 50_000;
    expect(errorOf(world, `${STORE} p.getKeys()`)).toBe('Service invoked too many times for one day: properties.');
    world.state.nowMs = (counter?.windowStartMs ?? 0) + 24 * 3_600_000;
    expect(errorOf(world, `${STORE} p.getKeys()`)).toBeUndefined();
  });

  it('[SC23] the document stores and lock are null in a standalone script', () => {
    const body =
      'return [PropertiesService.getDocumentProperties(), LockService.getDocumentLock(), CacheService.getDocumentCache()]';
    expect(valueOfRun(smallWorld(), body)).toEqual([null, null, null]);
  });

  it('[SC24] a cache entry ends after its seconds', () => {
    const body =
      "const c = CacheService.getScriptCache(); c.put('a', '1', 10); const now = c.get('a'); Utilities.sleep(10000); return [now, c.get('a')]";
    expect(valueOfRun(smallWorld(), body)).toEqual(['1', null]);
  });
});

describe('locks', () => {
  const TAKE = 'const lock = LockService.getScriptLock();';

  it('[SC25] a free lock is taken, held until released, and taken again', () => {
    const body = `${TAKE} const a = [lock.hasLock(), lock.tryLock(0), lock.hasLock()]; lock.releaseLock(); return a.concat(lock.hasLock(), lock.tryLock(0))`;
    expect(valueOfRun(smallWorld(), body)).toEqual([false, true, true, false, true]);
  });

  it('[SC26] a lock held elsewhere: tryLock waits its time and answers false, waitLock throws', () => {
    const world = smallWorld();
    const scriptId = projectWith(
      world,
      `function run() { ${TAKE} const from = Date.now(); return [lock.tryLock(5000), Date.now() - from]; } function wait() { ${TAKE} lock.waitLock(1000); }`,
    );
    holdLock(world, `script|${scriptId}`);
    expect(runFunction(world, { ...RUN, scriptId }).returnValue).toEqual([false, 5030]);
    expect(runFunction(world, { ...RUN, scriptId, functionName: 'wait' }).error?.message).toMatch(/^Lock timeout/);
  });

  it('[SC26] a foreign holder that lets go in time: the waiter gets the lock then', () => {
    const world = smallWorld();
    const scriptId = projectWith(world, `function run() { ${TAKE} return [lock.tryLock(60000), Date.now()]; }`);
    const releaseMs = Date.parse(NOW) + 20_000;
    holdLock(world, `script|${scriptId}`, releaseMs);
    expect(runFunction(world, { ...RUN, scriptId }).returnValue).toEqual([true, releaseMs]);
  });

  it('[SC27] the end of a run releases its locks, also after an error', () => {
    const world = smallWorld();
    runBody(world, `${TAKE} lock.waitLock(0); throw new Error('no')`);
    expect(world.state.script.locks).toEqual({});
  });

  it('[SC27] a run in the middle of another finds the lock taken; another script has its own', () => {
    const world = smallWorld();
    const source = `function run() { ${TAKE} lock.waitLock(0); PropertiesService.getScriptProperties().getKeys(); } function other() { ${TAKE} return lock.tryLock(10); }`;
    const scriptId = projectWith(world, source);
    const foreignId = projectWith(world, source);
    const seen: unknown[] = [];
    runFunction(world, {
      ...RUN,
      scriptId,
      onCall: ({ method }) => {
        if (method !== 'getKeys') return;
        for (const id of [scriptId, foreignId])
          seen.push(runFunction(world, { ...RUN, scriptId: id, functionName: 'other' }).returnValue);
      },
    });
    expect(seen).toEqual([false, true]);
  });
});

describe('mail', () => {
  it('[SC30] a mail is kept with sender, recipients, texts and time', () => {
    const world = smallWorld();
    runBody(
      world,
      `MailApp.sendEmail({ to: '${TEACHER}, ${LEAD}', subject: 'S', htmlBody: '<b>x</b>', name: 'Trường' }); MailApp.sendEmail('${TEACHER}', 'T', 'B', { cc: '${LEAD}' })`,
    );
    expect(world.state.script.mails).toMatchObject([
      { from: SCHOOL, to: [TEACHER, LEAD], cc: [], subject: 'S', htmlBody: '<b>x</b>', name: 'Trường', body: '' },
      { from: SCHOOL, to: [TEACHER], cc: [LEAD], subject: 'T', body: 'B' },
    ]);
    expect(world.state.script.mails[0]?.atMs).toBeGreaterThan(Date.parse(NOW));
  });

  it.each([
    ['gmail', 100],
    ['education', 1500],
  ] as const)('[SC31] %s accounts have %i recipients a day, and the rest is told', (edition, limit) => {
    const world = smallWorld({ accounts: [{ email: SCHOOL, edition }, { email: TEACHER }] });
    const body = `const to = Array.from({ length: 50 }, (_, i) => 'a' + i + '@hoamai.example').join(','); let n = 0;
      try { for (;; n += 50) { MailApp.sendEmail(to, 'S', 'B'); } } catch (error) { return [n, error.message, MailApp.getRemainingDailyQuota()]; }`;
    // 30 mails of 0.4 s fit the run's limit.
    expect(valueOfRun(world, body)).toEqual([limit, 'Service invoked too many times for one day: email.', 0]);
  });

  it.each([
    ["MailApp.sendEmail('', 'S', 'B')", 'Failed to send email: no recipient'],
    ["MailApp.sendEmail('khong-phai-email', 'S', 'B')", 'Invalid email: khong-phai-email'],
    [`MailApp.sendEmail('${TEACHER}', 'S', 'x'.repeat(200 * 1024 + 1))`, 'Limit Exceeded: Email Body Size.'],
    [
      "MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => i + '@a.example').join(), 'S', 'B')",
      'Limit Exceeded: Email Recipients Per Message.',
    ],
  ])('[SC32] %s is refused and nothing is sent', (call, message) => {
    const world = smallWorld();
    expect(errorOf(world, call)).toBe(message);
    expect(world.state.script.mails).toEqual([]);
  });

  it('[SC7] an unknown mail option refuses', () => {
    expect(() => runBody(smallWorld(), "MailApp.sendEmail({ to: 'a@b.example', body: '', attachments: [] })")).toThrow(
      'NotSimulated: MailApp.sendEmail attachments',
    );
  });
});

describe('Utilities', () => {
  const format = (pattern: string, zone = 'Asia/Ho_Chi_Minh', iso = '2026-11-24T00:05:09.007Z') =>
    valueOfRun(smallWorld(), `return Utilities.formatDate(new Date('${iso}'), '${zone}', ${JSON.stringify(pattern)})`);

  it.each([
    ['dd/MM/yyyy HH:mm:ss.SSS', '24/11/2026 07:05:09.007'],
    ["EEE, d MMM yy 'lúc' h a", 'Tue, 24 Nov 26 lúc 7 AM'],
    ["EEEE MMMM u ''", "Tuesday November 2 '"],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-11-24T07:05:09+07:00'],
    ['Z X XX', '+0700 +07 +0700'],
  ])('[SC40] formatDate %s', (pattern, expected) => {
    expect(format(pattern)).toBe(expected);
  });

  it('[SC40] an unmodelled pattern letter refuses, an unknown zone throws', () => {
    expect(() => format('w')).toThrow('NotSimulated: Utilities.formatDate pattern letter w');
    expect(errorOf(smallWorld(), "Utilities.formatDate(new Date(), 'Asia/Nowhere', 'd')")).toMatch(
      /^Invalid argument: timeZone/,
    );
  });

  it('[SC40] formatDate in UTC agrees with ISO 8601', () => {
    const world = smallWorld();
    const scriptId = projectWith(
      world,
      "function run(ms) { return ms.map((m) => Utilities.formatDate(new Date(m), 'UTC', \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")); }",
    );
    const years = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2199, 0, 1) });
    fc.assert(
      fc.property(fc.array(years, { minLength: 1, maxLength: 20 }), (times) => {
        const texts = runFunction(world, { ...RUN, scriptId, event: times }).returnValue;
        expect(texts).toEqual(times.map((ms) => new Date(ms).toISOString()));
      }),
      { seed: 40, numRuns: 20 },
    );
  });

  it('[SC41] digests and base64 have known values, with signed bytes', () => {
    const body = `const hex = (bytes) => bytes.map((b) => ('0' + (b & 255).toString(16)).slice(-2)).join('');
      return [hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')), hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc', Utilities.Charset.UTF_8)).slice(0, 16),
        Utilities.base64Encode('Hồ sơ?>'), Utilities.base64EncodeWebSafe('Hồ sơ?>'), Utilities.newBlob(Utilities.base64Decode('SOG7kw==')).getDataAsString(), Utilities.base64Decode('/w==')]`;
    expect(valueOfRun(smallWorld(), body)).toEqual([
      '900150983cd24fb0d6963f7d28e17f72',
      'ba7816bf8f01cfea',
      'SOG7kyBzxqE/Pg==',
      'SOG7kyBzxqE_Pg==',
      'Hồ',
      [-1],
    ]);
  });

  it('[SC5] getUuid comes from the seed of the world', () => {
    const uuid = (seed: number) => valueOfRun(smallWorld({ seed }), 'return Utilities.getUuid()');
    expect(uuid(3)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuid(3)).toBe(uuid(3));
    expect(uuid(3)).not.toBe(uuid(4));
  });

  it('[SC42] logs are kept with the run', () => {
    const result = runBody(
      smallWorld(),
      "console.log('a', { b: 1 }); console.warn('c'); Logger.log('%s lớp', 16); return Logger.getLog()",
    );
    expect(result.logs).toEqual(['a {"b":1}', 'WARNING c', '16 lớp']);
    expect(result.returnValue).toBe('16 lớp');
  });
});

describe('Session', () => {
  const WHO = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]';

  it('[SC60] a person who authorised the run is named', () => {
    expect(valueOfRun(smallWorld(), WHO)).toEqual([SCHOOL, SCHOOL]);
    expect(valueOfRun(smallWorld(), 'return Session.getScriptTimeZone()')).toBe('Asia/Ho_Chi_Minh');
  });

  it('[SC60] another person behind a trigger of the owner has no e-mail on Gmail, but has in the Workspace domain', () => {
    const asTrigger = { kind: 'trigger', actor: TEACHER } as const;
    expect(valueOfRun(smallWorld(), WHO, asTrigger)).toEqual(['', SCHOOL]);
    const accounts = [SCHOOL, TEACHER].map((email) => ({ email, edition: 'education' as const }));
    expect(valueOfRun(smallWorld({ accounts }), WHO, asTrigger)).toEqual([TEACHER, SCHOOL]);
  });
});
