import {
  askForYear,
  type BenchSchool,
  firstBeat,
  giveReason,
  installedSchool,
  setUpAgain,
  setUpYear,
  tick,
  untilMidnight,
  waitForYear,
} from '../../../scripts/bench/bench-school';
import { recorded } from '../../../scripts/bench/exchanges';
import { type Figures, figuresOf } from '../../../scripts/bench/figures';
import { benchSchool, isLockCase, nightOf, SCHOOL_CASES } from '../../../scripts/bench/school-cases';
import { idOfKey, journalRows } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { effectiveRole } from '../../../src/simulator/drive';
import { consumeQuota } from '../../../src/simulator/kernel/quota';
import { width } from '../../support/width';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const DOCUMENT = 'application/vnd.google-apps.document';
const SIX_MINUTES = 360;
const TEACHER = 'gv.5a1@hoamai.example';

jest.setTimeout(180_000);

const SIZE = width(16, 40);

describe(`the main jobs of a school of ${SIZE} classes`, () => {
  let figures: Figures[];
  const of = (name: string) => figures.find((one) => one.case === name) as Figures;

  beforeAll(() => {
    figures = benchSchool(SIZE, () => {});
  });

  it.each(SCHOOL_CASES.filter(isLockCase))('[BN1] %s sends no more requests than what changed asks for', (name) => {
    expect(of(name).requests).toBeLessThanOrEqual(of(name).bound ?? 0);
  });

  it.each(SCHOOL_CASES.filter((name) => name.endsWith('-again')))('[BN2] %s reads and changes nothing', (name) => {
    expect(of(name).writes).toBe(0);
    expect(of(name).requests).toBeGreaterThan(0);
  });

  it('[BN11] a night without deviations changes nothing and hardly asks more than the listing', () => {
    const night = of('nightly-sweep');
    expect(night.writes).toBe(0);
    expect(night.requests).toBeLessThanOrEqual(night.bound ?? 0);
  });

  it('[BN1] locking a class changes the two teachers of its eight leaves, and its folder, its row, its tab Đang khóa and the journal say so', () => {
    expect(of('lock-class').writes).toBe(8 * 2 + 4);
  });

  it('[BN3] each case but the set-up of a large school is done in one run of less than six minutes, set-up in two', () => {
    for (const one of figures.filter(({ case: name }) => name !== width('', 'set-up'))) {
      expect([one.case, one.runs]).toEqual([one.case, one.case === 'set-up' ? 2 : 1]);
      expect(one.modelledSeconds).toBeLessThan(SIX_MINUTES);
    }
  });

  it('[BN13] a night under a lock of the year asks no more than a night without', () => {
    expect(of('lock-year-again').requests).toBeLessThanOrEqual(of('nightly-sweep').requests ?? 0);
    expect(of('nightly-sweep').writes).toBe(0);
  });

  it('[BN12] a change of teachers costs three requests to be asked, and at the tick no more than its waves and four', () => {
    const besideListings = ({ requests, listings }: Figures) => (requests ?? 0) - (listings ?? 0);
    const [asked, checked, agreed] = [of('staff-plan'), of('staff-change-checked'), of('staff-change')];
    expect([besideListings(asked), asked.writes]).toEqual([3, 1]);
    expect(besideListings(checked)).toBe(5);
    // Three people lose the folder of who has left: three waves.
    expect(besideListings(agreed)).toBe(3 + 4);
    expect(agreed.requests).toBeLessThan(agreed.bound ?? 0);
  });

  it.each(['lock-year', 'unlock-year'])(
    '[BN10] %s takes the same work at least twenty times as many rounds the usual way',
    (name) => {
      const { ratio, baseline } = of(name);
      expect(ratio).toBeGreaterThanOrEqual(20);
      expect(baseline?.driveAppLoop).toBeGreaterThan(baseline?.perGrant ?? 0);
    },
  );

  it('[BN3] the figures of a case are those of the table and no others', () => {
    const names = [
      'case',
      'size',
      'requests',
      'listings',
      'rounds',
      'writes',
      'bound',
      'modelledSeconds',
      'runs',
      'baseline',
      'ratio',
    ];
    expect(figures.map((one) => Object.keys(one))).toEqual(figures.map(() => names));
  });
});

