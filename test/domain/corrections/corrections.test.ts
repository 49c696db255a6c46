/** What becomes of requests, whatever happens in whatever order. Rules: src/app/spec/corrections.md. */
import fc from 'fast-check';
import { askRights } from '../../../src/domain/corrections/ask-rights';
import { changesInSheet, changesInText } from '../../../src/domain/corrections/difference';
import { type Choice, exceptionsOf, nextState } from '../../../src/domain/corrections/next-state';
import { type AskedRow, missingIn } from '../../../src/domain/corrections/read-row';
import { type CorrectionRequest, isEnded } from '../../../src/domain/corrections/request';
import { driveIdIn } from '../../../src/domain/shared/drive-link';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { sampleSchool, TODAY } from '../../support/school-builder';
import { width } from '../../support/width';

const HOUR = 3_600_000;
const asked: CorrectionRequest = {
  id: '26.5A1.1',
  file: 'f',
  row: 3,
  boardRow: 1,
  email: 'gv.5a1@hoamai.example',
  item: { id: 'i', place: 'class/5a1/children/attendance', name: 'Sổ', kind: 'sheet' },
  askedMs: 0,
  state: 'asked',
  isNews: false,
};

type Event =
  | { type: 'say'; choice: Choice; hours: number | null; reason: string }
  | { type: 'pass'; hours: number }
  | { type: 'takeBack' }
  | { type: 'leave' }
  | { type: 'driveDone' };

const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('say' as const),
      choice: fc.constantFrom<Choice>('accept', 'refuse', 'withdraw'),
      hours: fc.oneof(fc.constant(null), fc.constant(Number.NaN), fc.integer({ min: -1, max: 200 })),
      reason: fc.constantFrom('', 'vì'),
    }),
    fc.record({ type: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 30 }) }),
    fc.constant({ type: 'takeBack' } as const),
    fc.constant({ type: 'leave' } as const),
    fc.constant({ type: 'driveDone' } as const),
  ),
  { maxLength: 14 },
);

/** Every state on the way, with what had been said until then. */
function history(happened: readonly Event[]) {
  let request = asked;
  const facts = {
    now: 0,
    isEntitled: true,
    decision: null as null | { choice: Choice; hours: number | null; reason: string },
  };
  return happened.map((event) => {
    if (event.type === 'say') facts.decision = event;
    if (event.type === 'pass') facts.now += event.hours * HOUR;
    if (event.type === 'takeBack') request = { ...request, isTakenBack: true };
    if (event.type === 'leave') facts.isEntitled = false;
    if (event.type === 'driveDone' && request.state === 'opening') request = { ...request, state: 'open' };
    if (event.type === 'driveDone' && request.state === 'closing') request = { ...request, state: 'closed' };
    request = nextState(request, { ...facts, defaultHours: 24 });
    return { request, ...facts };
  });
}

const RUNS = { seed: 20261123, numRuns: width(500, 2_000) };

describe('a request', () => {
  it('[CO17] is an exception of the locks only while accepted, unexpired, wanted and its asker entitled', () => {
    fc.assert(
      fc.property(events, (happened) => {
        for (const [i, { request, now, isEntitled }] of history(happened).entries()) {
          const [exception] = exceptionsOf([request]);
          if (!exception) continue;
          expect(happened.slice(0, i + 1).some((one) => one.type === 'say' && one.choice === 'accept')).toBe(true);
          expect({ isEntitled, back: request.isTakenBack ?? false }).toEqual({ isEntitled: true, back: false });
          if (request.state === 'open') expect(now).toBeLessThan(exception.untilMs);
          expect(exception).toMatchObject({ id: 'i', email: asked.email });
        }
      }),
      RUNS,
    );
  });

  it('[CO18] that is ended or closing never opens again, and asking what becomes of it twice changes nothing', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const states = history(happened);
        states.forEach(({ request, now, isEntitled, decision }, i) => {
          expect(nextState(request, { now, isEntitled, decision, defaultHours: 24 })).toBe(request);
          const before = states[i - 1]?.request;
          if (before && isEnded(before)) expect(isEnded(request)).toBe(true);
          if (before?.state === 'closing') expect(['closing', 'closed']).toContain(request.state);
        });
      }),
      RUNS,
    );
  });

  it.each<[keyof AskedRow, string]>([
    ['record', 'recordMissing'],
    ['what', 'whatMissing'],
    ['after', 'afterMissing'],
    ['reason', 'reasonMissing'],
  ])('[CO3] needs its cell %s', (cell, problem) => {
    const full = { record: 'r', what: 'w', before: '', after: 'a', reason: 'y', evidence: '' };
    expect(missingIn(full)).toBeNull();
    expect(missingIn({ ...full, [cell]: '' })).toBe(problem);
  });
});

