/** The settings of the attendance book: the school's signs, refunds, and whether the book reports the meals. */
import type { RefundRule } from '../attendance/refunds';
import {
  type AttendanceCode,
  type AttendanceSigns,
  INITIAL_SIGNS,
  signsIn,
  signsOfTwoCodes,
} from '../attendance/signs';
import { APPLIES_NAMES } from './catalogue-words';
import { REFUND_NAMES, type SettingKey } from './control-sheets';
import { codeOf } from './read-cells';
import type { ReadValue } from './read-meal-settings';
import type { AttendanceSettings } from './types';

const KEYS = {
  present: 'attendance_present',
  excused: 'attendance_excused',
  excused_late: 'attendance_excused_late',
  unexcused: 'attendance_unexcused',
} as const satisfies Record<AttendanceCode, SettingKey>;

/** Code after code: a sign that stands for an earlier one is told in the later one's row. */
export function readAttendanceSettings(value: ReadValue): AttendanceSettings {
  let signs: AttendanceSigns = { present: [], excused: [], excused_late: [], unexcused: [] };
  for (const code of Object.keys(KEYS) as AttendanceCode[]) signs = { ...signs, [code]: readSigns(value, code, signs) };
  const refunds = Object.values(REFUND_NAMES).join(', ');
  const yesOrNo = Object.values(APPLIES_NAMES).join(', ');
  return {
    signs,
    refund: value<RefundRule>('meal_refund', (text) => codeOf(REFUND_NAMES, text), 'told', refunds),
    feedsMeals: value('attendance_feeds_meals', (text) => codeOf(APPLIES_NAMES, text), 'no', yesOrNo) === 'yes',
  };
}

function readSigns(value: ReadValue, code: AttendanceCode, others: AttendanceSigns): readonly string[] {
  const parse = (text: string) => {
    const own = signsIn(text);
    const isClear = own.every(isSign) && signsOfTwoCodes({ ...others, [code]: own }).length === 0;
    return own.length > 0 && isClear ? own : null;
  };
  return value(KEYS[code], parse, INITIAL_SIGNS[code], INITIAL_SIGNS[code].join('; '));
}

/** Short, and nothing that a spreadsheet's count reads as more than itself. */
function isSign(text: string): boolean {
  return /^[^\s"'*?~=<>]{1,4}$/.test(text);
}
