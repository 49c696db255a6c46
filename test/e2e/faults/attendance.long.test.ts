/** Faults in the nightly look at the attendance books; `npm run soak` takes every call. */
import { width } from '../../support/width';
import { attendanceNight } from './attendance-jobs';
import { expectNoFailure } from './expect-no-failure';

jest.setTimeout(300_000);

it('[AT19] a night that finds edits tells and remembers them once, whatever call fails', () => {
  const kinds = width(['killAfter', 'before'] as const, ['before', 'after', 'kill', 'killAfter'] as const);
  expectNoFailure(attendanceNight({ seed: 1 }), { kinds, times: width(12, 40) });
});
