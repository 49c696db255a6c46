/**
 * Spreadsheets of the world, as plain data. A spreadsheet in the state is never changed in place: an edit works on a
 * draft and puts the draft in (edit.ts), so an object seen once stays what it was and caches may be keyed by it.
 */
import type {
  BandedRange,
  BasicFilter,
  Cell,
  Color,
  ColorStyle,
  ConditionalFormatRule,
  DeveloperMetadata,
  DimensionGroup,
  DimensionProperties,
  EmbeddedChart,
  FilterView,
  GridRange,
  NamedRange,
  ProtectedRange,
} from './resources';

export type Row = Readonly<Record<number, Cell>>;

export interface Sheet {
  sheetId: number;
  title: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines: boolean;
  rightToLeft: boolean;
  tabColor?: Color;
  tabColorStyle?: ColorStyle;
  /** Sparse cells: zero-based row, then zero-based column. */
  rows: Record<number, Row>;
  rowProperties: Record<number, DimensionProperties>;
  columnProperties: Record<number, DimensionProperties>;
  merges: GridRange[];
  protectedRanges: ProtectedRange[];
  conditionalFormats: ConditionalFormatRule[];
  /** From here on: absent until there is the first. */
  bandedRanges?: BandedRange[];
  basicFilter?: BasicFilter;
  filterViews?: FilterView[];
  rowGroups?: DimensionGroup[];
  columnGroups?: DimensionGroup[];
  charts?: EmbeddedChart[];
}

export interface Spreadsheet {
  spreadsheetId: string;
  /** E.g. `vi_VN`; decides number, date and formula syntax. The title is the name of the Drive file. */
  locale: string;
  timeZone: string;
  autoRecalc: string;
  /** In tab order. */
  sheets: Sheet[];
  namedRanges: NamedRange[];
  /** Absent until there is the first. */
  developerMetadata?: DeveloperMetadata[];
}

/** Requests of one minute; `minute` counts minutes since the epoch. */
export interface MinuteCount {
  minute: number;
  reads: number;
  writes: number;
}

export interface SheetsState {
  spreadsheets: Record<string, Spreadsheet>;
  /** API requests by account e-mail, and of all accounts under PROJECT. */
  requestCounts: Record<string, MinuteCount>;
}

export function newSheetsState(): SheetsState {
  return { spreadsheets: {}, requestCounts: {} };
}
