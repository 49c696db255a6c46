/** The tab of duties, and calendars that do not fit. Rules: src/domain/spec/plans.md. */

import { sampleTables } from '../../../scripts/school/sample-tables';
import { checkCalendar } from '../../../src/domain/duties/check-calendar';
import { DUTY_OWNERS, DUTY_SHEET } from '../../../src/domain/duties/duty-sheet';
import { hoaMaiDuties } from '../../../src/domain/duties/hoa-mai-duties';
import { occasionsOf } from '../../../src/domain/duties/occasions';
import { readDuties } from '../../../src/domain/duties/read-duties';
import { hoaMai } from '../../../src/domain/regulation/hoa-mai';
import { CONTROL_SHEETS } from '../../../src/domain/school/control-sheets';
import { readClasses } from '../../../src/domain/school/read-classes';
import { readOffDays } from '../../../src/domain/school/read-off-days';
import type { Findings } from '../../../src/domain/school/read-table';
import { readThemeRows } from '../../../src/domain/school/read-themes';
import type { SheetSchema } from '../../../src/domain/school/sheet-schema';
import type { ControlTable } from '../../../src/domain/school/types';
import { formatDateTime } from '../../../src/domain/shared/plain-date';
import { calendarWith, sample, yearOf } from './duty-world';

type Cells = Readonly<Record<string, string>>;

function tableOf({ columns }: Pick<SheetSchema, 'columns'>, rows: readonly Cells[]): ControlTable {
  return {
    header: columns.map(({ header }) => header),
    rows: rows.map((cells, index) => ({ row: index + 2, cells: columns.map(({ key }) => cells[key] ?? '') })),
  };
}

function read(...rows: readonly Cells[]) {
  const findings: Findings = { problems: [], warnings: [] };
  const rules = readDuties(tableOf(DUTY_SHEET, rows), hoaMaiDuties, hoaMai.records, findings);
  return { rules, told: findings.problems.map(({ type, row, column }) => `${type} ${row}${column}`), ...findings };
}

const OWN = { code: 'suc_khoe', name: 'Cân đo trẻ', owner: 'Mỗi lớp', anchor: 'Ngày trong năm', dates: '15/9; 15/12' };

describe('the tab of duties', () => {
  it('[DU18] without the tab or with an empty one the duties are the regulation’s', () => {
    expect(readDuties(undefined, hoaMaiDuties, hoaMai.records, { problems: [], warnings: [] })).toEqual(hoaMaiDuties);
    expect(read().rules).toEqual(hoaMaiDuties);
  });

  it('[DU18] one row adds a duty that falls due like the others', () => {
    const { rules, told } = read({
      ...OWN,
      days: '-2',
      time: '16h',
      reviewers: 'Tổ trưởng, Ban giám hiệu',
      told: 'Có',
    });
    expect(told).toEqual([]);
    const added = rules[rules.length - 1]!;
    expect(added).toMatchObject({
      key: 'suc_khoe',
      article: 'Điều 7',
      ifLate: 'told',
      check: { steps: ['leads', 'board'] },
    });
    expect(occasionsOf([added], yearOf(sample)).map(({ key, dueMs }) => `${key} ${formatDateTime(dueMs)}`)).toEqual([
      'suc_khoe/1 11/09/2026 16:00',
      'suc_khoe/2 11/12/2026 16:00',
    ]);
  });

  it('[DU18] a row with a code of the regulation words that duty anew, or switches it off', () => {
    const { rules, told } = read(
      { code: 'plan_day', applies: 'Không' },
      { code: 'notes', name: 'Sổ họp', anchor: 'Sau mỗi cuộc họp', days: '5' },
      { code: 'lead_reviews', name: 'Kiểm tra hồ sơ tổ', told: 'Không' },
    );
    expect(told).toEqual([]);
    expect(rules.map(({ key }) => key)).toEqual(hoaMaiDuties.map(({ key }) => key).filter((key) => key !== 'plan_day'));
    expect(rules.find(({ key }) => key === 'notes')).toMatchObject({
      ...{ name: 'Sổ họp', owner: 'each_teacher', due: { offset: { days: 5 } } },
    });
    const former = hoaMaiDuties.find(({ key }) => key === 'lead_reviews');
    expect(rules.find(({ key }) => key === 'lead_reviews')).toEqual({
      ...{ ...former, name: 'Kiểm tra hồ sơ tổ', ifLate: 'counted' },
    });
  });

  it('[DU18] nothing is due of a record that the school does not keep', () => {
    const records = hoaMai.records.filter(({ key }) => key !== 'toys');
    const rules = readDuties(undefined, hoaMaiDuties, records, { problems: [], warnings: [] });
    expect(rules.map(({ key }) => key)).toEqual(hoaMaiDuties.map(({ key }) => key).filter((key) => key !== 'toys'));
  });

  it.each([
    [{ code: '' }, 'RecordCodeMissing 2A'],
    [{ name: '' }, 'RecordNameMissing 2B'],
    [{ owner: 'Phụ huynh' }, 'ChoiceUnknown 2C'],
    [{ owner: '' }, 'ChoiceUnknown 2C'],
    [{ anchor: 'Trăng tròn' }, 'ChoiceUnknown 2D'],
    [{ dates: '' }, 'DateMissing 2E'],
    [{ dates: '15/9; 31/11' }, 'DateInvalid 2E'],
    [{ days: 'năm' }, 'DaysOutOfRange 2F'],
    [{ days: '-90' }, 'DaysOutOfRange 2F'],
    [{ time: '25h' }, 'SettingInvalid 2G'],
    [{ reviewers: 'Tổ trưởng, Phụ huynh' }, 'ChoiceUnknown 2H'],
    [{ days: '-2', reviewers: 'Tổ trưởng', checkDays: '-5' }, 'CheckBeforeDue 2I'],
    [{ remind: 'Luôn luôn' }, 'ChoiceUnknown 2J'],
    [{ told: 'Có lẽ' }, 'ChoiceUnknown 2K'],
    [{ article: 'Khoản hai' }, 'ArticleInvalid 2L'],
    [{ applies: 'Chưa' }, 'ChoiceUnknown 2M'],
  ])('[DU19] %j is told with its row and column: %s', (wrong, expected) => {
    expect(read({ ...OWN, ...wrong }).told).toEqual([expected]);
  });

  it('[DU19] two rows of one code are told, and every mistake of every row at once', () => {
    expect(read(OWN, { ...OWN, days: 'x' }, { ...OWN, code: 'b', owner: 'x', time: 'x' }).told).toEqual([
      ...['RecordDuplicate 3A', 'DaysOutOfRange 3F', 'ChoiceUnknown 4C', 'SettingInvalid 4G'],
    ]);
  });

  it('[DU19] the words of each list differ from each other', () => {
    expect(new Set(Object.values(DUTY_OWNERS)).size).toBe(Object.keys(DUTY_OWNERS).length);
  });
});

