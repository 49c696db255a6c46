/** Faults while the records lie in a shared drive; `npm run soak` takes every job there and every call. */

import { width } from '../../support/width';
import { sharedDriveJobs } from '../faults/all-jobs';
import { expectNoFailure } from '../faults/expect-no-failure';

jest.setTimeout(300_000);

it.each([
  ...width([], [['set-up in a shared drive', 'lostBatch'] as const]),
  ['change of staff in a shared drive', 'kill'],
  ['lock in a shared drive', 'after'],
  ...width([], [['unlock in a shared drive', 'batch429Often'] as const]),
] as const)('[SD15] %s ends as without a fault, whatever call fails', (name, kind) => {
  const job = sharedDriveJobs[name]?.({ seed: 1 });
  if (!job) throw new Error(`There is no job ${name}`);
  expectNoFailure(job, { kinds: [kind], times: 1 });
});
