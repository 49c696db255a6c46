/** Typing, opening, clearing, ticking and the clipboard. */
import { withPending } from '../../../../src/simulator/page/sheets/model/pending';
import { selectionAt } from '../../../../src/simulator/page/sheets/model/selection';
import type { CellView } from '../../../../src/simulator/server/protocol';
import { editingOf, place, sheetOf } from './sample-sheet';

describe('a cell that is edited', () => {
  it('[PG51] Enter opens the cell with its content, and enters it', () => {
    const { editing, written, press } = editingOf(sheetOf([['cũ']]));
    expect(press('Enter')).toBe('A1');
    expect(editing.text).toBe('cũ');
    editing.change('cũ rồi');
    expect(press('Enter')).toBe('A2');
    expect(written).toEqual([['A1', 'cũ rồi']]);
  });

  it('[PG52] typing replaces, and an arrow leaves; in an opened cell it moves the caret', () => {
    const { editing, written, press } = editingOf(sheetOf([['cũ']]));
    editing.change('m');
    editing.change('mới');
    expect(press('ArrowRight')).toBe('B1');
    expect(written).toEqual([['A1', 'mới']]);
    press('F2');
    expect(press('ArrowRight')).toBe('B1');
    expect(editing.state.get().draft).toEqual({ text: '', isOpened: true });
  });

  it('[PG52] Escape drops what was typed', () => {
    const { editing, written, press } = editingOf(sheetOf([['cũ']]));
    editing.change('mới');
    expect(press('Escape')).toBe('A1');
    expect([editing.text, written]).toEqual(['cũ', []]);
  });

  it('[PG52] Alt and Enter make a new line, which is no command', () => {
    const { editing, press } = editingOf(sheetOf([]));
    editing.change('a');
    press('Alt+Enter');
    expect(editing.state.get().draft?.text).toBe('a');
  });

  it('[PG52] a cell chosen elsewhere enters what was typed', () => {
    const { editing, written } = editingOf(sheetOf([]));
    editing.change('5');
    editing.goTo(selectionAt(place('C3')));
    expect(written).toEqual([['A1', '5']]);
  });

  it('[PG53] text that was not changed is not written: what the formula bar shows counts', () => {
    const cells: CellView[] = [{ row: 0, column: 0, text: '3', input: '=1+2' }];
    const { editing, written, press } = editingOf(sheetOf([], { cells }));
    press('Enter', 'Enter');
    expect(written).toEqual([]);
    editing.goTo(selectionAt(place('A1')));
    editing.change('3');
    press('Enter');
    expect(written).toEqual([['A1', '3']]);
  });

  it('[PG54] Delete empties one cell as if typed, a block in one go with its rules kept', () => {
    const { written, press } = editingOf(sheetOf([['a', 'b']]));
    press('Delete', 'Shift+ArrowRight', 'Backspace');
    expect(written).toEqual([
      ['A1', ''],
      ['A1', [['', '']], true],
    ]);
  });

  it('[PG57] Space turns a checkbox over, Enter opens the list of a drop-down, a value of it is taken', () => {
    const cells: CellView[] = [
      { row: 0, column: 0, text: 'FALSE', control: { kind: 'checkbox', isTicked: false } },
      { row: 1, column: 0, text: 'Có', control: { kind: 'dropDown', options: ['Có', 'Không'] } },
    ];
    const { editing, written, press } = editingOf(sheetOf([], { cells }));
    press(' ');
    expect(press('F2', 'Enter')).toBe('A2');
    press('Enter');
    expect(editing.state.get().isChoosing).toBe(true);
    editing.take('Không');
    expect(editing.state.get().isChoosing).toBeUndefined();
    expect(written).toEqual([
      ['A1', true],
      ['A2', 'Không'],
    ]);
    expect(editing.press({ key: ' ', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false })).toBe(false);
  });

  it('[PG58] what is on its way is shown at once, a formula not before it is computed', () => {
    const known = sheetOf([['cũ', 'x']]);
    const sent = { id: 1, isDone: false };
    const shown = withPending(known, [
      { ...sent, place: place('A1'), input: 'mới' },
      { ...sent, place: place('B1'), input: '=1+1' },
      { ...sent, place: place('C1'), input: true },
      { ...sent, place: place('A1'), input: "'007" },
    ]);
    expect(shown.cell(place('A1'))).toMatchObject({ text: '007', input: "'007" });
    expect(shown.cell(place('B1'))).toMatchObject({ text: '', input: '=1+1' });
    expect(shown.cell(place('C1'))?.control).toEqual({ kind: 'checkbox', isTicked: true });
    expect(shown.cell(place('D1'))).toBeUndefined();
  });
});
