/** Sheets for the tests of the grid's pure parts. */
import { Editing } from '../../../../src/simulator/page/sheets/editing';
import type { KeyPress } from '../../../../src/simulator/page/sheets/model/keys';
import { cellName, type Place } from '../../../../src/simulator/page/sheets/model/place';
import { type SheetModel, sheetModel } from '../../../../src/simulator/page/sheets/model/sheet-model';
import type { CellView, SheetView } from '../../../../src/simulator/server/protocol';

/** Six rows and five columns of 100 pixels with these texts. */
export function sheetOf(texts: readonly (readonly string[])[], change: Partial<SheetView> = {}): SheetModel {
  const cells = texts.flatMap((row, index) =>
    row.flatMap((text, column): CellView[] => (text === '' ? [] : [{ row: index, column, text }])),
  );
  return sheetModel({
    sheetId: 0,
    rowCount: 6,
    columnCount: 5,
    frozenRows: 0,
    frozenColumns: 0,
    columns: Array.from({ length: 5 }, () => ({ width: 100, isHidden: false })),
    rows: [],
    cells,
    merges: [],
    closed: [],
    ...change,
  });
}

export const place = (name: string): Place => ({ row: Number(name.slice(1)) - 1, column: name.charCodeAt(0) - 65 });

export const key = (keys: string): KeyPress => {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
  };
};

/** Someone at a grid, and what she wrote. */
export function editingOf(model: SheetModel): {
  editing: Editing;
  written: unknown[];
  press(...keys: string[]): string;
} {
  const written: unknown[] = [];
  const editing = new Editing(() => model, {
    type: (at, input) => written.push([cellName(at), input]),
    paste: (at, values, isValuesOnly) => written.push([cellName(at), values, isValuesOnly]),
  });
  return {
    editing,
    written,
    press: (...keys) => {
      for (const one of keys) editing.press(key(one));
      return cellName(editing.active);
    },
  };
}
