/** Our sheet operations as requests of spreadsheets.batchUpdate. */
import {
  type Block,
  type CellInput,
  type Colour,
  type SheetOp,
  TO_THE_END,
  type ValidationRule,
} from '../app/sheet-ops';

export type ApiSheetRequest = Record<string, unknown>;

export function toApiRequests(ops: readonly SheetOp[]): ApiSheetRequest[] {
  return ops.flatMap(toRequests);
}

function toRequests(op: SheetOp): ApiSheetRequest[] {
  switch (op.type) {
    case 'addSheet':
      return [{ addSheet: { properties: sheetProperties(op) } }];
    case 'editSheet':
      return [{ updateSheetProperties: { properties: sheetProperties(op), fields: sheetFields(op) } }];
    case 'cells':
      return cellRequests(op);
    case 'appendRows':
      return [
        {
          appendCells: {
            sheetId: op.sheetId,
            rows: op.rows.map((row) => ({ values: row.map((value) => cellData({ value })) })),
            fields: 'userEnteredValue',
          },
        },
      ];
    case 'copySheet':
      return [
        {
          duplicateSheet: {
            sourceSheetId: op.from,
            newSheetId: op.sheetId,
            newSheetName: op.title,
            insertSheetIndex: op.index,
          },
        },
      ];
    case 'replaceText':
      return [{ findReplace: { find: op.find, replacement: op.text, allSheets: true, matchCase: true } }];
    case 'validate':
      return [{ setDataValidation: { range: toRange(op.sheetId, op.block), rule: toRule(op.rule) } }];
    case 'protect':
      return [protectRequest(op)];
    case 'unprotect':
      return [{ deleteProtectedRange: { protectedRangeId: op.id } }];
    case 'protectionEditors':
      return [
        {
          updateProtectedRange: {
            protectedRange: { protectedRangeId: op.id, editors: { users: op.editors } },
            fields: 'editors',
          },
        },
      ];
    case 'sort':
      return [
        {
          sortRange: {
            range: toRange(op.sheetId, op.block),
            sortSpecs: op.columns.map((dimensionIndex) => ({ dimensionIndex, sortOrder: 'ASCENDING' })),
          },
        },
      ];
    case 'filter':
      return op.block
        ? [{ setBasicFilter: { filter: { range: toRange(op.sheetId, op.block) } } }]
        : [{ clearBasicFilter: { sheetId: op.sheetId } }];
    case 'wrap':
      return [
        {
          repeatCell: {
            range: toRange(op.sheetId, op.block),
            cell: { userEnteredFormat: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' } },
            fields: 'userEnteredFormat(wrapStrategy,verticalAlignment)',
          },
        },
      ];
    case 'columns':
      return [columnRequest(op)];
    case 'rows':
      return [rowsRequest(op)];
    case 'chart':
      return chartRequests(op);
    case 'colourWhen':
      return [colourRequest(op)];
  }
}

function sheetProperties(op: SheetOp & { type: 'addSheet' | 'editSheet' }): unknown {
  const grid: Record<string, number> = {};
  if (op.rows !== undefined) grid.rowCount = op.rows;
  if (op.columns !== undefined) grid.columnCount = op.columns;
  if (op.frozenRows !== undefined) grid.frozenRowCount = op.frozenRows;
  if (op.frozenColumns !== undefined) grid.frozenColumnCount = op.frozenColumns;
  return {
    sheetId: op.sheetId,
    ...(op.title !== undefined ? { title: op.title } : {}),
    ...(op.hidden === undefined ? {} : { hidden: op.hidden }),
    ...(op.type === 'addSheet' && op.index !== undefined ? { index: op.index } : {}),
    ...(op.tabColour ? { tabColorStyle: { rgbColor: toColour(op.tabColour) } } : {}),
    ...(Object.keys(grid).length > 0 ? { gridProperties: grid } : {}),
  };
}

function sheetFields(op: SheetOp & { type: 'editSheet' }): string {
  const fields: [string, unknown][] = [
    ['title', op.title],
    ['hidden', op.hidden],
    ['tabColorStyle', op.tabColour],
    ['gridProperties.rowCount', op.rows],
    ['gridProperties.columnCount', op.columns],
    ['gridProperties.frozenRowCount', op.frozenRows],
    ['gridProperties.frozenColumnCount', op.frozenColumns],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [name])).join(',');
}

/** One updateCells for the block; the union of what its cells set is written, the rest of each cell stays. */
function cellRequests(op: SheetOp & { type: 'cells' }): ApiSheetRequest[] {
  const cells = op.cells.flat();
  const fields = [
    ...(cells.some((cell) => cell.value !== undefined) ? ['userEnteredValue'] : []),
    ...(cells.some((cell) => cell.note !== undefined) ? ['note'] : []),
    ...(cells.some(hasFormat) ? ['userEnteredFormat'] : []),
  ];
  if (fields.length === 0) return [];
  const rows = op.cells.map((row) => ({ values: row.map(cellData) }));
  const start = { sheetId: op.sheetId, rowIndex: op.row, columnIndex: op.column };
  return [{ updateCells: { start, rows, fields: fields.join(',') } }];
}

