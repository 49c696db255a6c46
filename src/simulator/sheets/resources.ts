/** Sheets v4 resources as far as the simulator models them (names and shapes of google/discovery/sheets.v4.json). */

/** Half-open, zero-based; a missing bound is unbounded on that side, a missing sheetId is 0. */
export interface GridRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface ErrorValue {
  type: 'ERROR' | 'NULL_VALUE' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'REF' | 'NAME' | 'NUM' | 'N_A';
  message?: string;
}

/** Exactly one of the fields is set. */
export interface ExtendedValue {
  numberValue?: number;
  stringValue?: string;
  boolValue?: boolean;
  formulaValue?: string;
  errorValue?: ErrorValue;
}

export interface NumberFormat {
  type: string;
  pattern?: string;
}

export interface Color {
  red?: number;
  green?: number;
  blue?: number;
  alpha?: number;
}

export interface ColorStyle {
  rgbColor?: Color;
  themeColor?: string;
}

export interface TextFormat {
  foregroundColor?: Color;
  foregroundColorStyle?: ColorStyle;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  link?: { uri?: string };
}

export interface Border {
  style?: string;
  width?: number;
  color?: Color;
  colorStyle?: ColorStyle;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** The number format has behaviour, what is named here is shown, the rest is kept as it was sent. */
export interface CellFormat {
  numberFormat?: NumberFormat;
  backgroundColor?: Color;
  backgroundColorStyle?: ColorStyle;
  borders?: Partial<Record<Side, Border>>;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapStrategy?: string;
  textFormat?: TextFormat;
  [field: string]: unknown;
}

export interface ConditionValue {
  userEnteredValue?: string;
  relativeDate?: string;
}

export interface BooleanCondition {
  type: string;
  values?: ConditionValue[];
}

export interface DataValidationRule {
  condition: BooleanCondition;
  inputMessage?: string;
  strict?: boolean;
  showCustomUi?: boolean;
}

/** Kept and answered; nothing here follows from it. */
export interface TextFormatRun {
  startIndex?: number;
  format?: TextFormat;
}

/** What a cell keeps; values are replaced, never changed in place. */
export interface Cell {
  userEnteredValue?: ExtendedValue;
  userEnteredFormat?: CellFormat;
  textFormatRuns?: TextFormatRun[];
  note?: string;
  dataValidation?: DataValidationRule;
}

export interface Editors {
  users?: string[];
  groups?: string[];
  domainUsersCanEdit?: boolean;
}

export interface ProtectedRange {
  protectedRangeId: number;
  range?: GridRange;
  namedRangeId?: string;
  tableId?: string;
  description?: string;
  warningOnly?: boolean;
  editors?: Editors;
  unprotectedRanges?: GridRange[];
}

export interface NamedRange {
  namedRangeId: string;
  name: string;
  range: GridRange;
}

export interface ConditionalFormatRule {
  ranges: GridRange[];
  booleanRule?: { condition: BooleanCondition; format?: CellFormat };
  gradientRule?: { minpoint?: InterpolationPoint; midpoint?: InterpolationPoint; maxpoint?: InterpolationPoint };
}

export interface InterpolationPoint {
  color?: Color;
  colorStyle?: ColorStyle;
  type?: string;
  value?: string;
}

export interface BandingProperties {
  headerColor?: Color;
  headerColorStyle?: ColorStyle;
  firstBandColor?: Color;
  firstBandColorStyle?: ColorStyle;
  secondBandColor?: Color;
  secondBandColorStyle?: ColorStyle;
  footerColor?: Color;
  footerColorStyle?: ColorStyle;
}

export interface BandedRange {
  bandedRangeId: number;
  range?: GridRange;
  rowProperties?: BandingProperties;
  columnProperties?: BandingProperties;
}

export interface SortSpec {
  dimensionIndex?: number;
  sortOrder?: string;
}

export interface FilterCriteria {
  hiddenValues?: string[];
  condition?: BooleanCondition;
}

export interface FilterSpec {
  columnIndex?: number;
  filterCriteria?: FilterCriteria;
}

/** The API's `criteria` (by column) and `filterSpecs` say the same; only the latter are kept. */
export interface BasicFilter {
  range: GridRange;
  sortSpecs?: SortSpec[];
  filterSpecs?: FilterSpec[];
}

export interface FilterView extends Omit<BasicFilter, 'range'> {
  filterViewId: number;
  title: string;
  range?: GridRange;
  namedRangeId?: string;
}

/** Rows or columns that fold together; groups inside of others have a greater depth. */
export interface DimensionGroup {
  range: DimensionRange;
  depth: number;
  collapsed?: boolean;
}

export interface GridCoordinate {
  sheetId?: number;
  rowIndex?: number;
  columnIndex?: number;
}

export interface OverlayPosition {
  anchorCell?: GridCoordinate;
  offsetXPixels?: number;
  offsetYPixels?: number;
  widthPixels?: number;
  heightPixels?: number;
}

export interface EmbeddedChart {
  chartId: number;
  spec: Record<string, unknown>;
  position: { overlayPosition: OverlayPosition };
  border?: object;
}

export interface DeveloperMetadataLocation {
  locationType?: 'ROW' | 'COLUMN' | 'SHEET' | 'SPREADSHEET';
  spreadsheet?: boolean;
  sheetId?: number;
  dimensionRange?: DimensionRange;
}

export interface DeveloperMetadata {
  metadataId: number;
  metadataKey: string;
  metadataValue?: string;
  visibility: string;
  location: DeveloperMetadataLocation;
}

export interface DimensionProperties {
  hiddenByUser?: boolean;
  pixelSize?: number;
}

export interface DimensionRange {
  sheetId?: number;
  dimension: 'ROWS' | 'COLUMNS';
  startIndex?: number;
  endIndex?: number;
}

export interface GridProperties {
  rowCount?: number;
  columnCount?: number;
  frozenRowCount?: number;
  frozenColumnCount?: number;
  hideGridlines?: boolean;
}

export interface SheetProperties {
  sheetId?: number;
  title?: string;
  index?: number;
  sheetType?: string;
  gridProperties?: GridProperties;
  hidden?: boolean;
  tabColor?: Color;
  tabColorStyle?: ColorStyle;
  rightToLeft?: boolean;
}
