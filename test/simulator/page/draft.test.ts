import fc from 'fast-check';
import {
  accepted,
  arrived,
  type Draft,
  keepMine,
  newDraft,
  refused,
  sent,
  stateOf,
  takeTheirs,
  typed,
} from '../../../src/simulator/page/docs/draft';

it('[PG70] what is typed is to be saved, and what is typed during a writing with the next one', () => {
  const written = sent(typed(newDraft('Một'), 'Hai'));
  expect([stateOf(newDraft('Một')), stateOf(typed(newDraft('Một'), 'Hai')), stateOf(written)]).toEqual([
    'saved',
    'unsaved',
    'saving',
  ]);
  expect(stateOf(accepted(written))).toBe('saved');
  expect(accepted(typed(written, 'Ba'))).toEqual({ base: 'Hai', text: 'Ba' });
});

it('[PG72] after a refusal the words stay, and typing tries again', () => {
  const failed = refused(sent(typed(newDraft('Một'), 'Hai')), 'Khóa');
  expect(failed).toEqual({ base: 'Một', text: 'Hai', problem: 'Khóa' });
  expect(stateOf(failed)).toBe('refused');
  expect(stateOf(typed(failed, 'Hai ba'))).toBe('unsaved');
});

it('[PG72] what others wrote is shown to who did not type, and asked about to who did', () => {
  expect(arrived(newDraft('Một'), 'Của họ')).toEqual(newDraft('Của họ'));
  const both = arrived(typed(newDraft('Một'), 'Của tôi'), 'Của họ');
  expect(stateOf(both)).toBe('conflict');
  expect(keepMine(both)).toEqual({ base: 'Của họ', text: 'Của tôi' });
  expect(takeTheirs(both)).toEqual(newDraft('Của họ'));
});

it('[PG72] whatever arrives, what was typed is on the screen until it is saved', () => {
  const text = fc.constantFrom('a', 'b', 'c');
  const step = fc.oneof(
    text.map((theirs) => (draft: Draft) => arrived(draft, theirs)),
    fc.constantFrom((draft: Draft) => (stateOf(draft) === 'unsaved' ? sent(draft) : draft)),
    fc.constantFrom((draft: Draft) => (draft.sent === undefined ? draft : refused(draft, 'x'))),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const mine = steps.reduce((draft, next) => next(draft), typed(newDraft('a'), 'của tôi'));
      expect(mine.text).toBe('của tôi');
      expect(stateOf(mine)).not.toBe('saved');
    }),
    { seed: 1 },
  );
});
