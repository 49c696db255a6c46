import { idOfKey } from '../../../scripts/day/places';
import { controlId, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL, MEALS, monthSheetId } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { advanceTo, type } from '../../../src/simulator/script';
import { getRangeValues } from '../../../src/simulator/sheets';
import { width } from '../../support/width';
import { agreedDesk, command, commandAt, type Desk, deleteTab, drivePicture } from './control-desk';
import { MISTAKES, TABLES } from './mistakes';

const SECOND_COMMAND = 3;
const PRINCIPAL = 'ht@hoamai.example';

let desk: Desk;
let agreed: WorldState;

beforeAll(() => {
  desk = agreedDesk('2026-11-23T05:00+07:00', '2026-11-23T05:30+07:00', TABLES);
  agreed = desk.world.snapshot();
});

/** Every fourth; the soak takes all. */
const SOME = width(
  MISTAKES.filter((_, n) => n % 4 === 0),
  MISTAKES,
);

describe.each(SOME)('after the year was set up: $name', ({ make }) => {
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

describe('installing again', () => {
  const targetOf = (cell: string) => ({ spreadsheetId: controlId(desk.world), sheet: CONTROL.locks.id, cell });
  const firstRow = () =>
    getRangeValues(desk.world, SCHOOL_ACCOUNT, controlId(desk.world), {
      sheetId: CONTROL.locks.id,
      startRowIndex: 1,
      endRowIndex: 2,
    })[0]?.slice(0, 3);

  beforeEach(() => {
    desk.world.restore(agreed);
  });

  it('[BI9] leaves the principal her ticks', () => {
    pressWorkerMenu(desk, 'Cài đặt', [{ button: 'OK' }]);
    type(desk.world, PRINCIPAL, targetOf('D2'), 'Cuối năm học');
    type(desk.world, PRINCIPAL, targetOf('C2'), true);
    expect(firstRow()).toEqual(['year', 'Cả năm học', true]);
  });

  it('[BI9] brings a deleted tab back, with the locks in force ticked', () => {
    type(desk.world, PRINCIPAL, targetOf('D2'), 'Cuối năm học');
    type(desk.world, PRINCIPAL, targetOf('C2'), true);
    const locked = drivePicture(desk);
    deleteTab(desk, 'locks');
    pressWorkerMenu(desk, 'Cài đặt', [{ button: 'OK' }]);
    expect(firstRow()).toEqual(['year', 'Cả năm học', true]);
    advanceTo(desk.world, '2026-11-23T06:30+07:00');
    expect(drivePicture(desk)).toEqual(locked);
  });
});

/** The rows that the day's meal reports are opened for. */
function classesOfTheMorning(): unknown[] {
  const sheetId = monthSheetId('2026-11');
  const range = { sheetId, startRowIndex: MEALS.month.firstRow, startColumnIndex: 0, endColumnIndex: 1 };
  const rows = getRangeValues(desk.world, SCHOOL_ACCOUNT, idOfKey(desk.world, 'meals'), range);
  return rows.map(([key]) => key).filter((key) => key !== '');
}
