/** Where keys lead in the grid. */
import { scrollFor } from '../../../../src/simulator/page/sheets/grid/reveal';
import { blockName } from '../../../../src/simulator/page/sheets/model/place';
import { selectedBlock } from '../../../../src/simulator/page/sheets/model/selection';
import { editingOf, place, sheetOf } from './sample-sheet';

describe('moving in the grid', () => {
  it('[PG50] arrows go over hidden rows and columns, and stay at the edge', () => {
    const columns = [0, 1, 2, 3, 4].map((column) => ({ width: 100, isHidden: column === 0 || column === 2 }));
    const { press } = editingOf(sheetOf([], { columns, rows: [{ index: 1, isHidden: true }] }));
    expect(press()).toBe('B1');
    expect(press('ArrowRight')).toBe('D1');
    expect(press('ArrowDown')).toBe('D3');
    expect(press('ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp')).toBe('B1');
  });

  it('[PG50] merged cells are one step', () => {
    const merges = [{ startRow: 1, endRow: 3, startColumn: 1, endColumn: 3 }];
    const { editing, press } = editingOf(sheetOf([], { merges }));
    expect(press('ArrowDown', 'ArrowRight')).toBe('B2');
    expect(blockName(editing.block)).toBe('B2:C3');
    expect(press('ArrowRight')).toBe('D2');
    expect(press('ArrowLeft', 'ArrowDown')).toBe('B4');
  });

  it('[PG50] Shift grows the block, Ctrl goes to the edge of what is filled', () => {
    const model = sheetOf([['a', 'b', 'c', '', 'e']]);
    const { editing, press } = editingOf(model);
    press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect(blockName(editing.block)).toBe('A1:B2');
    expect(press('Ctrl+ArrowRight')).toBe('C1');
    expect(press('Ctrl+ArrowRight')).toBe('E1');
    expect(press('Ctrl+ArrowDown')).toBe('E6');
    press('Ctrl+Home', 'Ctrl+Shift+ArrowRight');
    expect(blockName(editing.block)).toBe('A1:C1');
    expect(press('Ctrl+End')).toBe('E6');
    expect(press('Home', 'PageUp')).toBe('A1');
    press('Ctrl+a');
    expect(blockName(editing.block)).toBe('A1:E6');
  });

  it('[PG50] a block holds all of the merged cells at its corners', () => {
    const model = sheetOf([], { merges: [{ startRow: 1, endRow: 3, startColumn: 1, endColumn: 3 }] });
    expect(blockName(selectedBlock(model, { active: place('A1'), far: place('C3') }))).toBe('A1:C3');
    expect(blockName(selectedBlock(model, { active: place('D4'), far: place('C3') }))).toBe('B2:D4');
  });

  it('[PG51] Enter after Tabs goes down in the column where they began', () => {
    const { editing, press } = editingOf(sheetOf([]));
    editing.change('1');
    expect(press('Tab')).toBe('B1');
    editing.change('2');
    expect(press('Tab')).toBe('C1');
    editing.change('3');
    expect(press('Enter')).toBe('A2');
    expect(press('Shift+Tab', 'Tab', 'Tab', 'Shift+Enter')).toBe('A1');
  });

  it('[PG63] a cell that is seen does not scroll, another one only as far as it needs', () => {
    const axis = { sizes: [20, 20, 20, 20, 60], scrolled: 20, shown: 40 };
    expect(scrollFor(axis, 1)).toBeUndefined();
    expect(scrollFor(axis, 2)).toBeUndefined();
    expect(scrollFor(axis, 0)).toBe(0);
    expect(scrollFor(axis, 3)).toBe(40);
    expect(scrollFor(axis, 4)).toBe(80);
    expect(scrollFor(axis, -1)).toBeUndefined();
  });
});
