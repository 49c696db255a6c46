/** The tabs of the control workbook that a school fills in: settings, classes, staff, days off, record catalogue, board. */
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import { DUTY_ANCHORS, DUTY_OWNERS, dutyRows, REMIND_NAMES } from '../../domain/duties/duty-sheet';
import { EVENT_KINDS } from '../../domain/duties/event-sheet';
import { dutiesOfRegulation } from '../../domain/duties/presets';
import { hoaMai } from '../../domain/regulation/hoa-mai';
import { catalogueRows } from '../../domain/school/catalogue-rows';
import {
  APPLIES_NAMES,
  CADENCE_NAMES,
  EXPORT_NAMES,
  FORM_NAMES,
  MENDING_NAMES,
  OWNER_NAMES,
} from '../../domain/school/catalogue-words';
import {
  CONTROL_SHEETS,
  DAY_UNIT_NAMES,
  EDITION_NAMES,
  OFF_DAY_KINDS,
  REFUND_NAMES,
  SETTINGS,
  type SettingKey,
  STAGE_NAMES,
  WEEK_PLAN_NAMES,
} from '../../domain/school/control-sheets';
import type { SheetKey } from '../../domain/school/types';
import { say } from '../messages/catalogue';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';

/** Rows of the tabs people fill in; Sheets adds more when they are used up. */
const TABLE_ROWS: Record<SheetKey, number> = {
  settings: 60,
  classes: 120,
  staff: 400,
  offDays: 80,
  catalogue: 100,
  adminBoard: 40,
  themes: 80,
  duties: 80,
  events: 120,
};
/** Columns that need more than a short word. */
const WIDE: Readonly<Record<string, number>> = {
  fullName: 200,
  role: 170,
  email: 230,
  name: 200,
  team: 140,
  value: 220,
  reviewers: 200,
  readers: 200,
  template: 200,
  leaf: 190,
  duties: 300,
  block: 140,
  owner: 150,
  anchor: 160,
  who: 230,
};
const YES_OR_NO: readonly SettingKey[] = [
  'attendance_feeds_meals',
  'accreditation_reads',
  'meal_breakfast',
  'meal_snack',
  'meal_second_main',
  'meal_estimate',
  'calendar_files',
];
/** Plain text, so that a typed date stays what was typed. */
const AS_TEXT = '@';

export function controlTables(outline: Outline, account: string): SheetOp[] {
  return [
    ...(Object.keys(CONTROL_SHEETS) as SheetKey[]).flatMap((key) => table(outline, account, key)),
    ...settings(outline, account),
    ...catalogue(outline),
    ...duties(outline),
    ...wrapped(outline),
    ...choices(),
  ];
}

function table(outline: Outline, account: string, key: SheetKey): SheetOp[] {
  const { name, columns } = CONTROL_SHEETS[key];
  const sheetId = CONTROL[key].id;
  const rows = TABLE_ROWS[key];
  const cells = columns.map((column) => heading(column.header, column.help));
  const asText: SheetOp[] = outline.sheetIds.includes(sheetId)
    ? []
    : [
        {
          type: 'cells',
          sheetId,
          row: 1,
          column: 0,
          cells: Array.from({ length: rows - 1 }, () => columns.map(() => ({ format: AS_TEXT }))),
        },
      ];
  return [
    sheet(outline, { sheetId, title: name, rows, columns: columns.length, frozenRows: 1, tabColour: COLOURS.heading }),
    row(sheetId, 0, cells),
    ...asText,
    ...widths(
      sheetId,
      0,
      columns.map((column) => WIDE[column.key] ?? 120),
    ),
    protect(outline, sheetId, 1, {
      block: { row: 0, endRow: 1, column: 0, endColumn: columns.length },
      editors: [account],
      description: say('control.tab.guide'),
    }),
  ];
}

/** The labels and help of the settings; a value is only written into a new workbook. */
function settings(outline: Outline, account: string): SheetOp[] {
  const sheetId = CONTROL.settings.id;
  const isNew = !outline.sheetIds.includes(sheetId);
  const initial = (value: string, key: string) => (key === 'school_account' ? account : value);
  return [
    { type: 'cells', sheetId, row: 1, column: 0, cells: SETTINGS.map((one) => [{ value: one.label, bold: true }]) },
    {
      type: 'cells',
      sheetId,
      row: 1,
      column: 2,
      cells: SETTINGS.map((one) => [{ value: one.help, wrap: true, colour: '#666666' }]),
    },
    ...(isNew
      ? [
          {
            type: 'cells' as const,
            sheetId,
            row: 1,
            column: 1,
            cells: SETTINGS.map((one) => [{ value: initial(one.initial, one.key), format: AS_TEXT }]),
          },
        ]
      : []),
    { type: 'columns', sheetId, from: 0, to: 1, width: 300 },
    { type: 'columns', sheetId, from: 2, to: 3, width: 460 },
    protect(outline, sheetId, 2, {
      block: { row: 1, endRow: SETTINGS.length + 1, column: 0, endColumn: 1 },
      editors: [account],
      description: say('control.protection.header'),
    }),
    protect(outline, sheetId, 3, {
      block: { row: 1, endRow: SETTINGS.length + 1, column: 2, endColumn: 3 },
      editors: [account],
      description: say('control.tab.guide'),
    }),
  ];
}