describe('who may ask', () => {
  const school = sampleSchool(4);
  const rights = askRights(desiredTree(school, TODAY));

  it('[CO19] is who may write the record when nothing is locked', () => {
    const hers = rights('gv.3a1@hoamai.example');
    expect(hers.records.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['class/3a1/children/attendance', 'person/gv1-3a1/notes/notes', 'meals']),
    );
    expect(hers.records.some(({ key }) => key.startsWith('class/4a1') || key.startsWith('tasks/'))).toBe(false);
    expect(hers.mayAskIn('class/3a1/plan_week')).toBe(true);
    expect(hers.mayAskIn('class/3a1/approved')).toBe(true);
    expect(hers.mayAskIn('class/4a1/approved')).toBe(false);
    expect(rights('la@elsewhere.example').records).toEqual([]);
  });
});

describe('the difference', () => {
  const sheet = fc.uniqueArray(
    fc.record({ at: fc.integer({ min: 1, max: 9 }), cells: fc.array(fc.string(), { maxLength: 4 }) }),
    {
      selector: ({ at }) => at,
    },
  );

  it('[CO20] of a sheet names every cell that differs and no other', () => {
    fc.assert(
      fc.property(sheet, sheet, (before, after) => {
        const lines = (some: typeof before) => some.map(({ at, cells }) => ({ at: `0!${at}`, cells }));
        const cells = (some: typeof before) =>
          new Map<string, string>(
            some.flatMap(({ at, cells: texts }) => texts.map((text, i) => [`0!${'ABCD'[i]}${at}`, text] as const)),
          );
        const [old, now] = [cells(before), cells(after)];
        const wanted = [...new Set([...old.keys(), ...now.keys()])].filter(
          (at) => (old.get(at) ?? '') !== (now.get(at) ?? ''),
        );
        const found = changesInSheet(lines(before), lines(after));
        expect(found.map(({ at }) => at).sort()).toEqual(wanted.sort());
        for (const { at, before: was, after: is } of found)
          expect([was, is]).toEqual([old.get(at) ?? '', now.get(at) ?? '']);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  it('[CO20] of a text is empty for the same text, and a paragraph put in between is one change', () => {
    expect(changesInText(['a', 'b'], ['a', 'b'])).toEqual([]);
    expect(changesInText(['a', 'b'], ['a', 'x', 'b'])).toEqual([{ at: '2', before: '', after: 'x' }]);
    expect(changesInText(['a', 'b', 'c'], ['a', 'c'])).toEqual([{ at: '2', before: 'b', after: '' }]);
  });
});

it.each([
  ['https://docs.google.com/spreadsheets/d/1AbC-d_efghij/edit#gid=0', '1AbC-d_efghij'],
  ['https://drive.google.com/file/d/1AbC-d_efghij/view?usp=sharing', '1AbC-d_efghij'],
  ['https://drive.google.com/open?id=1AbC-d_efghij', '1AbC-d_efghij'],
  ['https://drive.google.com/drive/folders/1AbC-d_efghij', '1AbC-d_efghij'],
  ['https://evil.example/d/1AbC-d_efghij', null],
  ['Sổ điểm danh', null],
])('[CO3] reads the id in %s', (text, id) => {
  expect(driveIdIn(text)).toBe(id);
});
