/** "Chuẩn bị năm học mới" through the built worker: the next year's tree beside the present one, until it begins by itself. */
import { sleepTo } from '../../../scripts/day/day-run';
import { pressWorkerMenu } from '../../../scripts/school/school-world';
import { advanceTo } from '../../../src/simulator/script';
import { addRow, setCell } from '../../domain/school/edit-tables';
import { filledSchool } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';
import { accessOf, idsOf, NEW, nextYear, OLD } from './next-year';
import { accessWanted, agree, ask, edit, openDesk, type PeopleDesk } from './people-desk';

jest.setTimeout(200_000);

const COMER = 'gv.moi@hoamai.example';

let desk: PeopleDesk;

const wait = (minutes: number) => advanceTo(desk.world, desk.world.state.nowMs + minutes * 60_000);
const refusal = () => ask(desk, 'prepareYear');

beforeAll(() => {
  desk = openDesk('2027-05-30T08:00+07:00');
});

it('[YR10] says why it cannot be: too early, tabs of this year, mistakes in the tabs', () => {
  expect(refusal()).toMatchObject({ state: 'Cần sửa', plan: expect.stringContaining('từ ngày 01/06/2027') });
  sleepTo(desk.world, '2027-06-10T07:00+07:00');
  advanceTo(desk.world, '2027-06-10T08:00+07:00');
  expect(refusal().plan).toContain('Hãy ghi năm học 2027-2028');
  edit(desk, [...nextYear(desk), setCell('staff', 3, 'email', 'không phải địa chỉ')]);
  expect(refusal()).toMatchObject({ state: 'Cần sửa', plan: expect.stringContaining('Nhân sự, dòng 3') });
  expect(idsOf(desk, NEW)).toEqual({});
});

describe('prepared in June', () => {
  let present: string[];

  beforeAll(() => {
    edit(desk, [
      setCell('staff', 3, 'email', 'pht1@hoamai.example'),
      addRow('staff', ['GV9', 'Cô giáo mới', 'Giáo viên', COMER, '3A1', '', '01/09/2027', '']),
    ]);
    present = accessOf(desk, OLD);
    expect(ask(desk, 'prepareYear').plan).toContain('Trước ngày 01/08/2027 chỉ tài khoản trường mở được');
    agree(desk);
    wait(40);
  });

  it('[YR8] the whole tree of the next year is there with its records, and the present year is as it was', () => {
    const keys = Object.keys(idsOf(desk, NEW));
    expect(keys).toEqual(
      expect.arrayContaining(['year', 'class/3a1/children/attendance', 'person/gv1-3a1/notes/notes']),
    );
    const lacking = Object.keys(idsOf(desk, OLD)).filter((key) => !keys.includes(key));
    expect(lacking).toEqual(['setAside']);
    expect(accessOf(desk, OLD)).toEqual(present);
    expect(storedValue(desk.school, 'nextYear')).toBeNull();
  });

  it('[YR9] nobody but the school account has anything of it', () => {
    expect(accessOf(desk, NEW)).toEqual([]);
  });

  it('[YR11] given again there is nothing to do', () => {
    const before = idsOf(desk, NEW);
    expect(ask(desk, 'prepareYear').plan).toContain('Không có gì phải làm');
    expect(idsOf(desk, NEW)).toEqual(before);
  });

  it('[YR12] the staff of the present year is not changed by tabs of the next one', () => {
    expect(ask(desk)).toMatchObject({ state: 'Cần sửa', plan: expect.stringContaining('đang ghi năm học 2027-2028') });
    expect(accessOf(desk, OLD)).toEqual(present);
  });

  it('[YR11] what the tabs say differently is planned and agreed to again', () => {
    edit(desk, [addRow('classes', ['3A2', 'Lớp 3A2', 'Mẫu giáo', 'Tổ 3-4 tuổi', '20', '', '', '', '', ''])]);
    edit(desk, [addRow('staff', ['GV1-3A2', 'Cô giáo 3A2', 'Giáo viên', 'gv.3a2@hoamai.example', '3A2', '', '', ''])]);
    expect(ask(desk, 'prepareYear').plan).toMatch(/Tạo \d+ thư mục/);
    agree(desk);
    wait(30);
    expect(Object.keys(idsOf(desk, NEW))).toContain('class/3a2/toys/toys');
    expect(Object.keys(idsOf(desk, OLD))).not.toContain('class/3a2/toys/toys');
  });

  it('[YR9, YR10] on its first day it begins by itself, each with what the staff tab gives that day', () => {
    const made = idsOf(desk, NEW);
    sleepTo(desk.world, '2027-07-31T20:00+07:00');
    advanceTo(desk.world, '2027-08-01T03:00+07:00');
    expect(idsOf(desk, NEW)).toMatchObject(made);
    expect(accessOf(desk, NEW).filter((line) => line.includes(COMER))).toEqual([]);
    const wanted = accessWanted(desk).filter((line) => line.startsWith('class/'));
    expect(
      accessOf(desk, NEW)
        .filter((line) => line.startsWith('class/'))
        .sort(),
    ).toEqual(wanted);
    expect(accessOf(desk, OLD).filter((line) => !line.endsWith(' reader'))).toEqual([]);
    expect(ask(desk, 'prepareYear').plan).toContain('01/06/2028');
    sleepTo(desk.world, '2027-08-31T20:00+07:00');
    advanceTo(desk.world, '2027-09-01T06:30+07:00');
    expect(accessOf(desk, NEW)).toContain(`class/3a1/plan_week ${COMER} writer`);
  });
});

it('[YR10] before the first set-up the menu says so', () => {
  const school = filledSchool('2027-06-10T08:00+07:00', { seed: 3 });
  const { dialogs } = pressWorkerMenu(school, 'Chuẩn bị năm học mới', [{ button: 'OK' }]);
  expect(dialogs[0]).toMatchObject({ title: expect.stringContaining('CẦN SỬA') });
});