/** A new tab starts with the records of the regulation that is chosen in new settings; later the rows are the school's. */
function catalogue(outline: Outline): SheetOp[] {
  const sheetId = CONTROL.catalogue.id;
  if (outline.sheetIds.includes(sheetId)) return [];
  const cells = catalogueRows(hoaMai).map((texts) => texts.map((value) => ({ value, format: AS_TEXT })));
  return [{ type: 'cells', sheetId, row: 1, column: 0, cells }];
}

/** A new tab has the regulation's duties, which keep their times; the school adds its own below. */
function duties(outline: Outline): SheetOp[] {
  const sheetId = CONTROL.duties.id;
  if (outline.sheetIds.includes(sheetId)) return [];
  const cells = dutyRows(dutiesOfRegulation(hoaMai.id)).map((texts) =>
    texts.map((value) => ({ value, format: AS_TEXT })),
  );
  return [{ type: 'cells', sheetId, row: 1, column: 0, cells }];
}

/** No text that people type is cut off. */
function wrapped(outline: Outline): SheetOp[] {
  const fresh = (Object.keys(CONTROL_SHEETS) as SheetKey[]).filter(
    (key) => !outline.sheetIds.includes(CONTROL[key].id),
  );
  return fresh.map((key) => {
    const block = { row: 1, endRow: TABLE_ROWS[key], column: 0, endColumn: CONTROL_SHEETS[key].columns.length };
    return { type: 'wrap', sheetId: CONTROL[key].id, block };
  });
}

/** Drop-downs: not strict, because the plan explains a wrong word better than Sheets does. */
function choices(): SheetOp[] {
  const list = (key: SheetKey, column: string, values: readonly string[]): SheetOp => {
    const at = CONTROL_SHEETS[key].columns.findIndex((one) => one.key === column);
    const block = { row: 1, endRow: TABLE_ROWS[key], column: at, endColumn: at + 1 };
    return {
      type: 'validate',
      sheetId: CONTROL[key].id,
      block,
      rule: { type: 'list', values, strict: false, help: say('control.choose') },
    };
  };
  const setting = (key: SettingKey, values: readonly string[]): SheetOp => {
    const row = 1 + SETTINGS.findIndex((one) => one.key === key);
    const block = { row, endRow: row + 1, column: 1, endColumn: 2 };
    const rule = { type: 'list' as const, values, strict: false, help: say('control.choose') };
    return { type: 'validate', sheetId: CONTROL.settings.id, block, rule };
  };
  return [
    list('classes', 'stage', Object.values(STAGE_NAMES)),
    list(
      'staff',
      'role',
      hoaMai.roles.map((one) => one.name),
    ),
    setting('edition', Object.values(EDITION_NAMES)),
    ...YES_OR_NO.map((key) => setting(key, Object.values(APPLIES_NAMES))),
    setting('meal_refund', Object.values(REFUND_NAMES)),
    setting('duty_day_unit', Object.values(DAY_UNIT_NAMES)),
    setting('week_plans_on', Object.values(WEEK_PLAN_NAMES)),
    list('offDays', 'kind', Object.values(OFF_DAY_KINDS)),
    list('catalogue', 'form', Object.values(FORM_NAMES)),
    list('catalogue', 'owner', Object.values(OWNER_NAMES)),
    list('catalogue', 'cadence', Object.values(CADENCE_NAMES)),
    list('catalogue', 'exported', Object.values(EXPORT_NAMES)),
    list('catalogue', 'applies', Object.values(APPLIES_NAMES)),
    list('catalogue', 'mending', Object.values(MENDING_NAMES)),
    list('events', 'kind', Object.values(EVENT_KINDS)),
    list('duties', 'owner', Object.values(DUTY_OWNERS)),
    list('duties', 'anchor', Object.values(DUTY_ANCHORS)),
    list('duties', 'remind', Object.values(REMIND_NAMES)),
    list('duties', 'told', Object.values(APPLIES_NAMES)),
    list('duties', 'applies', Object.values(APPLIES_NAMES)),
  ];
}
