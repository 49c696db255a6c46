/** Who may tick in which rows of `Khóa – Mở`. */
import fc from 'fast-check';
import { CONTROL } from '../../src/app/workbooks';
import { lockProtection, openBlocks } from '../../src/ui/sheets/locks';

const { columns, firstRow } = CONTROL.locks;
const anyRows = fc.array(fc.constantFrom('class/5a1', 'period/2026-11', 'portions/2026-11', 'link/1'), {
  minLength: 1,
  maxLength: 20,
});
const SEED = { seed: 20261130, numRuns: 200 };

/** By row the editors of the protections that the cell is in. */
function editorsOf(rows: readonly string[], column: number): string[][] {
  const isKnown = () => false;
  const all = lockProtection({ editors: ['principal'], board: ['principal', 'vice'], rows, isKnown });
  return rows.map((_, i) =>
    all.flatMap((op) => {
      if (op.type !== 'protect' || !op.block) return [];
      const { row, endRow, column: from, endColumn } = op.block;
      const isIn = row <= firstRow + i && firstRow + i < endRow && from <= column && column < endColumn;
      return isIn ? [op.editors.join()] : [];
    }),
  );
}

it('[MM9] in the rows of portions the board ticks, in all others the principal alone', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const wanted = rows.map((key) => [key.startsWith('portions/') ? 'principal,vice' : 'principal']);
      for (const column of [columns.tick, columns.reason, columns.from, columns.until])
        expect(editorsOf(rows, column)).toEqual(wanted);
    }),
    SEED,
  );
});

it('[MM9] rows that are added below leave the numbers of the protections above', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (rows, more) => {
      const top = (all: readonly string[]) => openBlocks(all).map(({ n, block, isBoards }) => [n, block.row, isBoards]);
      const later = top([...rows, ...more]);
      expect(new Set(later.map(([n]) => n)).size).toBe(later.length);
      const { linkProtection } = CONTROL.locks;
      expect(later).toEqual(expect.arrayContaining(top(rows).filter(([n]) => n !== linkProtection)));
    }),
    SEED,
  );
});
