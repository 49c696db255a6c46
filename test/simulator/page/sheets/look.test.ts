/** How cells look. */
import { drawingOf, drawnCell, heightOf } from '../../../../src/simulator/page/sheets/grid/drawing';
import { classesOf, cssOf } from '../../../../src/simulator/page/sheets/model/cell-css';
import { linkAddress } from '../../../../src/simulator/page/sheets/model/link-address';
import { isWhollyClosed } from '../../../../src/simulator/page/sheets/model/sheet-model';
import type { CellView } from '../../../../src/simulator/server/protocol';
import { place, sheetOf } from './sample-sheet';

/** Every sign is ten pixels wide. */
const measure = (text: string) => text.length * 10;

const cellAt = (name: string, text: string, style: CellView['style'] = {}): CellView => ({
  ...place(name),
  text,
  style,
});

describe('the look of cells', () => {
  it('[PG59] rows fit their wrapped texts and the size of their type, a height of their own stays', () => {
    const cells = [
      cellAt('A1', 'chín chữ ở đây nhé', { wrap: 'wrap' }),
      cellAt('A2', 'tràn sang bên cạnh'),
      cellAt('A3', 'to', { fontSize: 20 }),
      cellAt('A4', 'a\nb\nc'),
      cellAt('A5', 'cao đến đâu cũng thế', { wrap: 'wrap' }),
    ];
    const drawing = drawingOf(sheetOf([], { cells, rows: [{ index: 4, height: 30 }] }), measure);
    expect([0, 1, 2, 3, 4, 5].map((row) => heightOf(drawing, row))).toEqual([37, 21, 37, 53, 30, 21]);
  });

  it('[PG59] a word longer than the line is broken', () => {
    const cells = [cellAt('A1', 'mộttừrấtrấtdài', { wrap: 'wrap' })];
    expect(heightOf(drawingOf(sheetOf([], { cells }), measure), 0)).toBe(37);
  });

  it('[PG60] text runs over empty neighbours up to the next filled cell', () => {
    const long = 'x'.repeat(25);
    const cells = [
      cellAt('A1', long),
      cellAt('C1', 'đầy'),
      cellAt('C2', long, { align: 'right' }),
      cellAt('A3', long, { wrap: 'clip' }),
    ];
    const drawing = drawingOf(sheetOf([], { cells }), measure);
    expect(drawnCell(drawing, place('A1'), false).textCss).toEqual({ maxWidth: '194px' });
    expect(drawnCell(drawing, place('C2'), false).textCss).toEqual({ maxWidth: '294px' });
    expect(drawnCell(drawing, place('A3'), false).textCss).toEqual({});
  });

  it('[PG60] a merged cell covers its block', () => {
    const merges = [{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 3 }];
    const drawing = drawingOf(sheetOf([['gộp', 'mất']], { merges }), measure);
    expect(drawnCell(drawing, place('A1'), false).css).toMatchObject({ width: '300px', height: '42px' });
    expect(drawnCell(drawing, place('B1'), false)).toMatchObject({ cell: undefined, classes: ['is-covered'] });
  });

  it('[PG60] a merged cell whose first column is hidden is drawn from the first that is shown', () => {
    const merges = [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 3 }];
    const columns = [0, 1, 2, 3, 4].map((column) => ({ width: 100, isHidden: column === 0 }));
    const drawing = drawingOf(sheetOf([['gộp']], { merges, columns }), measure);
    expect(drawnCell(drawing, place('B1'), false)).toMatchObject({ cell: { text: 'gộp' }, css: { width: '200px' } });
    expect(drawnCell(drawing, place('C1'), false).classes).toEqual(['is-covered']);
  });

  it('[PG61] closed cells are marked, unless the whole sheet is closed', () => {
    const part = sheetOf([], { closed: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 5 }] });
    const whole = sheetOf([], { closed: [{ startRow: 0, endRow: 6, startColumn: 0, endColumn: 5 }] });
    expect([isWhollyClosed(part), isWhollyClosed(whole)]).toEqual([false, true]);
    expect(drawnCell(drawingOf(part, measure), place('A1'), true).classes).toContain('is-closed');
    expect(drawnCell(drawingOf(part, measure), place('A2'), true).classes).not.toContain('is-closed');
  });

  it('[PG61] notes, links, controls and values against the rule have classes of their own', () => {
    const cell: CellView = { ...cellAt('A1', 'x'), note: 'n', link: 'l', isInvalid: true };
    expect(classesOf(cell, false)).toEqual(['is-overflow', 'is-filled', 'has-note', 'has-link', 'is-invalid']);
    expect(classesOf({ ...cell, control: { kind: 'dropDown', options: [] } }, false)).toContain('is-dropDown');
  });

  it('[PG61] a style becomes CSS', () => {
    const borders = { top: '1px solid #000000' };
    expect(
      cssOf({ background: '#fff', isBold: true, isStruck: true, isUnderlined: true, align: 'right', borders }),
    ).toEqual({
      backgroundColor: '#fff',
      fontWeight: 'bold',
      textDecorationLine: 'line-through underline',
      justifyContent: 'flex-end',
      textAlign: 'right',
      borderTop: '1px solid #000000',
    });
    expect(cssOf()).toEqual({});
  });

  it('[PG62] links lead to the same things on this page', () => {
    const id = 'abcDEF_123-x';
    const here = (href: string) => ({ href, isHere: true });
    expect(linkAddress('#gid=7', id)).toEqual(here(`#/sheets/${id}/7`));
    expect(linkAddress(`https://docs.google.com/spreadsheets/d/${id}/edit#gid=5`, 'x')).toEqual(
      here(`#/sheets/${id}/5`),
    );
    expect(linkAddress(`https://drive.google.com/drive/folders/${id}`, 'x')).toEqual(here(`#/drive/${id}`));
    const strange = 'https://example.com/';
    expect(linkAddress(strange, 'x')).toEqual({ href: strange, isHere: false });
  });
});
