/** The tab 'Chủ đề'. Rules: src/domain/spec/part2.md. */
import { readSchool } from '../../../src/domain/school/read-school';
import { addRow, type Edit, edited } from './edit-tables';
import { problemsOf, SAMPLE, schoolOf, TODAY, warningsOf } from './sample-readings';

/** The sample's first theme and one of the kindergarten's, in the rows 2 and 3. */
const few: Edit = (tables) => {
  const rows = (tables.themes?.rows ?? []).filter(({ cells }) =>
    ['Trường mầm non', 'Gia đình'].includes(cells[1] ?? ''),
  );
  return {
    ...tables,
    themes: { header: [], ...tables.themes, rows: rows.map(({ cells }, i) => ({ row: i + 2, cells })) },
  };
};
const FEW = edited(SAMPLE, few);
const theme =
  (...cells: string[]): Edit =>
  (tables) =>
    edited(tables, few, addRow('themes', cells));
const told = (...edits: readonly Edit[]) =>
  problemsOf(...edits).map(({ type, row, otherRow }) => [type, row, otherRow]);

it('[LK42] a theme is of all classes, of a stage or of a team', () => {
  const { themes, classes } = schoolOf(
    edited(SAMPLE, theme('Tổ 5-6 tuổi', 'Trường tiểu học', '03/05/2027', '21/05/2027')),
  );
  const ids = (chosen: (room: (typeof classes)[number]) => boolean) => classes.filter(chosen).map(({ id }) => id);
  expect(themes.map(({ classIds }) => classIds)).toEqual([
    ids(() => true),
    ids(({ stage }) => stage === 'kindergarten'),
    ids(({ team }) => team === 'to-5-6-tuoi'),
  ]);
  expect(themes[1]).toMatchObject({ id: 'mau-giao-gia-dinh', name: 'Gia đình', from: '2026-10-26', to: '2026-11-20' });
});

it('[LK42] one class has one theme a day, by whatever block it is named', () => {
  expect(told(theme('Mẫu giáo', 'Bản thân', '02/10/2026', '20/10/2026'))).toEqual([['ThemesOverlap', 4, 2]]);
  expect(told(theme('Nhà trẻ', 'Mẹ và bé', '01/11/2026', '15/11/2026'))).toEqual([]);
  expect(told(theme('mẫu giáo', 'Gia đình', '01/03/2027', '15/03/2027'))).toEqual([['ThemeDuplicate', 4, 3]]);
});

it('[LK42] a school that was agreed to before there were themes has none', () => {
  const { themes: _none, ...before } = SAMPLE;
  const reading = readSchool(before as typeof SAMPLE, TODAY);
  expect(reading.ok && reading.school.themes).toEqual([]);
});

it('[LK45] a theme of another school year is left out with a warning; one that reaches into this year is refused', () => {
  const last = theme('Mẫu giáo', 'Gia đình', '27/10/2025', '21/11/2025');
  expect(warningsOf(last).map(({ type, row }) => [type, row])).toEqual([
    ['ThemeOfOtherYear', 4],
    ['ThemesGap', 3],
  ]);
  expect(schoolOf(edited(SAMPLE, last)).themes).toEqual(schoolOf(FEW).themes);
  expect(told(theme('Mẫu giáo', 'Tết', '27/07/2026', '21/08/2026'))).toEqual([['DateOutsideYear', 4, undefined]]);
});
