/** Faults while an incident is received and answered; `npm run soak` takes every call. */
import { expectNoFailure } from '../faults/expect-no-failure';
import { answerIncident } from '../faults/incident-jobs';

jest.setTimeout(300_000);

it('[IC9, FS9] an incident is received, told and answered once, whatever call fails', () => {
  expectNoFailure(answerIncident({ seed: 1 }), { kinds: ['kill', 'after'], times: 1 });
});
