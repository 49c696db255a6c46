/** The states of an incident. Rules: src/app/spec/incidents.md. */
import fc from 'fast-check';
import {
  type Incident,
  type IncidentAnswer,
  isOver,
  missingInReport,
  nextIncident,
} from '../../../src/domain/incidents/incident';

const SEED = { seed: 8 };
const DAY_MS = 24 * 3_600_000;
const NEW: Incident = {
  ...{ id: '26.SC-5A1.1', file: 'f', key: 'tasks/5a1', row: 3, boardRow: 1, email: 'gv@hoamai.example' },
  ...{ what: 'Không mở được', since: '7h', record: '', toldMs: 0, state: 'new', answer: '', isNews: false },
};

it('[IC2] what and since when are needed, a record is not', () => {
  expect(missingInReport({ what: '', since: '7h', record: '' })).toBe('whatMissing');
  expect(missingInReport({ what: 'x', since: '', record: 'y' })).toBe('sinceMissing');
  expect(missingInReport({ what: 'x'.repeat(1_001), since: '7h', record: '' })).toBe('tooLong');
  expect(missingInReport({ what: 'x', since: '7h', record: 'y'.repeat(1_000) })).toBe('tooLong');
  expect(missingInReport({ what: 'x', since: '7h', record: '' })).toBeNull();
});

const answers = fc.record({
  state: fc.constantFrom<IncidentAnswer['state']>('new', 'working', 'done'),
  answer: fc.constantFrom('', 'Đã sửa'),
});

it('[IC4] the same answer again changes nothing, another one is news', () => {
  fc.assert(
    fc.property(fc.array(answers), answers, (before, last) => {
      const known = before.reduce((one, said, i) => nextIncident(one, said, i), NEW);
      const once = nextIncident(known, last, 1_000);
      expect(nextIncident(once, last, 2_000)).toBe(once);
      expect([once.state, once.answer]).toEqual([last.state, last.answer]);
      expect(once.doneMs === undefined).toBe(last.state !== 'done');
      expect(nextIncident(once, null, 3_000)).toBe(once);
    }),
    SEED,
  );
});

it('[IC4] what is done is over a week later, and what is not shown yet never', () => {
  const done = nextIncident(NEW, { state: 'done', answer: '' }, 0);
  expect(isOver(done, 8 * DAY_MS)).toBe(false);
  expect(isOver({ ...done, isNews: false }, 6 * DAY_MS)).toBe(false);
  expect(isOver({ ...done, isNews: false }, 8 * DAY_MS)).toBe(true);
  expect(isOver(NEW, 400 * DAY_MS)).toBe(false);
});

it('[IC5] what is taken back is answered no more, unless it was done', () => {
  const gone = nextIncident({ ...NEW, isTakenBack: true }, { state: 'working', answer: 'x' }, 1);
  expect(gone).toMatchObject({ state: 'takenBack', isNews: true });
  expect(nextIncident(gone, { state: 'done', answer: 'x' }, 2)).toBe(gone);
  expect(isOver({ ...gone, isNews: false }, 2)).toBe(true);
  const done = nextIncident(NEW, { state: 'done', answer: '' }, 0);
  expect(nextIncident({ ...done, isTakenBack: true }, null, 3).state).toBe('done');
});
