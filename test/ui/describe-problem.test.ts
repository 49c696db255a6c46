/** Problems in words: each type alone, and what the reader of the tables really finds. */

import { sampleTables } from '../../scripts/school/sample-tables';
import { readSchool } from '../../src/domain/school/read-school';
import type { ControlTables, SheetKey } from '../../src/domain/school/types';
import { plainDate } from '../../src/domain/shared/plain-date';
import { PROBLEM_TYPES, type Problem } from '../../src/domain/shared/problem';
import { describeRefusal } from '../../src/ui/describe-plan';
import { describeProblem } from '../../src/ui/describe-problem';

const TODAY = plainDate('2026-11-23');

describe('where', () => {
  it.each<[Problem, string]>([
    [
      { type: 'EmailMissing', sheet: 'staff', row: 12, column: 'D', header: 'E-mail', value: '' },
      'Nhân sự, dòng 12, cột D: ',
    ],
    [{ type: 'SheetMissing', sheet: 'offDays', expected: 'Ngày nghỉ' }, 'Ngày nghỉ: '],
    [{ type: 'NotSchoolAccount', sheet: 'settings', row: 16, value: 'a@hoamai.example' }, 'Thiết lập, dòng 16: '],
  ])('[TX2] %j begins with its place', (problem, place) => {
    expect(describeProblem(problem).startsWith(place)).toBe(true);
  });
});

describe('what', () => {
  it('[TX3] no two types share a text', () => {
    const texts = PROBLEM_TYPES.map((type) =>
      describeProblem({ type, sheet: 'staff', value: 'x', expected: 'y', otherRow: 3 }),
    );
    expect(new Set(texts).size).toBe(PROBLEM_TYPES.length);
  });

  it.each<[string, Partial<Problem>, string]>([
    ['a limit', { expected: '< 17:00' }, 'Giá trị phải trước 17:00.'],
    ['a range', { expected: '0 – 240' }, 'Giá trị trong khoảng 0 – 240.'],
    ['an example', { expected: '07:30' }, 'Ví dụ: 07:30.'],
  ])('[TX2] a wrong setting is told with %s', (_, more, hint) => {
    const problem: Problem = {
      type: 'SettingInvalid',
      sheet: 'settings',
      row: 5,
      column: 'B',
      value: '25:99',
      ...more,
    };
    expect(describeProblem(problem)).toBe(
      `Thiết lập, dòng 5, cột B: giá trị “25:99” chưa dùng được. Hãy điền lại. ${hint}`,
    );
  });

  it('[TX2] the known value nearest to a wrong one is offered, and nothing when there is none', () => {
    const problem: Problem = { type: 'ClassUnknown', sheet: 'staff', row: 7, column: 'E', value: '5A9' };
    expect(describeProblem({ ...problem, expected: '5A1' })).toContain('Có phải là “5A1” không?');
    expect(describeProblem(problem)).not.toContain('Có phải');
  });
});

/** A table with one cell changed; `row` and `column` count from 0 below the header. */
function withCell(key: SheetKey, row: number, column: number, text: string): ControlTables {
  const tables = sampleTables();
  const table = tables[key];
  const rows = (table?.rows ?? []).map((one, i) =>
    i === row ? { ...one, cells: one.cells.map((cell, j) => (j === column ? text : cell)) } : one,
  );
  return { ...tables, [key]: table && { ...table, rows } };
}

const BROKEN: readonly [string, ControlTables][] = [
  ...[0, 1, 2, 3, 4, 6, 7].flatMap((column) => [
    ['an empty staff cell', withCell('staff', 4, column, '')] as [string, ControlTables],
    ['a wrong staff cell', withCell('staff', 4, column, '???')] as [string, ControlTables],
  ]),
  ...[0, 2, 3, 4].flatMap((column) => [
    ['an empty class cell', withCell('classes', 2, column, '')] as [string, ControlTables],
    ['a wrong class cell', withCell('classes', 2, column, '99 x')] as [string, ControlTables],
  ]),
  ...Array.from(
    { length: 15 },
    (_, row) => [['an empty setting', withCell('settings', row, 1, '')]] as [string, ControlTables][],
  ).flat(),
  ...Array.from(
    { length: 15 },
    (_, row) => [['a wrong setting', withCell('settings', row, 1, '???')]] as [string, ControlTables][],
  ).flat(),
  ['a deleted header', { ...sampleTables(), classes: { header: ['', 'Tên lớp'], rows: [] } }],
  ['a lost tab', { ...sampleTables(), staff: null }],
  ['a wrong day off', withCell('offDays', 0, 3, 'Hè')],
  ['dates in the wrong order', withCell('offDays', 0, 1, '01/01/2027')],
];

it.each(BROKEN)('[TX3] %s leaves no gap in the texts', (_, tables) => {
  if (!TODAY) throw new Error('no date');
  const reading = readSchool(tables, TODAY);
  const problems = [...(reading.ok ? [] : reading.problems), ...reading.warnings];
  for (const text of problems.map(describeProblem)) {
    expect(text).not.toMatch(/“”|\(\)|undefined|null|\{|: \.| {2}/);
    expect(text).toMatch(/[.?]$/);
  }
});

it('[TX4] all problems are told at once, numbered, and that nothing was changed', () => {
  const problems: Problem[] = [
    { type: 'NoClasses', sheet: 'classes' },
    { type: 'PrincipalMissing', sheet: 'staff' },
  ];
  const lines = describeRefusal(problems).split('\n');
  expect(lines[0]).toContain('cần sửa 2 chỗ. Trên Drive chưa có gì thay đổi');
  expect(lines.slice(1, 3)).toEqual([
    `1. ${describeProblem(problems[0] as Problem)}`,
    `2. ${describeProblem(problems[1] as Problem)}`,
  ]);
});
