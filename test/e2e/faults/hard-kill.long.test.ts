/** The set-up in a thread of its own, killed in the middle of a call as Google kills a run. */

import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { armFaults, runFunctionInThread } from '../../../src/simulator/script';
import { runOnce } from '../../support/fault-sweep';
import { width } from '../../support/width';
import { judge } from './outcome';
import { setUpByMenu } from './set-up-jobs';

jest.setTimeout(300_000);

it('[FS12] a set-up whose thread is killed ends like one that was not', async () => {
  const job = setUpByMenu({ seed: 4 });
  const faultless = runOnce(job, null);
  for (const call of width([25], [12, 25, 40])) {
    job.world.restore(job.start);
    job.onBegin?.();
    armFaults(job.world, [{ call, kind: 'killAfter', scope: 'run' }]);
    const result = await runFunctionInThread(job.world, menuRun(job.world));
    expect(result.status).toBe('killed');
    armFaults(job.world, []);
    job.run();
    expect(judge(faultless.outcome, job.outcome())).toEqual([]);
  }
});

function menuRun({ state }: ReturnType<typeof setUpByMenu>['world']) {
  const worker = Object.values(state.script.projects)[0];
  if (!worker?.parentId) throw new Error('There is no worker');
  return {
    scriptId: worker.id,
    functionName: 'menuSetUpYear',
    account: SCHOOL_ACCOUNT,
    kind: 'menu' as const,
    activeSpreadsheetId: worker.parentId,
    answers: [{ button: 'YES' as const }],
  };
}
