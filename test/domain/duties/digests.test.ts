/** Who is reminded of what, over a year. Rules: src/domain/spec/plans.md. */
import fc from 'fast-check';
import {
  afterSending,
  type Digest,
  digestsAt,
  type SentDigests,
  withinBudget,
} from '../../../src/domain/duties/digests';
import { dutiesOf } from '../../../src/domain/duties/duties';
import { occasionsOf } from '../../../src/domain/duties/occasions';
import { type PlanEvent, type PlanStatus, planStatus } from '../../../src/domain/duties/plan-state';
import type { Duty } from '../../../src/domain/duties/types';
import { activeAssignments, teachersOf } from '../../../src/domain/school/people';
import type { School } from '../../../src/domain/school/types';
import { addDays, instantOf, localOf, type PlainDate, weekdayOf } from '../../../src/domain/shared/plain-date';
import { classRoom, date, person, schoolOf, teacherOf } from '../../support/school-builder';
import { width } from '../../support/width';
import { digestsOracle, type Move, type OracleDuty, type OracleWorld, type Story } from './digest-oracle';
import { calendarWith, ruleOf, theme, yearOf } from './duty-world';

const school: School = {
  ...schoolOf(
    [classRoom('a'), { ...classRoom('b'), to: date('2027-03-12') }],
    [
      person('tt', { role: 'team_lead', teamId: 't1' }),
      person('tp', { role: 'deputy_team_lead', teamId: 't1' }),
      teacherOf('gva', 'a', { to: date('2026-11-20') }),
      teacherOf('thay', 'a', { from: date('2026-11-21') }),
      teacherOf('gva2', 'a'),
      person('gvb', { role: 'teacher', classId: 'b' }, { role: 'teacher', classId: 'a', from: date('2027-01-12') }),
    ],
  ),
  calendar: calendarWith([{ from: '2026-10-15', to: '2026-10-16' }], ['2026-10-24']),
  themes: [theme('gia-dinh', '2026-10-26', '2026-11-20', ['a', 'b']), theme('tet', '2027-01-25', '2027-02-26', ['a'])],
};
const RULES = ['plan_week', 'plan_theme', 'bdtx_plan', 'child_results', 'attendance'].map(ruleOf).map((rule) => ({
  ...rule,
  check: rule.check && { ...rule.check, steps: ['leads' as const] },
}));
const SETTINGS = school.settings.duties;
/** Of a month's attendance, and of a year's plans. */
const DUTIES = dutiesOf(occasionsOf(RULES, yearOf(school)), school).filter(
  ({ occasion }) => occasion.rule.key !== 'attendance' || occasion.dueDate.startsWith('2026-11'),
);
const at = (day: string, minutes = SETTINGS.reminders.time) => instantOf(date(day), minutes);

/** Both as the code and as the oracle sees it. */
type JudgedDuty = Duty & OracleDuty;
type JudgedStory = Story<JudgedDuty>;

const judged = (duty: Duty): JudgedDuty => {
  const { dueDate, dueMs, checkMs, rule } = duty.occasion;
  const [steps, isEarly] = [rule.check?.steps.length ?? 0, rule.remind === 'usual'];
  return { ...duty, dueDay: dueDate, dueMs, checkMs, steps, isEarly };
};

function world(stories: readonly JudgedStory[]): OracleWorld<JudgedDuty> {
  const { time, before, after } = SETTINGS.reminders;
  const { makeUpDays, offDays } = school.calendar;
  const isWorking = (day: PlainDate) => makeUpDays.includes(day) || (weekdayOf(day) < 6 && !(day in offDays));
  const ownersOn = ({ unit }: Duty, day: PlainDate) => {
    const [kind, id = ''] = unit.split('/');
    if (kind === 'class') return teachersOf(school, id, day).map((one) => one.id);
    return school.people.filter((one) => one.id === id && activeAssignments(one, day).length > 0).map((one) => one.id);
  };
  const startsOf = (id: string) => ({ thay: [date('2026-11-21')], gvb: [date('2027-01-12')] })[id] ?? [];
  return { stories, isWorking, remindAt: time, before, after, ownersOn, startsOf, reviewersOn: () => ['tt'] };
}

/** People do most things about their due time, some late, some never; most is accepted, some is sent back first. */
const stories = fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })).map((dice) => {
  const roll = (sides: number) => Number(dice.next().value) % sides;
  const hours = (from: number, to: number) => (from + roll(to - from)) * 3_600_000 + roll(60) * 60_000;
  return DUTIES.map((duty) => ({ duty: judged(duty), moves: movesOf(duty, roll, hours) }));
});

