/** What the school's tables say of the daily meal report: the later settings and the days of single classes. */
import { askedOn, eatersOn, notAskedOn } from '../../../src/domain/meals/asked-classes';
import { mealColumnsOf } from '../../../src/domain/meals/meal-columns';
import { SETTINGS, type SettingKey } from '../../../src/domain/school/control-sheets';
import { date } from '../../support/school-builder';
import { addRow, clearRow, edited, setCell } from './edit-tables';
import { problemsOf, SAMPLE, schoolOf, settingRow } from './sample-readings';

const rowOf = (key: SettingKey) => settingRow(SETTINGS.find((one) => one.key === key)?.label ?? '');
const set = (key: SettingKey, value: string) => setCell('settings', rowOf(key), 'value', value);

describe('settings that came later', () => {
  it('[SL36] a workbook without their rows has the usual values', () => {
    const keys = ['meal_breakfast', 'meal_snack', 'meal_second_main', 'meal_diets', 'meal_estimate'] as const;
    const without = edited(SAMPLE, ...keys.map((key) => clearRow('settings', rowOf(key))));
    expect(schoolOf(without).settings).toEqual(schoolOf().settings);
    expect(schoolOf(edited(SAMPLE, set('meal_snack', ''))).settings.meals.snack).toBe(true);
  });

  it('[SL36] every meal and diet is a column, the main meal first', () => {
    const edits = [set('meal_breakfast', 'có'), set('meal_diets', 'Cháo; Dị ứng;')];
    const { settings } = schoolOf(edited(SAMPLE, ...edits));
    expect(mealColumnsOf(settings).map(({ key, stages }) => `${key} ${stages.length}`)).toEqual([
      'main 2',
      'breakfast 2',
      'snack 2',
      'secondMain 1',
      'diet/chao 2',
      'diet/di-ung 2',
    ]);
    const none = edited(SAMPLE, set('meal_snack', 'Không'), set('meal_second_main', 'Không'));
    expect(mealColumnsOf(schoolOf(none).settings).map(({ key }) => key)).toEqual(['main']);
  });

  it('[SL36] minutes are those of a campus that has classes', () => {
    const campus = setCell('classes', 2, 'campus', 'Điểm Bản Mới');
    const minutes = set('meal_report_campus', 'điểm bản mới: 45');
    expect(schoolOf(edited(SAMPLE, campus, minutes)).settings.meals.minutesByCampus).toEqual({ 'diem-ban-moi': 45 });
    expect(problemsOf(minutes)).toMatchObject([{ type: 'SettingInvalid', row: rowOf('meal_report_campus') }]);
  });
});

describe('days of single classes', () => {
  const day = date('2026-11-23');
  const of = (kind: string, classes: string, name = '') => addRow('offDays', ['23/11/2026', '', name, kind, classes]);

  it('[SL37] a class that is away or eats with another one is not asked', () => {
    const school = schoolOf(edited(SAMPLE, of('Nghỉ', '5a1', 'Tham quan'), of('Ghép lớp', '5A2, 5A1, 5A3')));
    expect([...notAskedOn(school, day)]).toEqual([
      ['5a1', { why: 'away', name: 'Tham quan' }],
      ['5a3', { why: 'joined', name: 'Lớp 5A2' }],
    ]);
    const asked = askedOn(school, day);
    expect(asked).toHaveLength(14);
    const ofBoth = school.classes.filter(({ id }) => id === '5a2' || id === '5a3');
    expect(asked.find(({ id }) => id === '5a2')?.enrolment).toBe(ofBoth.reduce((sum, room) => sum + room.enrolment, 0));
    expect([...eatersOn(school, day)].filter(([, eaters]) => eaters.length > 1)).toEqual([['5a2', ['5a2', '5a3']]]);
    expect([...eatersOn(school, day).keys()]).toEqual(asked.map(({ id }) => id));
    expect(askedOn(school, date('2026-11-25'))).toHaveLength(16);
    expect(school.calendar).toEqual(schoolOf().calendar);
  });

  it('[SL37] a half day is of some classes or of all, and never a day off', () => {
    const halfOf = (classes: string) =>
      askedOn(schoolOf(edited(SAMPLE, of('Nửa ngày', classes))), day).filter(({ isHalfDay }) => isHalfDay);
    expect(halfOf('3A1').map(({ id }) => id)).toEqual(['3a1']);
    expect(halfOf('')).toHaveLength(16);
  });

  it('[SL37] one class alone does not eat together, and no class makes a day up alone', () => {
    expect(problemsOf(of('Ghép lớp', '5A1'))).toMatchObject([{ type: 'JoinedClassesFew' }]);
    expect(problemsOf(of('Ghép lớp', ''))).toMatchObject([{ type: 'JoinedClassesFew' }]);
    expect(problemsOf(of('Học bù', '5A1'))).toMatchObject([{ type: 'MakeUpOfClasses' }]);
  });

  it('[SL37] a class without children is in the school and never asked', () => {
    const school = schoolOf(edited(SAMPLE, setCell('classes', 2, 'enrolment', '0')));
    expect(school.classes).toHaveLength(16);
    expect(askedOn(school, day)).toHaveLength(15);
  });
});
