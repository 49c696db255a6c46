/** Reads the tab 'Thiết lập': one row a setting, found by its label. */
import { isInYear, schoolYear } from '../calendar/school-year';
import { hasRegulation, REGULATION_IDS } from '../regulation/presets';
import {
  addDays,
  formatDate,
  formatTime,
  type MonthDay,
  monthDay,
  type PlainDate,
  parseTime,
  plainDate,
  weekdayOf,
} from '../shared/plain-date';
import { foldText, nearest } from '../shared/text';
import { APPLIES_NAMES } from './catalogue-words';
import { CONTROL_SHEETS, EDITION_NAMES, SETTINGS, type SettingKey } from './control-sheets';
import { readAttendanceSettings } from './read-attendance-settings';
import { codeOf, emailAddress, spanText } from './read-cells';
import { readDocumentSettings } from './read-document-settings';
import { readDutySettings } from './read-duty-settings';
import { MAX_REPORT_MINUTES, type ReadValue, readMealSettings, reportMinutes } from './read-meal-settings';
import { type Findings, problemAt, readTable, type TableRow } from './read-table';
import type { ControlTable, SchoolSettings } from './types';

type SettingRow = TableRow<'label' | 'value' | 'help'>;

export interface SettingsReading {
  /** Where a setting has a problem it holds a stand-in, so that the other tabs can still be checked. */
  readonly settings: SchoolSettings;
  /** The school year; null when it could not be read. */
  readonly year: string | null;
  /** Row of a setting as the user sees it. */
  readonly rowOf: (key: SettingKey) => SettingRow | undefined;
}

const MAX_CORRECTION_HOURS = 168;
const NO_DATE = '2000-01-03' as PlainDate;

/** Every setting, checked; a missing row, a second row of the same label and a wrong value are problems. */
export function readSettings(table: ControlTable | null, findings: Findings): SettingsReading {
  const rows = readTable(CONTROL_SHEETS.settings, table, findings);
  const rowsByKey = rows ? findRows(rows, findings) : new Map<SettingKey, SettingRow>();
  const value: ReadValue = (key, parse, fallback, expected) => {
    const row = rowsByKey.get(key);
    const read = parse(row?.text('value') || usualOf(key));
    if (row && read === null)
      findings.problems.push(problemAt('SettingInvalid', row.place('value'), expected ? { expected } : {}));
    return read ?? fallback;
  };
  const year = value<string | null>('school_year', schoolYear, null, '2026-2027');
  const firstMonday = readFirstMonday(rowsByKey.get('first_monday'), year, findings);
  const settings = settingsFrom(value, year ?? '', firstMonday);
  const reading = { settings, year, rowOf: (key: SettingKey) => rowsByKey.get(key) };
  checkTimeOrder(reading, findings);
  return reading;
}

function settingsFrom(value: ReadValue, year: string, firstMonday: PlainDate): SchoolSettings {
  const time = (key: SettingKey) => value(key, parseTime, 0, '07:30');
  const [planDueTime, planReminderTime] = [time('plan_due_time'), time('plan_reminder_time')];
  const day = (key: SettingKey) => value<MonthDay>(key, monthDay, { month: 1, day: 1 }, '01/11');
  return {
    schoolName: value('school_name', (text) => text || null, ''),
    regulationId: value('regulation', knownRegulation, REGULATION_IDS[0] ?? '', REGULATION_IDS.join(', ')),
    schoolYear: year,
    firstMonday,
    dropOffEnd: {
      nursery: { summer: time('dropoff_end_nursery_summer'), winter: time('dropoff_end_nursery_winter') },
      kindergarten: {
        summer: time('dropoff_end_kindergarten_summer'),
        winter: time('dropoff_end_kindergarten_winter'),
      },
    },
    winter: { from: day('winter_from'), to: day('winter_to') },
    mealReportMinutes: value('meal_report_minutes', reportMinutes, 0, `0 – ${MAX_REPORT_MINUTES}`),
    mealOpenTime: time('meal_open_time'),
    planDueTime,
    planReminderTime,
    schoolAccount: value('school_account', emailAddress, '', 'ten@truong.edu.vn'),
    ...recordSettings(value),
    meals: readMealSettings(value),
    duties: readDutySettings(value, planDueTime, planReminderTime),
    documents: readDocumentSettings(value),
  };
}

/** What an empty cell, or none, stands for; '' where the school has to say it. */
function usualOf(key: SettingKey): string {
  const schema = SETTINGS.find((one) => one.key === key);
  return schema?.isOptional ? schema.initial : '';
}

