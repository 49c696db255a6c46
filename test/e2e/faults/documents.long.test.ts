/** Faults in the night that makes documents of plans; `npm run soak` takes every call. */
import { width } from '../../support/width';
import { documentsByNight } from './document-jobs';
import { expectNoFailure } from './expect-no-failure';

jest.setTimeout(300_000);

it('[PD13] a night that makes documents makes each once and fills it in, whatever call fails', () => {
  const kinds = width(['killAfter', 'before'] as const, ['before', 'after', 'kill', 'killAfter'] as const);
  expectNoFailure(documentsByNight({ seed: 1 }), { kinds, times: width(12, 40) });
});
