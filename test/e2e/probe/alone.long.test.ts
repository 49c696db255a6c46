/** `Kiểm tra môi trường`, what the school account tries alone. Rules: src/app/spec/environment.md. */
import { type DayRun, passTo } from '../../../scripts/day/day-run';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { addAccounts, fillControl, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import type { Question } from '../../../src/app/probe/environment';
import { consumeQuota } from '../../../src/simulator/kernel/quota';
import { DEFAULT_SWITCHES, type Switches } from '../../../src/simulator/kernel/switches';
import { armFaults, callCount } from '../../../src/simulator/script';
import { width } from '../../support/width';
import { driveText } from '../faults/drive-state';
import { answerOf, check, emptyDesk, leftOvers, MONDAY, probeMorning, rowOf } from './probe-desk';

const ALONE: Question[] = [
  'ownerRestrictedOnConsumer',
  'samePermissionBatchSafe',
  'limitedAccessOnConsumer',
  'scriptWritesObeyValidation',
  'expirationOnConsumer',
];

const turned = Object.fromEntries(ALONE.map((name) => [name, !DEFAULT_SWITCHES[name]])) as Partial<Switches>;

/** The school's own items as text, those of trials left out. */
function schoolText(day: DayRun): string[] {
  return driveText(day.school.world).items.filter((line) => !line.includes('"probe"') && !line.startsWith('probe'));
}

describe.each([
  { setting: 'the defaults', switches: {} },
  { setting: 'each of them turned', switches: { ...turned, listingLagMs: 30_000 } },
])('with $setting', ({ switches }) => {
  const world = { ...DEFAULT_SWITCHES, ...switches };
  let day: DayRun;
  let before: string[];
  let shown: string;

  beforeAll(() => {
    day = probeMorning(switches);
    before = schoolText(day);
    const run = check(day);
    expect(run.error).toBeUndefined();
    shown = run.dialogs.at(-1)?.text ?? '';
  }, 60_000);

  it.each(ALONE)('[EN1, EN2] %s is answered as it is', (question) => {
    expect(answerOf(day, question)).toBe(world[question] ? 'Có' : 'Không');
  });

  it('[EN1, EN2] the listing lag is measured', () => {
    const seconds = Number(answerOf(day, 'listingLagMs').split(' ')[0]);
    expect(seconds).toBeGreaterThanOrEqual(world.listingLagMs / 1_000);
    expect(seconds).toBeLessThan(world.listingLagMs / 1_000 + 5);
  });

  it('[EN3] nothing is left, and nothing of the school is other than before', () => {
    expect(leftOvers(day)).toEqual([]);
    expect(schoolText(day)).toEqual(before);
  });

  it('[EN13] the tab and the dialog say what came out and what is left', () => {
    expect(shown).toContain('6/13');
    expect(rowOf(day, 'listingLagMs')).toMatchObject({
      at: expect.stringMatching(/^23\/11\/2026 09:0\d$/),
      follows: expect.stringContaining('Đợi ít nhất một phút'),
    });
    expect(rowOf(day, 'typistsNeedScriptAccess')).toMatchObject({ answer: 'Chưa biết', how: /người thứ hai/ });
    expect(rowOf(day, 'apiFilesCountAgainstDailyLimit').how).toContain('Không thử');
  });
});

it('[EN8] without a school nothing is shared', () => {
  const day = emptyDesk();
  check(day);
  expect(answerOf(day, 'samePermissionBatchSafe')).toBe('Chưa biết');
  expect(answerOf(day, 'limitedAccessOnConsumer')).toBe('Có');
  const tried = Object.values(day.school.world.state.drive.files).filter(
    (file) => file.properties[MARK.year] === 'probe',
  );
  expect(tried.length).toBeGreaterThan(5);
  expect(tried.flatMap(({ permissions }) => permissions.filter(({ role }) => role !== 'owner'))).toEqual([]);
});

it('[EN4] cut off anywhere, nothing is left after the next beat, and the next press answers', () => {
  const day = probeMorning();
  const { world } = day.school;
  const ready = world.snapshot();
  armFaults(world, []);
  check(day);
  const calls = callCount(world);
  expect(calls).toBeGreaterThan(20);
  for (let call = 1; call <= calls; call += width(29, 3)) {
    world.restore(ready);
    armFaults(world, [{ kind: 'killAfter', call }]);
    check(day);
    passTo(day, `${MONDAY}T09:20+07:00`);
    expect([call, leftOvers(day)]).toEqual([call, []]);
    check(day);
    expect([call, answerOf(day, 'limitedAccessOnConsumer')]).toEqual([call, 'Có']);
    expect([call, leftOvers(day)]).toEqual([call, []]);
  }
}, 120_000);

it.each([
  { counts: true, says: 'Có' },
  { counts: false, says: 'Chưa biết' },
])(
  '[EN9] files that count against the day’s number ($counts) are noted when the quota is used up',
  ({ counts, says }) => {
    const day = emptyDesk({ apiFilesCountAgainstDailyLimit: counts });
    const { world } = day.school;
    consumeQuota(world, SCHOOL_ACCOUNT, 'made application/vnd.google-apps.document', 250, 245);
    const tables = sampleTables({ classes: 4 });
    addAccounts(world, tables);
    fillControl(world, tables);
    pressWorkerMenu(day.school, 'Khởi tạo năm học', [{ button: 'YES' }]);
    check(day);
    expect(answerOf(day, 'apiFilesCountAgainstDailyLimit')).toBe(says);
    expect(leftOvers(day)).toEqual([]);
  },
  60_000,
);
