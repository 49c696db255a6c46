import { batchProblems, boundOf } from '../../../scripts/bench/bound';
import { type BundleFigures, benchBundles } from '../../../scripts/bench/bundle-cases';
import { type Exchange, exchangeOf } from '../../../scripts/bench/exchanges';
import { bundleTable, schoolTable } from '../../../scripts/bench/table';
import { BUNDLE_LIMIT_BYTES } from '../../../scripts/bundle';
import { progressBar } from '../../../scripts/progress-bar';

function batch(...lines: readonly string[]): Exchange {
  const body = lines.map((line) => `--b\r\n\r\n${line} HTTP/1.1\r\n\r\n`).join('');
  return exchangeOf({ method: 'POST', url: 'https://www.googleapis.com/batch/drive/v3', headers: {}, body });
}

function listing(): Exchange {
  return exchangeOf({ method: 'GET', url: 'https://www.googleapis.com/drive/v3/files?q=x', headers: {} });
}

const grant = (id: string) => `POST /drive/v3/files/${id}/permissions?fields=id`;
const changed = (...counts: readonly number[]) => new Map(counts.map((count, n) => [`item ${n}`, count]));

describe('the bound', () => {
  it.each([
    [changed(), 0, 4],
    [changed(1), 0, 5],
    [changed(1, 2, 3), 2, 9],
    [changed(...Array.from({ length: 50 }, () => 1)), 0, 5],
    [changed(...Array.from({ length: 51 }, () => 1)), 0, 6],
    [changed(...Array.from({ length: 51 }, () => 2)), 1, 9],
  ])('[BN1] %# counts waves of fifty, listing pages and four more', (grants, pages, bound) => {
    const exchanges = Array.from({ length: pages }, listing);
    expect(boundOf({ runs: [], exchanges, changed: grants, touched: [] })).toBe(bound);
  });

  it('[BN1] a worker that writes the same grant twice gets no higher bound', () => {
    const twice = [batch(grant('a')), batch(grant('a'))];
    expect(boundOf({ runs: [], exchanges: twice, changed: changed(1), touched: [] })).toBe(5);
  });
});

describe('the rules of batches', () => {
  it('[BN4] two writes on one access list and 51 calls are found, 50 calls on 50 items are right', () => {
    const many = (count: number) => batch(...Array.from({ length: count }, (_, n) => grant(`item${n}`)));
    expect(batchProblems({ exchanges: [many(50), batch(grant('a'), 'GET /drive/v3/files/a/permissions')] })).toEqual(
      [],
    );
    expect(batchProblems({ exchanges: [many(51)] })).toEqual(['request 1 is a batch of 51 calls']);
    const exchanges = [many(2), batch(grant('a'), grant('b'), 'DELETE /drive/v3/files/a/permissions/1')];
    expect(batchProblems({ exchanges, joinsGrants: true })).toEqual([]);
    expect(batchProblems({ exchanges })).toEqual(['request 2 writes the access list of a twice']);
  });
});

describe('what is shown', () => {
  it('[BN8] both bundles are measured and small enough', () => {
    const bundles = benchBundles();
    expect(bundles.map(({ target }) => target)).toEqual(['worker', 'panel']);
    for (const { bytes, milliseconds } of bundles) {
      expect(bytes).toBeLessThanOrEqual(BUNDLE_LIMIT_BYTES);
      expect(milliseconds).toBeGreaterThan(0);
    }
  });

  it('[BN9] the tables are aligned, with – for what makes no sense', () => {
    const none = {
      size: null,
      requests: null,
      listings: null,
      rounds: null,
      writes: null,
      bound: null,
      modelledSeconds: null,
      runs: null,
      baseline: null,
      ratio: null,
    };
    const rows = [
      { ...none, case: 'set-up', size: 16, requests: 1_234, modelledSeconds: 80.9 },
      { ...none, case: 'lock-class' },
    ];
    const lines = schoolTable(rows).split('\n');
    expect(new Set(lines.map((line) => [...line].length)).size).toBe(1);
    expect(lines[2]).toMatch(/^Khởi tạo năm học +16 +1\.234 +– +– +– +– +80,9( +–){4}$/);
    const bundle: BundleFigures = { ...none, case: 'bundle', target: 'panel', bytes: 52_000, milliseconds: 4.1 };
    expect(bundleTable([bundle]).split('\n')[2]).toMatch(/^panel +52\.000 +4,1$/);
  });

  it.each([
    [true, /░.* 1\/2 {2}khóa \(còn khoảng \d+ giây\)/],
    [false, /^$/],
  ])('[BN9] on a terminal (%s) the bar moves and the time left is told', (isTTY, expected) => {
    const written: string[] = [];
    const out = { isTTY, write: (text: string) => written.push(text) > 0 };
    const bar = progressBar(2, out as unknown as NodeJS.WriteStream);
    bar.step('mở');
    bar.step('khóa');
    expect(written.join('')).toMatch(expected);
  });
});
