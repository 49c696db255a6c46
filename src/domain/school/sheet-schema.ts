/** The shape of a tab that a school fills in: its columns in order, each with its header and its help. */
import type { SheetKey } from './types';

export interface ColumnSchema {
  readonly key: string;
  readonly header: string;
  readonly help: string;
  /** A workbook from before the column was there has nothing in its place. */
  readonly isOptional?: true;
}

export interface SheetSchema<Column extends ColumnSchema = ColumnSchema> {
  readonly key: SheetKey;
  /** The name of the tab. */
  readonly name: string;
  readonly columns: readonly Column[];
}
