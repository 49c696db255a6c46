/** Locks, corrections, staff and tampering in any order, through the worker and the tabs. Rule: src/app/spec/locks.md. */
import fc from 'fast-check';
import { width } from '../../support/width';
import { EDITIONS } from '../shared-drive/either-edition';
import { anyLock } from './lock-commands';
import { anyCommands, openAll } from './machine-commands';
import { machineDesk } from './machine-desk';
import { newModel } from './machine-model';

jest.setTimeout(600_000);

it.each(EDITIONS)(
  '[LW20] in whatever order, closed is closed but to its correction, all else is as the regulation gives it: %s',
  (edition) => {
    const fresh = machineDesk(edition);
    fc.assert(
      fc.property(anyLock, anyCommands, (first, commands) => {
        const [model, real] = [newModel(), fresh()];
        first.run(model, real);
        fc.modelRun(() => ({ model, real }), commands);
        openAll(model, real);
      }),
      { seed: 20261122, numRuns: width(2, 60), endOnFailure: true },
    );
  },
);