/** A shared drive is named by its link; the link is not looked at while the records lie in My Drive. */
function recordSettings(value: ReadValue) {
  const editions = Object.values(EDITION_NAMES).join(', ');
  const edition = value('edition', (text) => codeOf(EDITION_NAMES, text), 'my_drive', editions);
  const isShared = edition === 'shared_drive';
  const link = 'https://drive.google.com/drive/folders/0AB…';
  const driveId = value('shared_drive', (text) => (isShared ? sharedDriveId(text) : ''), '', link);
  const yesOrNo = Object.values(APPLIES_NAMES).join(', ');
  const reads = value('accreditation_reads', (text) => codeOf(APPLIES_NAMES, text), 'yes', yesOrNo);
  return {
    edition,
    sharedDriveId: isShared ? driveId : null,
    correctionHours: value('correction_hours', hoursOpen, 24, `1 – ${MAX_CORRECTION_HOURS}`),
    heartbeatHours: value('heartbeat_hours', heartbeatHours, 3, '2 – 8'),
    accreditationReads: reads === 'yes',
    attendance: readAttendanceSettings(value),
  };
}

/** Ids of shared drives begin with 0A. */
function sharedDriveId(text: string): string | null {
  return (
    /^(?:https:\/\/drive\.google\.com\/drive\/(?:u\/\d+\/)?folders\/)?(0A[-\w]{10,})(?:[?#].*)?$/.exec(text)?.[1] ??
    null
  );
}

function hoursOpen(text: string): number | null {
  const hours = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return hours >= 1 && hours <= MAX_CORRECTION_HOURS ? hours : null;
}

/** Two heartbeats may be missed at least. */
function heartbeatHours(text: string): number | null {
  return /^[2-8]$/.test(text) ? Number(text) : null;
}

function findRows(rows: readonly SettingRow[], findings: Findings): Map<SettingKey, SettingRow> {
  const found = new Map<SettingKey, SettingRow>();
  const schemas = new Map(SETTINGS.map((schema) => [foldText(schema.label), schema] as const));
  for (const row of rows) {
    const schema = schemas.get(foldText(row.text('label')));
    const earlier = schema && found.get(schema.key);
    if (earlier) findings.problems.push(problemAt('SettingDuplicate', row.place('label'), { otherRow: earlier.row }));
    else if (schema) found.set(schema.key, row);
    else if (row.text('label') !== '') findings.warnings.push(unknownSetting(row));
  }
  for (const { key, label } of SETTINGS.filter((schema) => !schema.isOptional && !found.has(schema.key))) {
    findings.problems.push({ type: 'SettingMissing', sheet: 'settings', value: key, expected: label });
  }
  return found;
}

function unknownSetting(row: SettingRow) {
  const near = nearest(
    row.text('label'),
    SETTINGS.map(({ label }) => label),
  );
  return problemAt('SettingUnknown', row.place('label'), near ? { expected: near } : {});
}

/** Week 1 begins on a Monday of the school year; a date that is none is answered with the Monday of its week. */
function readFirstMonday(row: SettingRow | undefined, year: string | null, findings: Findings): PlainDate {
  if (!row) return NO_DATE;
  const date = plainDate(row.text('value'));
  if (date === null) {
    findings.problems.push(problemAt('SettingInvalid', row.place('value'), { expected: '07/09/2026' }));
    return NO_DATE;
  }
  if (year !== null && !isInYear(year, date)) {
    findings.problems.push(problemAt('DateOutsideYear', row.place('value'), { expected: spanText(year) }));
  }
  const monday = addDays(date, 1 - weekdayOf(date));
  if (monday !== date) {
    findings.problems.push(problemAt('SettingInvalid', row.place('value'), { expected: formatDate(monday) }));
  }
  return monday;
}

/** A reminder comes before its deadline, and the meal report opens before any class's drop-off ends. */
function checkTimeOrder({ settings, rowOf }: SettingsReading, findings: Findings): void {
  const wrongRows = findings.problems.filter(({ sheet }) => sheet === 'settings').map(({ row }) => row);
  const before = (key: SettingKey, time: number, limitKey: SettingKey, limit: number) => {
    const [row, limitRow] = [rowOf(key), rowOf(limitKey)];
    if (!row || !limitRow || wrongRows.includes(row.row) || wrongRows.includes(limitRow.row) || time < limit) return;
    findings.problems.push(problemAt('SettingInvalid', row.place('value'), { expected: `< ${formatTime(limit)}` }));
  };
  const { nursery, kindergarten } = settings.dropOffEnd;
  before('plan_reminder_time', settings.planReminderTime, 'plan_due_time', settings.planDueTime);
  before('meal_open_time', settings.mealOpenTime, 'dropoff_end_nursery_summer', nursery.summer);
  before('meal_open_time', settings.mealOpenTime, 'dropoff_end_nursery_winter', nursery.winter);
  before('meal_open_time', settings.mealOpenTime, 'dropoff_end_kindergarten_summer', kindergarten.summer);
  before('meal_open_time', settings.mealOpenTime, 'dropoff_end_kindergarten_winter', kindergarten.winter);
}

function knownRegulation(text: string): string | null {
  const id = text.toLowerCase();
  return hasRegulation(id) ? id : null;
}