function movesOf({ occasion: { dueMs, rule } }: Duty, roll: (sides: number) => number, hours: typeof Math.max): Move[] {
  if (roll(6) === 0) return [];
  const submit: Move = { what: 'submit', atMs: dueMs + hours(-120, roll(4) === 0 ? 200 : 1) };
  if (rule.check === null || roll(7) === 0) return [submit];
  const reviewedMs = submit.atMs + hours(1, 60);
  if (roll(4) > 0) return [submit, { what: 'accept', atMs: reviewedMs }];
  const sentBack: Move = { what: 'change', atMs: reviewedMs };
  if (roll(3) === 0) return [submit, sentBack];
  const againMs = reviewedMs + hours(1, 90);
  return [submit, sentBack, { what: 'submit', atMs: againMs }, { what: 'accept', atMs: againMs + hours(1, 90) }];
}

/** One teacher submits everything, the lead reviews it. */
function eventsOf(moves: readonly Move[]): PlanEvent[] {
  return moves.map(({ what, atMs }) =>
    what === 'submit'
      ? { type: 'submitted', atMs, by: ['gva2'] }
      : { ...{ type: 'reviewed', atMs, by: 'tt', step: 'leads', verdict: what, remark: 'Sửa lại', fingerprint: null } },
  );
}

/** A run a day at any minute from an hour before the time of reminders, some twice, some not at all. */
const runs = fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })).map((dice) => {
  const times: number[] = [];
  for (let day = date('2026-08-03'); day <= '2027-06-30'; day = addDays(day, 1)) {
    const roll = Number(dice.next().value);
    if (roll % 9 > 0) times.push(at(day, 13 * 60 + (roll % 600)));
    if (roll % 5 === 0) times.push(at(day, 23 * 60 + (roll % 50)));
  }
  return times;
});

function statusesAt(all: readonly JudgedStory[], nowMs: number): Record<string, PlanStatus> {
  return Object.fromEntries(
    all.map(({ duty, moves }) => {
      const events = eventsOf(moves.filter(({ atMs }) => atMs <= nowMs));
      return [duty.id, planStatus(events, duty.occasion.rule.check?.steps ?? [])];
    }),
  );
}

const textOf = (personId: string, items: readonly { duty: { id: string }; kind: string }[]) =>
  `${personId}: ${items
    .map(({ duty, kind }) => `${duty.id} ${kind}`)
    .sort()
    .join(', ')}`;
const digestsNow = (all: readonly JudgedStory[], nowMs: number, sent: SentDigests, of: School = school) =>
  digestsAt({
    duties: DUTIES,
    statuses: statusesAt(all, nowMs),
    school: of,
    settings: SETTINGS,
    away: [],
    nowMs,
    sent,
  });

