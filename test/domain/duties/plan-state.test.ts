/** Where a plan stands. Rules: src/domain/spec/plans.md. */
import fc from 'fast-check';
import {
  isChangedSinceAccepted,
  isOwersTurn,
  type PlanEvent,
  planStatus,
  type Review,
  refusalOf,
  verdictStep,
  waitingStep,
} from '../../../src/domain/duties/plan-state';
import type { ReviewStep } from '../../../src/domain/duties/types';
import { date } from '../../support/school-builder';
import { SEED } from './duty-world';

const LEADS: readonly ReviewStep[] = ['leads'];
const BOTH: readonly ReviewStep[] = ['leads', 'board'];

const content = (atMs: number, fingerprint = `f${atMs}`): PlanEvent => ({
  ...{ type: 'content', atMs, fingerprint, isTemplate: fingerprint === 'template' },
});
const submitted = (atMs: number, by = 'gv'): PlanEvent => ({ type: 'submitted', atMs, by: [by] });
const reviewed = (atMs: number, more: Partial<Review> = {}): Review => ({
  ...{ type: 'reviewed', atMs, by: 'tt', step: 'leads', verdict: 'accept', remark: '', fingerprint: 'f2' },
  ...more,
});
const wanted = (atMs: number) =>
  reviewed(atMs, { verdict: 'change', remark: 'Thêm mục tiêu', changesBy: date('2026-11-27') });
const stateAfter = (steps: readonly ReviewStep[], ...events: PlanEvent[]) => planStatus(events, steps).state;
const refused = (steps: readonly ReviewStep[], ...events: PlanEvent[]) =>
  refusalOf(planStatus(events.slice(0, -1), steps), events[events.length - 1]!, steps);

describe('states', () => {
  const story = [content(1, 'template'), content(2), submitted(3), wanted(4), content(5), submitted(6)];

  it('[DU12] a plan goes from not done to closed step by step', () => {
    const accept = [reviewed(7), reviewed(8, { step: 'board', by: 'pht' }), { type: 'closed', atMs: 9 } as const];
    const all = [...story, ...accept];
    expect(all.map((_, index) => stateAfter(BOTH, ...all.slice(0, index + 1)))).toEqual([
      ...['notDone', 'drafting', 'submitted', 'changesWanted', 'changesWanted', 'resubmitted'],
      ...['accepted', 'approved', 'closed'],
    ]);
  });

  it('[DU12] one step is enough where the regulation wants one, and what nobody reviews is done when it is submitted', () => {
    expect(stateAfter(LEADS, content(2), submitted(3), reviewed(4))).toBe('approved');
    expect(stateAfter([], submitted(3))).toBe('approved');
  });

  it('[DU12] it waits for one step after the other, or for those who owe it', () => {
    const at = (count: number) => waitingStep(planStatus(story.slice(0, count), BOTH), BOTH);
    expect([at(2), at(3), at(4), at(6)]).toEqual([null, 'leads', null, 'leads']);
    expect(waitingStep(planStatus([...story, reviewed(7)], BOTH), BOTH)).toBe('board');
    expect([2, 3, 4, 6].map((count) => isOwersTurn(planStatus(story.slice(0, count), BOTH)))).toEqual([
      ...[true, false, true, false],
    ]);
  });

  it('[DU12] what is sent back or opened again is submitted as the next version', () => {
    const versions = [...story, reviewed(7), { type: 'reopened', atMs: 8 } as const].map(
      (_, index, all) => planStatus(all.slice(0, index + 1), LEADS).version,
    );
    expect(versions).toEqual([1, 1, 1, 2, 2, 2, 2, 3]);
  });

  it('[DU12] a tick taken back before the review makes it a draft again that was never submitted', () => {
    const back: PlanEvent = { type: 'withdrawn', atMs: 4, by: ['gv'] };
    expect(stateAfter(LEADS, content(2), submitted(3), back)).toBe('drafting');
    expect(planStatus([content(2), submitted(3), back], LEADS).firstSubmittedMs).toBeNull();
    expect(planStatus([content(2), submitted(3), wanted(4), submitted(5), { ...back, atMs: 6 }], LEADS)).toMatchObject({
      ...{ state: 'changesWanted', firstSubmittedMs: 3 },
    });
    expect(planStatus([content(2), submitted(3), back, submitted(9)], LEADS)).toMatchObject({
      ...{ firstSubmittedMs: 9, submittedMs: 9 },
    });
  });

  it.each([
    ['untouched', LEADS, [content(1, 'template'), submitted(2)]],
    ['alreadySubmitted', LEADS, [submitted(2), submitted(3)]],
    ['notSubmitted', LEADS, [content(2), reviewed(3)]],
    ['notSubmitted', LEADS, [submitted(2), reviewed(3), reviewed(4)]],
    ['ownWork', LEADS, [submitted(2, 'tt'), reviewed(3)]],
    ['otherStep', BOTH, [submitted(2), reviewed(3, { step: 'board' })]],
    ['reasonMissing', LEADS, [submitted(2), reviewed(3, { verdict: 'change', remark: ' ' })]],
    ['notApproved', LEADS, [submitted(2), { type: 'closed', atMs: 3 } as const]],
    ['notClosed', LEADS, [submitted(2), { type: 'reopened', atMs: 3 } as const]],
    [null, LEADS, [submitted(2), reviewed(3)]],
  ] as const)('[DU13] %s is said of what cannot be, and nothing changes', (why, steps, events) => {
    expect(refused(steps, ...events)).toBe(why);
    if (why) expect(planStatus(events, steps)).toEqual(planStatus(events.slice(0, -1), steps));
  });

  it('[DU14] a change after it was accepted is noticed, the same content found again is none', () => {
    const approved = [content(2), submitted(3), reviewed(4)];
    const changed = (...more: PlanEvent[]) => isChangedSinceAccepted(planStatus([...approved, ...more], LEADS));
    expect([changed(), changed(content(5, 'f2')), changed(content(5)), changed(content(5), content(6, 'f2'))]).toEqual([
      ...[false, false, true, false],
    ]);
    expect(stateAfter(LEADS, ...approved, content(5))).toBe('approved');
  });

  it('[DU14] whoever accepted another content than there is now accepts it again, or wants it otherwise unless it is closed', () => {
    const changed = [content(2), submitted(3), reviewed(4), content(5)];
    const again = reviewed(7, { fingerprint: 'f5' });
    expect(verdictStep(planStatus(changed, LEADS), LEADS)).toBe('leads');
    expect(planStatus([...changed, again], LEADS)).toMatchObject({ state: 'approved', passed: [again], review: again });
    expect(verdictStep(planStatus([...changed, again], LEADS), LEADS)).toBeNull();
    expect(stateAfter(LEADS, ...changed, wanted(7))).toBe('changesWanted');
    const closed = [...changed, { type: 'closed', atMs: 6 } as const];
    expect(refused(LEADS, ...closed, wanted(7))).toBe('closedAlready');
    expect(stateAfter(LEADS, ...closed, again)).toBe('closed');
  });

  it('[DU14] a change between two steps is the next step’s to see', () => {
    const status = planStatus([content(2), submitted(3), reviewed(4), content(5)], BOTH);
    expect([isChangedSinceAccepted(status), verdictStep(status, BOTH)]).toEqual([true, 'board']);
  });

  it('[DU14] a review of a content that moved meanwhile counts for what was reviewed', () => {
    const status = planStatus([content(2), submitted(3), content(4), reviewed(5)], LEADS);
    expect([status.state, isChangedSinceAccepted(status)]).toEqual(['approved', true]);
  });

  it('[DU14] a correction opens it again: it is submitted and reviewed anew, and stays in time', () => {
    const reopened = [
      content(2),
      submitted(3),
      reviewed(4),
      { type: 'closed', atMs: 5 },
      { type: 'reopened', atMs: 6 },
    ] as const;
    expect(stateAfter(LEADS, ...reopened, content(7))).toBe('drafting');
    expect(planStatus([...reopened, content(7), submitted(8)], LEADS)).toMatchObject({
      ...{ state: 'submitted', firstSubmittedMs: 3, passed: [] },
    });
  });
});

