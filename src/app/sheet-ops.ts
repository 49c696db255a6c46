/** The few things the product does to a spreadsheet, as data; `google/` turns them into Sheets API requests. */

export type CellValue = string | number | boolean | null;

export interface CellInput {
  /** A text starting with `=` is a formula, with `;` between arguments (valid in every locale). Undefined leaves the value. */
  value?: CellValue;
  note?: string;
  bold?: boolean;
  wrap?: boolean;
  background?: Colour;
  colour?: Colour;
  size?: number;
  /** A thin line on all sides: a table that is printed. */
  boxed?: true;
  align?: 'left' | 'center' | 'right';
  /** Sheets number format pattern, e.g. `dd/MM/yyyy`. */
  format?: string;
}

/** `#rrggbb` */
export type Colour = `#${string}`;

/** The end of a block that goes as far as the sheet does, however far that is. */
export const TO_THE_END = Number.MAX_SAFE_INTEGER;

/** Zero-based, ends exclusive. */
export interface Block {
  row: number;
  endRow: number;
  column: number;
  endColumn: number;
}

export type ValidationRule =
  | { type: 'checkbox' }
  | { type: 'list'; values: readonly string[]; strict: boolean; help: string }
  | { type: 'range'; source: string; strict: boolean; help: string }
  | { type: 'formula'; formula: string; strict: boolean; help: string };

export type SheetOp =
  | {
      type: 'addSheet';
      sheetId: number;
      title: string;
      /** Zero-based place among the tabs; left out: the last. */
      index?: number;
      rows: number;
      columns: number;
      frozenRows?: number;
      frozenColumns?: number;
      hidden?: boolean;
      tabColour?: Colour;
    }
  | {
      type: 'editSheet';
      sheetId: number;
      title?: string;
      hidden?: boolean;
      frozenRows?: number;
      frozenColumns?: number;
      tabColour?: Colour;
      rows?: number;
      columns?: number;
    }
  | { type: 'cells'; sheetId: number; row: number; column: number; cells: readonly (readonly CellInput[])[] }
  /** A tab as a copy of another one of the workbook. */
  | { type: 'copySheet'; from: number; sheetId: number; title: string; index: number }
  /** Every place of the text in cells that are no formulas, in all tabs. */
  | { type: 'replaceText'; find: string; text: string }
  | { type: 'appendRows'; sheetId: number; rows: readonly (readonly CellValue[])[] }
  | { type: 'validate'; sheetId: number; block: Block; rule: ValidationRule }
  | {
      type: 'protect';
      id: number;
      isNew: boolean;
      sheetId: number;
      block: Block | null;
      editors: readonly string[];
      open?: readonly Block[];
      description: string;
    }
  | { type: 'unprotect'; id: number }
  /** Only who may edit a protection changes. */
  | { type: 'protectionEditors'; id: number; editors: readonly string[] }
  /** The rows in the order of these columns. Rows that a filter hides would stay where they are. */
  | { type: 'sort'; sheetId: number; block: Block; columns: readonly number[] }
  /** What people may filter by the block's first row; null: no filter any more. */
  | { type: 'filter'; sheetId: number; block: Block | null }
  /** Columns of numbers over their labels, both of one row or column; the chart keeps its id, and stands at that cell. */
  | {
      type: 'chart';
      id: number;
      isNew: boolean;
      sheetId: number;
      row: number;
      column: number;
      title: string;
      labels: Block;
      values: Block;
      /** In pixels; absent: as wide as a printed page. */
      width?: number;
      height?: number;
    }
  /** Texts of the block wrap and begin at the top of their cells, what people will type too; the cells keep all else. */
  | { type: 'wrap'; sheetId: number; block: Block }
  | { type: 'columns'; sheetId: number; from: number; to: number; hidden?: boolean; width?: number }
  | { type: 'rows'; sheetId: number; from: number; to: number; hidden: boolean }
  | { type: 'colourWhen'; sheetId: number; block: Block; formula: string; background: Colour; colour?: Colour };
