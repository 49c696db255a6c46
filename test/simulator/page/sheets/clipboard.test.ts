/** Blocks of cells on the clipboard. */
import fc from 'fast-check';
import { formatBlock, parseBlock } from '../../../../src/simulator/page/sheets/model/clipboard-text';
import { editingOf, sheetOf } from './sample-sheet';

const cellText = fc.string({ unit: fc.constantFrom('a', 'ổ', ' ', '\t', '\n', '"', '=', ',') });
const block = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cellText, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe('the clipboard', () => {
  it('[PG55] what is copied is pasted as it was', () => {
    fc.assert(fc.property(block, (rows) => expect(parseBlock(`${formatBlock(rows)}\n`)).toEqual(rows)));
  });

  it('[PG55] texts of other programs are read: line ends of Windows, rows of different length, a lone quote', () => {
    expect(parseBlock('a\tb\r\nc\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(parseBlock('"hai\ndòng"\t6"')).toEqual([['hai\ndòng', '6"']]);
    expect(parseBlock('"chưa đóng\tb')).toEqual([['"chưa đóng', 'b']]);
    expect(parseBlock('a\t')).toEqual([['a', '']]);
    expect(parseBlock('')).toEqual([['']]);
  });

  it('[PG55] the shown texts of the shown cells are copied; cutting empties them', () => {
    const rows = [{ index: 1, isHidden: true }];
    const { editing, written, press } = editingOf(sheetOf([['a', 'b'], ['ẩn'], ['c']], { rows }));
    press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect(editing.copy()).toBe('a\tb\nc\t');
    press('Home');
    expect(editing.cut()).toBe('a');
    expect(written).toEqual([['A1', '']]);
  });

  it('[PG56] one value fills the chosen block, a block that does not fit is pasted once', () => {
    const { editing, written, press } = editingOf(sheetOf([]));
    press('Shift+ArrowRight', 'Shift+ArrowDown');
    editing.paste('5', false);
    editing.paste('1\t2\t3', true);
    expect(written).toEqual([
      [
        'A1',
        [
          ['5', '5'],
          ['5', '5'],
        ],
        false,
      ],
      ['A1', [['1', '2', '3']], true],
    ]);
    expect(editing.block).toMatchObject({ endRow: 1, endColumn: 3 });
  });

  it('[PG56] a merged cell takes one value, and is emptied as one cell', () => {
    const merges = [{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 }];
    const { editing, written, press } = editingOf(sheetOf([['gộp']], { merges }));
    editing.paste('5', false);
    press('Delete');
    expect(written).toEqual([
      ['A1', [['5']], false],
      ['A1', ''],
    ]);
  });
});