describe('digests', () => {
  it('[DU15] over a year of late, doubled and skipped runs they are exactly those of an independent oracle, one a person a day', () => {
    fc.assert(
      fc.property(stories, runs, (all, times) => {
        const last = new Map<string, number>();
        let sent: SentDigests = {};
        const days = new Set<string>();
        for (const nowMs of times) {
          const digests = digestsNow(all, nowMs, sent);
          const wanted = [...digestsOracle(world(all), nowMs, last)].map(([id, items]) => textOf(id, items));
          expect(digests.map(({ personId, items }) => textOf(personId, items)).sort()).toEqual(wanted.sort());
          for (const { personId } of digests) {
            const key = `${personId} ${localOf(nowMs).date}`;
            expect(days.has(key)).toBe(false);
            days.add(key);
          }
          sent = afterSending(sent, digests, nowMs);
        }
        expect(days.size).toBeGreaterThan(100);
      }),
      { seed: 20261207, numRuns: width(2, 40) },
    );
  });

  const none = (keys: readonly string[]): JudgedStory[] =>
    DUTIES.filter(({ occasion }) => keys.includes(occasion.key)).map((duty) => ({ duty: judged(duty), moves: [] }));
  const only = (keys: readonly string[], nowMs: number, sent: SentDigests = {}) => {
    const all = none(keys);
    const duties = all.map(({ duty }) => duty);
    return digestsAt({ duties, statuses: {}, school, settings: SETTINGS, away: [], nowMs, sent });
  };

  it('[DU15] whoever teaches the class that day gets it, from the working day before on', () => {
    const on = (day: string) => only(['plan_week/12'], at(day)).map(({ personId }) => personId);
    expect([on('2026-11-18'), on('2026-11-19'), on('2026-11-23')]).toEqual([
      [],
      ['gva', 'gva2', 'gvb'],
      ['thay', 'gva2', 'gvb'],
    ]);
  });

  it('[DU15] whoever takes over a class is told of what is open there, even when she had a digest the day before', () => {
    const who = (day: string) =>
      only(['plan_week/18'], at(day), { gva2: at('2027-01-11'), thay: at('2027-01-11'), gvb: at('2027-01-11') })
        .filter(({ personId }) => personId === 'gvb')
        .map(({ items }) => items.map(({ duty }) => duty.unit));
    expect(who('2027-01-12')).toEqual([['class/a', 'class/b']]);
  });

  it.each(['2026-11-24', '2026-11-28', '2027-02-03'])('[DU15] on %s, a day off, nobody is reminded', (day) => {
    expect(only(['plan_week/12', 'plan_week/22'], at(day))).toEqual([]);
  });

  it('[DU15] a digest cut off after it was written down is not repeated, and its items are in the next one', () => {
    const keys = ['plan_week/12'];
    const sent = afterSending({}, only(keys, at('2026-11-20')), at('2026-11-20'));
    expect(only(keys, at('2026-11-20', 15 * 60), sent)).toEqual([]);
    expect(only(keys, at('2026-11-23'), sent).find(({ personId }) => personId === 'gvb')?.items).toHaveLength(1);
  });

  it('[DU15] what is late for long is reminded of no more, but stands in the next digest', () => {
    const sent = { gva2: at('2026-12-03'), thay: at('2026-12-03'), gvb: at('2026-12-03') };
    expect(only(['plan_week/12'], at('2026-12-04'), sent).map(({ personId }) => personId)).toEqual([]);
    const later = only(['plan_week/12', 'plan_week/14'], at('2026-12-04'), sent)[0];
    expect(later?.items.map(({ duty }) => duty.occasion.key)).toEqual(['plan_week/12', 'plan_week/14']);
  });

  it('[DU15] what is reminded of only when late, or elsewhere, is in no digest before', () => {
    expect(only(['attendance/2026-11-23'], at('2026-11-23', 18 * 60))).toEqual([]);
    expect(only(['attendance/2026-11-23'], at('2026-11-25'))).toHaveLength(3);
  });

  it('[DU16] the lead has what waits for her review, the deputy when she is away', () => {
    const [story] = none(['plan_week/12']);
    const waiting = { ...story!, moves: [{ what: 'submit' as const, atMs: at('2026-11-19', 9 * 60) }] };
    const who = (away: string[]) => {
      const nowMs = at('2026-11-19');
      const statuses = statusesAt([waiting], nowMs);
      const input = { duties: [waiting.duty], statuses, school, settings: SETTINGS, away, nowMs, sent: {} };
      return digestsAt(input).map(({ personId, urgency, items }) => [personId, urgency, items[0]?.kind]);
    };
    expect([who([]), who(['tt'])]).toEqual([[['tt', 'review', 'review']], [['tp', 'review', 'review']]]);
  });

  it('[DU17] when not all can be sent the most urgent go, then who waited longest; the rest is left and comes again', () => {
    const digest = (personId: string, urgency: Digest['urgency']): Digest => ({
      ...{ personId, email: `${personId}@hoamai.example`, urgency, items: [], summary: null },
    });
    const all = [
      digest('a', 'soon'),
      digest('b', 'today'),
      digest('c', 'late'),
      digest('d', 'late'),
      digest('e', 'summary'),
    ];
    const { send, leftOver, recipientsLeft } = withinBudget(all, 3, { c: 5, d: 4 });
    expect(send.map(({ personId }) => personId)).toEqual(['b', 'd', 'c']);
    expect([leftOver.map(({ personId }) => personId), recipientsLeft]).toEqual([['a', 'e'], 0]);
    expect(withinBudget(all, 100, {})).toMatchObject({ leftOver: [], recipientsLeft: 95 });
    expect(withinBudget(all, 0, {})).toMatchObject({ send: [], recipientsLeft: 0 });
  });

  it('[DU17] whoever was left over gets hers on the next run', () => {
    const nowMs = at('2026-11-19');
    const { send } = withinBudget(only(['plan_week/12'], nowMs), 1, {});
    const sent = afterSending({}, send, nowMs);
    expect(only(['plan_week/12'], nowMs + 60_000, sent).map(({ personId }) => personId)).toEqual(['gva2', 'gvb']);
  });
});
