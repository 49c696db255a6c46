/** Duties of months that are written down. Rules: src/app/spec/duties.md. */
import type { Context } from '../../src/app/context';
import { forgetOver } from '../../src/app/duties-over';
import { openInput } from '../../src/app/duty-open';
import { recordEvent, statusOf } from '../../src/app/duty-state';
import { openStore } from '../../src/app/store';
import { JOURNAL } from '../../src/app/workbooks';
import { hoaMaiDuties } from '../../src/domain/duties/hoa-mai-duties';
import { openItems } from '../../src/domain/duties/open-items';
import { type PlanEvent, planStatus } from '../../src/domain/duties/plan-state';
import type { School } from '../../src/domain/school/types';
import { instantOf } from '../../src/domain/shared/plain-date';
import { sample } from '../domain/duties/duty-world';
import { date, sampleSchool } from '../support/school-builder';

const school: School = { ...sampleSchool(8), calendar: sample.calendar, duties: hoaMaiDuties };
const NOW = instantOf(date('2026-12-01'), 900);
const NOVEMBER = instantOf(date('2026-11-30'), 1439);
const HOUR = 3_600_000;

/** Every duty until now at one of many stages; two thirds are done. */
function worker() {
  const store = openStore({ load: () => ({}), save: () => undefined });
  store.set('ids', { root: 'root', control: 'control', journal: 'journal' });
  const since = Object.fromEntries(school.classes.map(({ id }) => [id, date('2026-08-01')]));
  store.set('dutyRows', { [school.settings.schoolYear]: { class: [], own: [], since } });
  const register = [{ sheetId: JOURNAL.register.id, values: [], texts: [], protections: [], row: 1, column: 0 }];
  const ports = { clock: { now: () => NOW, elapsedMs: () => 0 }, sheets: { read: () => [register] } };
  const context = { store, ports } as unknown as Context;
  const { duties } = openInput(context, school);
  const due = duties.filter(({ occasion }) => occasion.dueMs < NOW);
  store.set('plans', Object.fromEntries(due.map((duty, n) => [duty.id, planStatus(storyOf(n, duty), stepsOf(duty))])));
  return { context, store, due };
}

type Due = ReturnType<typeof openInput>['duties'][number];
const stepsOf = ({ occasion }: Due) => occasion.rule.check?.steps ?? [];

function storyOf(n: number, duty: Due): PlanEvent[] {
  const at = duty.occasion.dueMs - (n % 40) * HOUR;
  const submitted = (atMs: number): PlanEvent => ({ type: 'submitted', atMs, by: ['gv'] });
  const reviews = (from: number) =>
    stepsOf(duty).map((step, i): PlanEvent => {
      const atMs = from + (i + 1) * HOUR;
      return { type: 'reviewed', atMs, by: 'pht', step, verdict: 'accept', remark: 'Tốt', fingerprint: null };
    });
  const sentBack = reviews(at)
    .map((event) => ({ ...event, verdict: 'change' }) as PlanEvent)
    .slice(0, 1);
  const stories = [
    [],
    [submitted(at)],
    [submitted(at), ...sentBack, submitted(at + 5 * HOUR), ...reviews(at + 5 * HOUR)],
    ...Array.from({ length: 5 }, () => [submitted(at), ...reviews(at)]),
  ];
  return stories[n % stories.length]!;
}

it('[DT17] what is done and written down is over: nobody is asked for anything else, and most of the memory is free', () => {
  const { context, store, due } = worker();
  const asked = () =>
    openItems(openInput(context, school)).map(({ personId, duty, kind }) => `${personId} ${duty.id} ${kind}`);
  const length = () => JSON.stringify([store.get('plans'), store.get('plansOver')]).length;
  const [before, whole] = [asked(), length()];
  forgetOver(context, school, NOVEMBER);
  expect(before.length).toBeGreaterThan(50);
  expect(asked()).toEqual(before);
  expect(length()).toBeLessThan(whole / 2);
  const old = due.filter(({ occasion }) => occasion.dueMs < NOW - 15 * 24 * HOUR);
  const left = old.filter(({ id }) => store.get('plans')[id] !== undefined);
  expect(left.length).toBeLessThan(old.length / 2);
});

it('[DT17] of later versions the number is kept, a correction opens what is over, and a second time forgets nothing else', () => {
  const { context, store, due } = worker();
  const versions = () => due.map((duty) => statusOf(context, duty).version);
  const before = versions();
  forgetOver(context, school, NOVEMBER);
  expect(versions()).toEqual(before);
  const over = due.find((duty) => store.get('plans')[duty.id] === undefined)!;
  expect(recordEvent(context, over, { type: 'reopened', atMs: NOW })).toMatchObject({ state: 'drafting' });
  const [plans, memory] = [store.get('plans'), store.get('plansOver')];
  forgetOver(context, school, NOVEMBER);
  expect([store.get('plans'), store.get('plansOver')]).toEqual([plans, memory]);
});
