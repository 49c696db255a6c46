/** Everyone's due times as a calendar file, through the pushed bundle. Rules: src/domain/spec/plans.md. */
import { type DayRun, passTo } from '../../../scripts/day/day-run';
import { idOfKey, valuesAt } from '../../../scripts/day/places';
import { setUpSchool } from '../../../scripts/day/set-up-steps';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { controlId, newSchoolWorld, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { effectivePermissions } from '../../../src/simulator/drive';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { sweep } from '../../support/fault-sweep';
import { width } from '../../support/width';

const settings = { 'Tệp lịch hạn việc của mỗi người': 'Có' };
let day: DayRun;
let evening: WorldState;

beforeAll(() => {
  const school = newSchoolWorld({ now: '2026-11-22T19:30+07:00', seed: 5 });
  day = { school, dice: { rng: 5 }, runs: [], refusals: [], onProgress: () => {} };
  setUpSchool(day, sampleTables({ classes: 4, settings }));
  passTo(day, '2026-11-22T23:50+07:00');
  evening = school.world.snapshot();
}, 240_000);

beforeEach(() => {
  day.school.world.restore(evening);
});

function files() {
  return Object.values(day.school.world.state.drive.files).filter(({ mimeType }) => mimeType === 'text/calendar');
}

/** Name and folder of each, and how often it was written. */
const outcome = () =>
  files()
    .map(({ parentId, name, version }) => `${parentId} ${name} ${version > 0}`)
    .sort();

it('[CF2] each person has one in her folder, readable by her, and a second night writes none', () => {
  passTo(day, '2026-11-23T02:30+07:00');
  const { world } = day.school;
  const own = files().find(({ parentId }) => parentId === idOfKey(world, 'person/gv1-3a1'));
  expect(own?.name).toBe('Lịch việc 2026-2027.ics');
  const roles = own ? effectivePermissions(world, own) : [];
  expect(roles.find(({ role }) => role === 'owner')?.emailAddress).toBe(SCHOOL_ACCOUNT);
  expect(roles.find(({ emailAddress }) => emailAddress === 'gv.3a1@hoamai.example')?.role).toBe('reader');
  expect(new Set(files().map(({ parentId }) => parentId)).size).toBe(files().length);
  const before = files().map(({ version, modifiedMs }) => [version, modifiedMs]);
  expect(before.length).toBeGreaterThan(10);
  passTo(day, '2026-11-24T02:30+07:00');
  expect(files().map(({ version, modifiedMs }) => [version, modifiedMs])).toEqual(before);
  const { id, firstRow, columns } = CONTROL.deviations;
  expect(valuesAt(world, controlId(world), id, [firstRow, columns.what, 5, 1]).flat().filter(Boolean)).toEqual([]);
});

it('[CF3] whatever call of that night fails, everyone has one', () => {
  const result = sweep(
    {
      ...{ name: 'calendars', world: day.school.world, start: evening, outcome },
      run: () => passTo(day, '2026-11-23T03:30+07:00'),
      judge: (faultless, faulty) =>
        JSON.stringify(faulty) === JSON.stringify(faultless) ? [] : [JSON.stringify(faulty)],
    },
    { times: width(3, 30) },
  );
  expect(result.failures).toEqual([]);
}, 600_000);