describe('locks of a year', () => {
  let school: BenchSchool;
  const roleOf = (key: string, email: string) => effectiveRole(school.world, idOfKey(school.world, key), email);

  beforeAll(() => {
    school = installedSchool(4);
    setUpYear(school);
    nightOf(school);
    giveReason(school, 'year');
    tick(school, 'year', true);
  });

  it('[BN7] the task workbook stays open, the meal workbook and the leaves do not', () => {
    expect(roleOf('tasks/5a1', TEACHER)).toBe('writer');
    expect(roleOf('meals', TEACHER)).toBe('reader');
    expect(roleOf('class/5a1/uploads', TEACHER)).toBe('reader');
  });

  it('[BN6] a grant given since is closed in the night, once, and the journal says so', () => {
    const logged = () => journalRows(school.world, school.journalId).filter(([, , action]) => action === 'Đã khóa');
    const before = logged().length;
    // Late: by day the list of Drive's changes would have told it before.
    untilMidnight(school);
    share(school, 'class/5a1/uploads', 'nd1@hoamai.example');
    expect(roleOf('class/5a1/uploads', 'nd1@hoamai.example')).toBe('writer');
    const night = recorded(school.world, () => firstBeat(school));
    expect(roleOf('class/5a1/uploads', 'nd1@hoamai.example')).toBeNull();
    expect(night.changed.size).toBe(1);
    expect(logged().length).toBe(before + 1);
    expect(figuresOf('the night after', 4, nightOf(school), true).writes).toBe(0);
  });
});

const FILES_A_DAY = 250;

/** Forty classes, in the soak; twelve that find more than half of the day used up. The journal has no mark. */
const LARGE = width<{ classes: number; used: number; onFirstDay: readonly number[] }>(
  { classes: 12, used: 148, onFirstDay: [101, 102] },
  { classes: 40, used: 0, onFirstDay: [249, 250] },
);

describe('a school too large for one day of new files', () => {
  it('[BN5] what the next day needs is there after the first run, all else a day later', () => {
    const school = installedSchool(LARGE.classes);
    for (const type of [SPREADSHEET, DOCUMENT])
      consumeQuota(school.world, SCHOOL_ACCOUNT, `made ${type}`, FILES_A_DAY, LARGE.used);
    const count = (mimeType: string) => marked(school).filter((file) => file.mimeType === mimeType).length;
    const keys = () => marked(school).map((file) => file.properties.hsmnKey ?? '');
    const first = recorded(school.world, () => askForYear(school));
    expect(keys()).toEqual(expect.arrayContaining(['meals', 'tasks', 'classes']));
    expect(keys().filter((key) => /^tasks\/[^/]+$/.test(key))).toHaveLength(LARGE.classes);
    expect(keys().filter((key) => /^class\/[^/]+$/.test(key))).toHaveLength(LARGE.classes);
    expect([count(SPREADSHEET), count(DOCUMENT)]).toEqual(LARGE.onFirstDay);
    const startMs = first.runs[0]?.startMs ?? 0;
    const later = recorded(school.world, () => waitForYear(school));
    expect(count(SPREADSHEET)).toBeGreaterThan(LARGE.onFirstDay[0] ?? 0);
    expect((later.runs.at(-1)?.startMs ?? 0) - startMs).toBeLessThan(25 * 3_600_000);
    // Beats in between read what people ask for; none comes near the limit.
    expect(Math.max(...[...first.runs, ...later.runs].map(({ modelledMs }) => modelledMs))).toBeLessThan(
      SIX_MINUTES * 1_000,
    );
    expect(
      figuresOf(
        'again',
        LARGE.classes,
        recorded(school.world, () => setUpAgain(school)),
        false,
      ).writes,
    ).toBe(0);
  });
});

function marked({ world }: BenchSchool) {
  return Object.values(world.state.drive.files).filter((file) => file.properties.hsmnKey && !file.trashed);
}

/** As the school account shares something by hand. */
function share({ world }: BenchSchool, key: string, emailAddress: string): void {
  const answer = world.rest({
    method: 'POST',
    url: `https://www.googleapis.com/drive/v3/files/${idOfKey(world, key)}/permissions?sendNotificationEmail=false`,
    headers: { Authorization: `Bearer ${SCHOOL_ACCOUNT}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'user', role: 'writer', emailAddress }),
  });
  if (answer.status !== 200) throw new Error(answer.body);
}
