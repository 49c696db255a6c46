import { idOfKey } from '../../../scripts/day/places';
import {
  addAccounts,
  fillControl,
  newSchoolWorld,
  pressWorkerMenu,
  SCHOOL_ACCOUNT,
} from '../../../scripts/school/school-world';
import { MEALS, monthSheetId } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { advanceTo } from '../../../src/simulator/script';
import { getRangeValues } from '../../../src/simulator/sheets';
import { command, commandAt, type Desk, drivePicture } from './control-desk';
import { MISTAKES, TABLES } from './mistakes';

const SECOND_COMMAND = 3;

let desk: Desk;
let agreed: WorldState;

beforeAll(() => {
  const school = newSchoolWorld({ now: '2026-11-23T05:00+07:00', seed: 7 });
  pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]);
  addAccounts(school.world, TABLES);
  fillControl(school.world, TABLES);
  pressWorkerMenu(school, 'Khởi tạo năm học', [{ button: 'YES' }]);
  advanceTo(school.world, '2026-11-23T05:30+07:00');
  desk = { ...school, tables: TABLES };
  agreed = school.world.snapshot();
});

describe.each(MISTAKES)('after the year was set up: $name', ({ make }) => {
  it('[BI7, BI8] nobody gains or loses anything, and the morning goes on with what was agreed to', () => {
    desk.world.restore(agreed);
    const before = drivePicture(desk);
    make(desk);
    command(desk, SECOND_COMMAND);
    expect(commandAt(desk, SECOND_COMMAND).state).toBe('Cần sửa');
    const runs = advanceTo(desk.world, '2026-11-23T06:30+07:00');
    expect(runs.map(({ status, error }) => error?.message ?? status)).toEqual(runs.map(() => 'completed'));
    expect(drivePicture(desk)).toEqual(before);
    expect(classesOfTheMorning()).toEqual(['nt1', '3a1', '4a1', '5a1', 'staff']);
  });
});

/** The rows that the day's meal reports are opened for. */
function classesOfTheMorning(): unknown[] {
  const sheetId = monthSheetId('2026-11');
  const range = { sheetId, startRowIndex: MEALS.month.firstRow, startColumnIndex: 0, endColumnIndex: 1 };
  const rows = getRangeValues(desk.world, SCHOOL_ACCOUNT, idOfKey(desk.world, 'meals'), range);
  return rows.map(([key]) => key).filter((key) => key !== '');
}
