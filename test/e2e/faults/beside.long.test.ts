/** Two jobs at the same time, one of them cut off; `npm run soak` takes every pair and every call. */
import { width } from '../../support/width';
import { besideJobs } from './all-jobs';
import { expectNoFailure } from './expect-no-failure';

jest.setTimeout(600_000);

const FEW = ['lock beside a decision'];

it.each(width(FEW, Object.keys(besideJobs)))('[FS16, FS9] %s ends as without a fault, whatever call fails', (name) => {
  const job = besideJobs[name]?.({ seed: 1 });
  if (!job) throw new Error(`There is no job ${name}`);
  expectNoFailure(job, { kinds: ['kill'], times: width(1, 20) });
});