describe('a calendar that does not fit', () => {
  const tables = sampleTables({ classes: 16 });
  const findings = (): Findings => ({ problems: [], warnings: [] });
  const classes = readClasses(tables.classes, '2026-2027', findings());

  function told(themes: readonly Cells[], offDays: readonly Cells[] = []): string[] {
    const days = readOffDays(tableOf(CONTROL_SHEETS.offDays, offDays), classes, '2026-2027', findings());
    const rows = readThemeRows(tableOf(CONTROL_SHEETS.themes, themes), classes, '2026-2027', findings());
    const calendar = calendarWith(days.offDays, days.makeUpDays);
    return checkCalendar({ themes: rows, offDays: days }, calendar).map(({ type, row, otherRow, expected = '' }) =>
      `${type} ${row} ${otherRow ?? ''} ${expected}`.trim(),
    );
  }
  const theme = (block: string, from: string, to: string): Cells => ({ block, name: `${block}${from}`, from, to });

  it('[DU20] a year whose themes follow each other, over Tết too, has nothing to tell', () => {
    expect(
      told([
        theme('Mẫu giáo', '07/09/2026', '30/01/2027'),
        theme('Mẫu giáo', '13/02/2027', '23/05/2027'),
        theme('Nhà trẻ', '07/09/2026', '21/05/2027'),
      ]),
    ).toEqual([]);
  });

  it('[DU20] a gap between two themes of a class is told once, with both rows and its school days', () => {
    expect(told([theme('Mẫu giáo', '26/10/2026', '20/11/2026'), theme('', '07/09/2026', '02/10/2026')])).toEqual([
      'ThemesGap 2 3 05/10/2026 – 23/10/2026',
    ]);
  });

  it('[DU20] a theme of a week 36, before week 1, or of days off alone is told', () => {
    expect(
      told([
        theme('Nhà trẻ', '01/09/2026', '21/05/2027'),
        theme('Tổ 5-6 tuổi', '07/09/2026', '28/05/2027'),
        theme('Tổ 3-4 tuổi', '01/02/2027', '12/02/2027'),
      ]),
    ).toEqual([
      'ThemeOutsideWeeks 2  07/09/2026 – 21/05/2027',
      'ThemeOutsideWeeks 3  07/09/2026 – 21/05/2027',
      'ThemeWithoutSchoolDay 4',
    ]);
  });

  it('[DU20] a day made up on a school day or outside the weeks is told, on a day off or a weekend it is right', () => {
    const makeUp = (from: string): Cells => ({ from, kind: 'Học bù' });
    const storm = { from: '15/10/2026', to: '16/10/2026', name: 'Bão', kind: 'Nghỉ' };
    expect(told([], [storm, makeUp('17/10/2026'), makeUp('16/10/2026'), makeUp('24/11/2026')])).toEqual([]);
    expect(told([], [makeUp('14/10/2026'), makeUp('05/06/2027')])).toEqual([
      'MakeUpOnSchoolDay 2  14/10/2026',
      'MakeUpOutsideWeeks 3  05/06/2027',
    ]);
  });
});
