/** The journal's chain. Rules: src/app/spec/journal.md. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type ChainMonth, chainRows, headOf, NO_HASH, rowHash, withRows } from '../../../src/domain/journal/chain';
import { type ChainFacts, type Finding, type TabRow, verifyChain } from '../../../src/domain/journal/verify-chain';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(100, 300) };

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A journal over several months: so many rows each. */
function journal(sizes: readonly number[]): ChainFacts {
  let months: ChainMonth[] = [];
  const rows: TabRow[] = [];
  sizes.forEach((size, i) => {
    const month = `2026-${String(i + 1).padStart(2, '0')}`;
    const { number, hash } = headOf(months);
    const cells = Array.from({ length: size }, (_, k) => [
      `${number + k + 1}`,
      'Đã khóa',
      'ht@hoamai.example',
      `Lớp ${k}`,
    ]);
    const chained = chainRows(cells, hash, sha256);
    rows.push(...chained.map((row, k) => ({ ...row, month, row: k + 2 })));
    months = withRows(months, month, chained);
  });
  return { months, rows, anchors: [] };
}

/** After rows were put in, taken out or moved the tabs number them anew. */
function renumbered(rows: readonly TabRow[]): TabRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const at = (seen.get(row.month) ?? 1) + 1;
    seen.set(row.month, at);
    return { ...row, row: at };
  });
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const journalAndRow = sizes.chain((each) => {
  const total = each.reduce((sum, size) => sum + size, 0);
  return fc.record({ facts: fc.constant(journal(each)), index: fc.integer({ min: 0, max: total - 1 }) });
});

const found = (facts: ChainFacts): Finding[] => verifyChain(facts, sha256);

it('[JO1] a journal nobody has touched is whole, with empty rows below it', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 3 }), (each, blanks) => {
      const facts = journal(each);
      const month = facts.months[0]?.month ?? '';
      const size = facts.rows.filter((row) => row.month === month).length;
      const empty = Array.from({ length: blanks }, (_, i) => blank(month, size + 2 + i));
      expect(found({ ...facts, rows: [...facts.rows, ...empty] })).toEqual([]);
    }),
    SEED,
  );
});

function blank(month: string, row: number): TabRow {
  return { month, row, cells: ['', '', '', ''], previous: '', hash: '' };
}

it('[JO2] any cell that is changed is found, with its row', () => {
  const cell = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(journalAndRow, cell, fc.string({ minLength: 1 }), ({ facts, index }, column, text) => {
      const rows = facts.rows.map((row, i) => (i === index ? withCell(row, column, text) : row));
      const { month, row } = rows[index]!;
      expect(found({ ...facts, rows })).toContainEqual({ type: 'changed', number: index + 1, month, row });
    }),
    SEED,
  );
});

function withCell(row: TabRow, column: number, text: string): TabRow {
  const more = `${text}x`;
  if (column === 4) return { ...row, previous: row.previous + more };
  if (column === 5) return { ...row, hash: row.hash + more };
  return { ...row, cells: row.cells.map((cell, i) => (i === column ? cell + more : cell)) };
}

it('[JO2] a number that is changed leaves its row missing and another one too many', () => {
  fc.assert(
    fc.property(journalAndRow, ({ facts, index }) => {
      const rows = facts.rows.map((row, i) =>
        i === index ? { ...row, cells: ['không', ...row.cells.slice(1)] } : row,
      );
      expect(found({ ...facts, rows })).toContainEqual({ type: 'missing', from: index + 1, to: index + 1 });
      expect(found({ ...facts, rows }).map(({ type }) => type)).toContain('added');
    }),
    SEED,
  );
});

it('[JO3] a row written anew with a hash of its own is found', () => {
  fc.assert(
    fc.property(journalAndRow, ({ facts, index }) => {
      const rows = facts.rows.map((row, i) => (i === index ? forged(row) : row));
      const findings = found({ ...facts, rows });
      const names = findings.some(
        (one) =>
          (one.type === 'changed' && one.number === index + 1) ||
          (one.type === 'rewritten' && one.from <= index + 1 && index + 1 <= one.to),
      );
      expect(names).toBe(true);
    }),
    SEED,
  );
});

function forged(row: TabRow): TabRow {
  const cells = [row.cells[0] ?? '', 'Đã mở', ...row.cells.slice(2)];
  return { ...row, cells, hash: rowHash(cells, row.previous, sha256) };
}

