/** Template workbooks: the tabs of a register with its columns, drop-downs and numbered rows. */
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';
import type { RecordKind } from '../../domain/regulation/types';
import type { School } from '../../domain/school/types';
import { isKeptByMonth } from '../../domain/tree/templates';
import { say } from '../messages/catalogue';
import { TEMPLATE_WORKBOOKS } from '../messages/template-workbooks';
import { heading, row, sheet, widths } from './cells';
import { monthPattern } from './template-months';
import { numbers, TEMPLATE_FIRST_ROW, TEMPLATE_ROWS } from './template-rows';

/** What stands above the columns is filled in when a record is made of it. */
export function templateSheet(model: { record: RecordKind; school: School; outline: Outline }): SheetOp[] {
  const { record, school, outline } = model;
  const tabs = tabsOf(record);
  return [
    ...tabs.flatMap((tab, sheetId) => tabOps(record, outline, sheetId, tab)),
    ...(isKeptByMonth(record) ? monthPattern({ record, school, outline, list: tabs[0]?.title ?? '' }) : []),
  ];
}

interface Tab {
  readonly title: string;
  readonly columns: readonly Column[];
}

interface Column {
  readonly name: string;
  readonly isNumber: boolean;
  readonly isWide: boolean;
  readonly choices: readonly string[];
}

/** `~`: the columns of the first tab. */
function tabsOf({ key }: RecordKind): Tab[] {
  const own = `template.sheet.${key}`;
  const lines = say(
    own in TEMPLATE_WORKBOOKS ? (own as keyof typeof TEMPLATE_WORKBOOKS) : 'template.sheet.other',
  ).split('\n');
  const parts = lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const);
  const first = parts[0]?.[1] ?? '';
  return parts.map(([title, columns]) => ({
    title,
    columns: (columns === '~' ? first : columns).split(' | ').map(columnOf),
  }));
}

function columnOf(text: string): Column {
  const [label = '', choices] = text.split('=');
  return {
    name: label.replace(/^#|\*$/g, ''),
    isNumber: label.startsWith('#'),
    isWide: label.endsWith('*'),
    choices: choices?.split(';') ?? [],
  };
}

function tabOps({ name }: RecordKind, outline: Outline, sheetId: number, { title, columns }: Tab): SheetOp[] {
  return [
    sheet(outline, {
      sheetId,
      title,
      rows: TEMPLATE_FIRST_ROW + TEMPLATE_ROWS,
      columns: columns.length,
      frozenRows: TEMPLATE_FIRST_ROW,
    }),
    row(sheetId, 0, [{ value: name, bold: true, size: 14 }]),
    row(sheetId, 1, [{ value: say('template.head') }]),
    row(
      sheetId,
      TEMPLATE_FIRST_ROW - 1,
      columns.map((column) => heading(column.name)),
    ),
    ...columns.flatMap((column, at) => columnOps(sheetId, column, at)),
    ...widths(
      sheetId,
      0,
      columns.map(({ isNumber, isWide }) => (isNumber ? 45 : isWide ? 220 : 110)),
    ),
  ];
}

function columnOps(sheetId: number, { isNumber, choices }: Column, column: number): SheetOp[] {
  const block = {
    row: TEMPLATE_FIRST_ROW,
    endRow: TEMPLATE_FIRST_ROW + TEMPLATE_ROWS,
    column,
    endColumn: column + 1,
  };
  if (isNumber) return [{ type: 'cells', sheetId, row: block.row, column, cells: numbers() }];
  if (choices.length === 0) return [];
  const rule = { type: 'list', values: choices, strict: false, help: say('template.choose') } as const;
  return [{ type: 'validate', sheetId, block, rule }];
}
