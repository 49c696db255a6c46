/** The settings of the attendance book. */
import { sampleTables } from '../../../scripts/school/sample-tables';
import { readSchool } from '../../../src/domain/school/read-school';
import { date } from '../../support/school-builder';
import { edited, rowWith, setCell } from './edit-tables';

const TABLES = sampleTables({ classes: 4 });

function read(label: string, value: string) {
  const row = rowWith(TABLES, 'settings', 'label', label);
  return { row, reading: readSchool(edited(TABLES, setCell('settings', row, 'value', value)), date('2026-11-23')) };
}

it.each([
  ['Ký hiệu có mặt', 'v', { signs: { present: ['v'] } }],
  ['Ký hiệu nghỉ không phép', 'K;  KP', { signs: { unexcused: ['K', 'KP'] } }],
  ['Ký hiệu nghỉ có phép, báo muộn', '', { signs: { excused_late: ['PM'] } }],
  ['Hoàn tiền ăn ngày nghỉ', 'mọi ngày có phép', { refund: 'excused' }],
  ['Điểm danh → báo ăn', 'có', { feedsMeals: true }],
])('[AT11] %s may be %p', (label, value, expected) => {
  const { reading } = read(label, value);
  expect(reading.ok && reading.school.settings.attendance).toMatchObject(expected);
});

it.each([
  ['Ký hiệu có mặt', ';'],
  ['Ký hiệu nghỉ có phép', 'x'],
  ['Ký hiệu nghỉ không phép', 'p'],
  ['Ký hiệu có mặt', '*'],
  ['Hoàn tiền ăn ngày nghỉ', 'luôn luôn'],
])('[AT11] %s may not be %p, and its row is told', (label, value) => {
  const { row, reading } = read(label, value);
  expect(reading.ok ? [] : reading.problems.map((one) => [one.type, one.row])).toEqual([['SettingInvalid', row]]);
});