it('[JO3] an end written anew from any row on is found by the head, or by what a mail carried', () => {
  fc.assert(
    fc.property(journalAndRow, ({ facts, index }) => {
      const kept = facts.rows.slice(0, index);
      const start = kept[kept.length - 1]?.hash ?? NO_HASH;
      const anew = chainRows(
        facts.rows.slice(index).map((row) => forged(row).cells),
        start,
        sha256,
      ).map((row, i) => ({ ...facts.rows[index + i]!, ...row }));
      const rows = [...kept, ...anew];
      expect(found({ ...facts, rows })).not.toEqual([]);
      const forgedMonths = facts.months.map((month) => ({ ...month, hash: rows[month.to - 1]?.hash ?? '' }));
      const mail = { number: facts.rows.length, hash: facts.rows[facts.rows.length - 1]?.hash ?? '' };
      expect(found({ ...facts, rows, months: forgedMonths })).toEqual([]);
      const [told, ...others] = found({ rows, months: forgedMonths, anchors: [mail] });
      expect(told).toMatchObject({ type: 'rewritten', to: facts.rows.length });
      expect(others).toEqual([]);
    }),
    SEED,
  );
});

it('[JO4] any row taken out is named, the last one too', () => {
  fc.assert(
    fc.property(journalAndRow, fc.boolean(), ({ facts, index }, isCleared) => {
      const { month, row } = facts.rows[index]!;
      const rows = isCleared
        ? facts.rows.map((one, i) => (i === index ? blank(month, row) : one))
        : renumbered(facts.rows.filter((_, i) => i !== index));
      const missing = { type: 'missing', from: index + 1, to: index + 1 };
      expect(found({ ...facts, rows })).toContainEqual(missing);
      if (!isCleared) expect(found({ ...facts, rows })).toEqual([missing]);
    }),
    SEED,
  );
});

it('[JO4] the whole tab of a month that is gone is one gap', () => {
  const facts = journal([3, 4, 2]);
  const rows = facts.rows.filter(({ month }) => month !== '2026-02');
  expect(found({ ...facts, rows })).toEqual([{ type: 'missing', from: 4, to: 7 }]);
});

it('[JO5] a row put in anywhere is found: empty, typed, or a copy of another', () => {
  const kind = fc.constantFrom('blank', 'typed', 'copy', 'forgedCopy');
  fc.assert(
    fc.property(journalAndRow, kind, fc.nat(), ({ facts, index }, what, at) => {
      const place = facts.rows[index]!;
      const source = facts.rows[at % facts.rows.length]!;
      const put: TabRow =
        what === 'blank'
          ? blank(place.month, 0)
          : what === 'typed'
            ? { ...place, cells: ['', 'ghi chú', '', ''], previous: '', hash: '' }
            : { ...(what === 'copy' ? source : forged(source)), month: place.month };
      const rows = renumbered([...facts.rows.slice(0, index), put, ...facts.rows.slice(index)]);
      const findings = found({ ...facts, rows });
      expect(findings.map(({ type }) => type)).toContain('added');
      expect(findings.filter(({ type }) => type === 'added')).toHaveLength(1);
    }),
    SEED,
  );
});

it('[JO6] two rows that changed places are found, across months too', () => {
  fc.assert(
    fc.property(journalAndRow, fc.nat(), ({ facts, index }, at) => {
      const other = at % facts.rows.length;
      fc.pre(other !== index);
      const [a, b] = [facts.rows[index]!, facts.rows[other]!];
      const rows = facts.rows.map((row, i) =>
        i === index ? { ...b, month: a.month, row: a.row } : i === other ? { ...a, month: b.month, row: b.row } : row,
      );
      const findings = found({ ...facts, rows });
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) expect(finding.type).toBe('moved');
    }),
    SEED,
  );
});

it('[JO7] rows are linked to the row before them by 32 hexadecimal digits of SHA-256', () => {
  const [first, second] = chainRows(
    [
      ['1', 'Cài đặt'],
      ['2', 'Đã khóa'],
    ],
    NO_HASH,
    sha256,
  );
  expect(first?.hash).toBe(sha256('["","1","C\\u00e0i \\u0111\\u1eb7t"]').slice(0, 32));
  expect(second?.previous).toBe(first?.hash);
  expect(second?.hash).toMatch(/^[0-9a-f]{32}$/);
});
