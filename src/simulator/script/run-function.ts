/** Runs one function of a project in this thread, to its end. */
import type { World } from '../kernel/world';
import { beginRun, type ExecutionResult, finishRun, type RunRequest, sandboxInput } from './execution';
import { answerCall } from './host';
import { canEditScript, projectOf } from './projects';
import { runInSandbox, type SandboxOutcome } from './sandbox';
import { surfaceText } from './surface-text';

/**
 * Runs to the end; the world's clock goes on by the modelled time.
 * Inside `onCall` of a running function another may be run: the clock then returns to the outer run.
 * @throws NotSimulated for anything the simulator does not model, and an Error for an unanswered dialog.
 */
export function runFunction(world: World, request: RunRequest): ExecutionResult {
  requireRunnable(world, request);
  const run = beginRun(world, request);
  return finishRun(run, run.ended ? NOT_STARTED : execute(run, request));
}

/** From the script editor only people who may edit the project can run it. */
export function requireRunnable(world: World, { scriptId, kind, account }: RunRequest): void {
  if (kind === 'editor' && !canEditScript(world, projectOf(world, scriptId), account)) {
    throw new Error(`${account} cannot open the script ${scriptId} in the editor`);
  }
}

export const NOT_STARTED: SandboxOutcome = { kind: 'returned' };

function execute(run: ReturnType<typeof beginRun>, request: RunRequest): SandboxOutcome {
  return runInSandbox(sandboxInput(run, request, surfaceText()), (service, method, argsJson) =>
    answerCall(run, service, method, argsJson),
  );
}
