/** Faults while the journal is written; `npm run soak` takes every call. Rules: src/app/spec/journal.md. */
import { expectNoFailure } from '../faults/expect-no-failure';
import { writeJournal } from './journal-job';

jest.setTimeout(120_000);

const job = writeJournal({ seed: 1 });

it.each([
  { kind: 'before', offset: 1 },
  { kind: 'after', offset: 2 },
  { kind: 'kill', offset: 3 },
  { kind: 'killAfter', offset: 4 },
] as const)('[JO9] with "$kind" at a call each entry stands there once and the chain is whole', ({ kind, offset }) => {
  expectNoFailure(job, { kinds: [kind], stride: 9, offset });
});
