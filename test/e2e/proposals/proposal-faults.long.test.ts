/** Faults while an accepted proposal is carried out; `npm run soak` takes every call. */
import { expectNoFailure } from '../faults/expect-no-failure';
import { acceptProposal, acceptStaff } from '../faults/proposal-jobs';

jest.setTimeout(300_000);

it('[PO17, FS9] an accepted lock ends as without a fault, whatever call fails', () => {
  expectNoFailure(acceptProposal({ seed: 1 }), { kinds: ['kill', 'after'], times: 1 });
});

it('[PO16, FS9] an accepted row of staff stands once in the list, and its command waits once, whatever call fails', () => {
  expectNoFailure(acceptStaff({ seed: 1 }), { kinds: ['kill', 'after'], times: 1 });
});
