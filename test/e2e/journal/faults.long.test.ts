/** Faults while the journal is written; `npm run soak` takes every call. Rules: src/app/spec/journal.md. */
import { CALL_FAULTS } from '../../support/fault-sweep';
import { expectNoFailure } from '../faults/expect-no-failure';
import { writeJournal } from './journal-job';

jest.setTimeout(120_000);

it('[JO9] disturbed at any call each entry stands there once and the chain is whole', () => {
  expectNoFailure(writeJournal({ seed: 1 }), { kinds: CALL_FAULTS, times: 2 });
});