describe('whatever happens', () => {
  const who = fc.constantFrom('gv', 'gv2', 'tt', 'tp', 'pht');
  const event = fc.oneof(
    fc.record({ type: fc.constant('content' as const), fingerprint: fc.constantFrom('template', 'f1', 'f2') }),
    fc.record({ type: fc.constantFrom('submitted' as const, 'withdrawn' as const), by: who }),
    fc.record({
      type: fc.constant('reviewed' as const),
      by: who,
      step: fc.constantFrom<ReviewStep>('leads', 'board'),
      verdict: fc.constantFrom('accept' as const, 'change' as const),
      remark: fc.constantFrom('', 'Sửa'),
      fingerprint: fc.constantFrom('f1', 'f2'),
    }),
    fc.record({ type: fc.constantFrom('closed' as const, 'reopened' as const) }),
  );
  const story = fc.array(event, { maxLength: 25 }).map((events) =>
    events.map((one, index): PlanEvent => {
      const atMs = index + 1;
      if (one.type === 'content') return { ...one, atMs, isTemplate: one.fingerprint === 'template' };
      return 'step' in one || !('by' in one) ? { ...one, atMs } : { ...one, atMs, by: [one.by] };
    }),
  );

  it('[DU13] it is approved only when every step accepted it in order, none of them its author', () => {
    fc.assert(
      fc.property(story, fc.constantFrom(LEADS, BOTH), (events, steps) => {
        const { state, passed, authors } = planStatus(events, steps);
        expect(passed.map(({ step }) => step)).toEqual(steps.slice(0, passed.length));
        if (state === 'approved' || state === 'closed') expect(passed).toHaveLength(steps.length);
        if (!['drafting', 'notDone'].includes(state))
          expect(passed.filter(({ by }) => authors.includes(by))).toEqual([]);
      }),
      { ...SEED, numRuns: 400 },
    );
  });

  it('[DU13] telling everything twice, or in another order, gives the same', () => {
    fc.assert(
      fc.property(story, (events) => {
        const status = planStatus(events, BOTH);
        const steady = events.filter(({ type }) => type === 'content' || type === 'reviewed' || type === 'closed');
        expect(planStatus([...events].reverse(), BOTH)).toEqual(status);
        expect(planStatus([...steady, ...steady], BOTH)).toEqual(planStatus(steady, BOTH));
      }),
      SEED,
    );
  });
});
