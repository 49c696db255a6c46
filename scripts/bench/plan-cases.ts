/** Half an hour of beats after people wrote in some of the plans' documents: what the worker asks of Google by how many they were. */
import { advanceTo, type ExecutionResult } from '../../src/simulator/script';
import { sleepTo } from '../day/day-run';
import { type BenchSchool, installedSchool, setUpYear } from './bench-school';
import { required } from './exchanges';

export interface PlanFigures {
  readonly size: number;
  /** Plans that were written in since the last look. */
  readonly changed: number;
  /** Documents of plans in the school. */
  readonly plans: number;
  readonly runs: number;
  readonly requests: number;
  readonly modelledSeconds: number;
}

export const CHANGED_PLANS = [0, 5, 200] as const;
const DAYS = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
const LAST_DAY = '2026-11-25';

export function benchPlans(size: number): PlanFigures[] {
  const school = installedSchool(size, settingsFor(size));
  setUpYear(school);
  // Documents come in the nights, as many as Google lets an account make a day.
  for (const day of DAYS) {
    sleepTo(school.world, `${day}T00:00+07:00`);
    advanceTo(school.world, `${day}T05:55+07:00`);
  }
  sleepTo(school.world, `${LAST_DAY}T14:20+07:00`);
  advanceTo(school.world, `${LAST_DAY}T14:50+07:00`);
  // The first change of the year has every workbook say how its duties stand.
  writeIn(school, plansOf(school)[0]!);
  advanceTo(school.world, `${LAST_DAY}T15:37+07:00`);
  const before = school.world.snapshot();
  return CHANGED_PLANS.map((changed) => {
    school.world.restore(before);
    return figuresAfter(school, changed);
  });
}

/** So many days ahead that even a small school has 200 plans. */
function settingsFor(size: number): Record<string, string> {
  const days = size < 40 ? '45' : size <= 100 ? '20' : '11';
  return { 'Tạo sẵn kế hoạch tuần, ngày trước hạn (ngày)': days };
}

function figuresAfter(school: BenchSchool, changed: number): PlanFigures {
  const plans = plansOf(school);
  if (plans.length < changed) throw new Error(`${school.size} classes have ${plans.length} plans only`);
  const step = plans.length / Math.max(1, changed);
  for (let n = 0; n < changed; n++) writeIn(school, plans[Math.floor(n * step)]!);
  const runs = advanceTo(school.world, `${LAST_DAY}T16:07+07:00`).map(required);
  return {
    ...{ size: school.size, changed, plans: plans.length, runs: runs.length },
    requests: runs.reduce((sum, run) => sum + requestsOf(run), 0),
    modelledSeconds: Math.round(runs.reduce((sum, { modelledMs }) => sum + modelledMs, 0) / 100) / 10,
  };
}

interface PlanFile {
  readonly id: string;
  readonly room: string;
}

function plansOf({ world }: BenchSchool): PlanFile[] {
  return Object.values(world.state.drive.files).flatMap(({ id, properties, trashed }) => {
    const room = /^class\/([^/]+)\/plan_(week|day|theme)\/./.exec(properties.hsmnKey ?? '')?.[1];
    return room === undefined || trashed ? [] : [{ id, room }];
  });
}

/** As the class's teacher. */
function writeIn({ world }: BenchSchool, { id, room }: PlanFile): void {
  const containsText = { text: 'Lớp', matchCase: true };
  const answer = world.rest({
    method: 'POST',
    url: `https://docs.googleapis.com/v1/documents/${id}:batchUpdate`,
    headers: { Authorization: `Bearer gv.${room}@hoamai.example`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ requests: [{ replaceAllText: { containsText, replaceText: 'Của Lớp' } }] }),
  });
  if (answer.status !== 200 || !answer.body.includes('occurrencesChanged')) throw new Error(answer.body);
}

function requestsOf({ calls }: ExecutionResult): number {
  return calls.filter(({ service }) => service === 'UrlFetchApp').length;
}