function cellData(cell: CellInput): Record<string, unknown> {
  return {
    ...(cell.value === undefined || cell.value === null ? {} : { userEnteredValue: toValue(cell.value) }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(hasFormat(cell) ? { userEnteredFormat: toFormat(cell) } : {}),
  };
}

function toValue(value: string | number | boolean): Record<string, unknown> {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return value.startsWith('=') ? { formulaValue: value } : { stringValue: value };
}

function hasFormat(cell: CellInput): boolean {
  const { value: _value, note: _note, ...format } = cell;
  return Object.keys(format).length > 0;
}

function toFormat(cell: CellInput): Record<string, unknown> {
  const text: Record<string, unknown> = {};
  if (cell.bold !== undefined) text.bold = cell.bold;
  if (cell.size !== undefined) text.fontSize = cell.size;
  if (cell.colour !== undefined) text.foregroundColorStyle = { rgbColor: toColour(cell.colour) };
  return {
    ...(Object.keys(text).length > 0 ? { textFormat: text } : {}),
    ...(cell.background ? { backgroundColorStyle: { rgbColor: toColour(cell.background) } } : {}),
    ...(cell.boxed ? { borders: { top: LINE, bottom: LINE, left: LINE, right: LINE } } : {}),
    ...(cell.wrap ? { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' } : {}),
    ...(cell.align ? { horizontalAlignment: cell.align.toUpperCase() } : {}),
    ...(cell.format
      ? { numberFormat: { type: /[dMyHm]/.test(cell.format) ? 'DATE_TIME' : 'NUMBER', pattern: cell.format } }
      : {}),
  };
}

const LINE = { style: 'SOLID', colorStyle: { rgbColor: toColour('#b7b7b7') } };

function toRule(rule: ValidationRule): Record<string, unknown> {
  if (rule.type === 'checkbox') return { condition: { type: 'BOOLEAN' }, strict: true };
  const conditions = {
    list: () => ({ type: 'ONE_OF_LIST', values: (rule as { values: readonly string[] }).values.map(entered) }),
    range: () => ({ type: 'ONE_OF_RANGE', values: [entered((rule as { source: string }).source)] }),
    formula: () => ({ type: 'CUSTOM_FORMULA', values: [entered((rule as { formula: string }).formula)] }),
  };
  return {
    condition: conditions[rule.type](),
    strict: rule.strict,
    inputMessage: rule.help,
    ...(rule.type === 'formula' ? {} : { showCustomUi: true }),
  };
}

function entered(text: string): { userEnteredValue: string } {
  return { userEnteredValue: text };
}

/** Editors are always sent: without them Google would let every editor of the file in. */
function protectRequest(op: SheetOp & { type: 'protect' }): ApiSheetRequest {
  const protectedRange = {
    protectedRangeId: op.id,
    range: op.block ? toRange(op.sheetId, op.block) : { sheetId: op.sheetId },
    description: op.description,
    warningOnly: false,
    editors: { users: op.editors },
    unprotectedRanges: (op.open ?? []).map((block) => toRange(op.sheetId, block)),
  };
  if (op.isNew) return { addProtectedRange: { protectedRange } };
  return {
    updateProtectedRange: { protectedRange, fields: 'range,description,warningOnly,editors,unprotectedRanges' },
  };
}

function columnRequest(op: SheetOp & { type: 'columns' }): ApiSheetRequest {
  const fields = [
    ...(op.hidden === undefined ? [] : ['hiddenByUser']),
    ...(op.width === undefined ? [] : ['pixelSize']),
  ];
  return {
    updateDimensionProperties: {
      range: { sheetId: op.sheetId, dimension: 'COLUMNS', startIndex: op.from, endIndex: op.to },
      properties: {
        ...(op.hidden === undefined ? {} : { hiddenByUser: op.hidden }),
        ...(op.width === undefined ? {} : { pixelSize: op.width }),
      },
      fields: fields.join(','),
    },
  };
}

function rowsRequest({ sheetId, from, to, hidden }: SheetOp & { type: 'rows' }): ApiSheetRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: from, endIndex: to },
      properties: { hiddenByUser: hidden },
      fields: 'hiddenByUser',
    },
  };
}

function colourRequest(op: SheetOp & { type: 'colourWhen' }): ApiSheetRequest {
  return {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [toRange(op.sheetId, op.block)],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [entered(op.formula)] },
          format: {
            backgroundColorStyle: { rgbColor: toColour(op.background) },
            ...(op.colour ? { textFormat: { foregroundColorStyle: { rgbColor: toColour(op.colour) } } } : {}),
          },
        },
      },
    },
  };
}

/** https://developers.google.com/workspace/sheets/api/samples/charts */
function chartRequests(op: SheetOp & { type: 'chart' }): ApiSheetRequest[] {
  const source = (block: Block) => ({ sourceRange: { sources: [toRange(op.sheetId, block)] } });
  const basicChart = {
    chartType: 'COLUMN',
    legendPosition: 'NO_LEGEND',
    domains: [{ domain: source(op.labels) }],
    series: [{ series: source(op.values), targetAxis: 'LEFT_AXIS' }],
    headerCount: 0,
  };
  const spec = { title: op.title, basicChart };
  const anchorCell = { sheetId: op.sheetId, rowIndex: op.row, columnIndex: op.column };
  const overlayPosition = { anchorCell, widthPixels: op.width ?? 1_000, heightPixels: op.height ?? 280 };
  if (op.isNew) return [{ addChart: { chart: { chartId: op.id, spec, position: { overlayPosition } } } }];
  return [
    { updateChartSpec: { chartId: op.id, spec } },
    { updateEmbeddedObjectPosition: { objectId: op.id, newPosition: { overlayPosition }, fields: 'anchorCell' } },
  ];
}

/** An end that is `TO_THE_END` is left out: the range then goes as far as the sheet does. */
function toRange(sheetId: number, block: Block): Record<string, number> {
  return {
    sheetId,
    startRowIndex: block.row,
    ...(block.endRow === TO_THE_END ? {} : { endRowIndex: block.endRow }),
    startColumnIndex: block.column,
    ...(block.endColumn === TO_THE_END ? {} : { endColumnIndex: block.endColumn }),
  };
}

function toColour(colour: Colour): { red: number; green: number; blue: number } {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
