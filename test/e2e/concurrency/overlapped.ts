/** Jobs of the sweeps once more, with everything at once: each beat comes twice, and edits start runs between its calls. */
import { controlId } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { editRequests, runWorldTogether, type Step } from '../../../src/simulator/script';
import { typeInCell } from '../../../src/simulator/sheets';
import type { SimWorld } from '../../../src/simulator/world';
import { columnName } from '../../../src/ui/sheets/a1';
import type { Job } from '../../support/fault-sweep';
import type { Outcome } from '../faults/outcome';
import { ROOM, rowOf } from '../faults/small-school';

type Target = Parameters<typeof typeInCell>[2];
type Input = Parameters<typeof typeInCell>[3];

/** What does not hold after the job ran its steps with two dispatchers at every beat, against the calm outcome. */
export async function problemsWhenOverlapped(
  job: Job<Outcome>,
  calm: Outcome,
  timeline: { seed: number; steps: readonly Step[]; until: number },
): Promise<string[]> {
  const { world } = job;
  world.restore(job.start);
  job.onBegin?.();
  world.state.script.triggerChaos.doubleRate = 1;
  const runs = await runWorldTogether(world, timeline);
  const failed = runs.filter(({ status }) => status !== 'completed');
  return [
    ...failed.map(({ functionName, error }) => `${functionName}: ${error?.message}`),
    ...job.judge(calm, job.outcome()),
  ];
}

/** A person types; the functions of the edit start then. The cell is looked for at that time. */
export function typing(world: SimWorld, at: number, email: string, target: () => Target, input: Input): Step {
  return { at, act: () => editRequests(world, typeInCell(world, email, target(), input)) };
}

/** The reason and then the tick of the class folder, in the principal's tab. */
export function ticking(world: SimWorld, at: number, ticked: boolean, reason: string): Step[] {
  const cell = (column: number) => () => {
    const spreadsheetId = controlId(world);
    const sheet = CONTROL.locks.id;
    return { spreadsheetId, sheet, cell: `${columnName(column)}${rowOf(world, spreadsheetId, sheet, ROOM.key) + 1}` };
  };
  return [
    typing(world, at, PRINCIPAL, cell(CONTROL.locks.columns.reason), reason),
    typing(world, at + 4_000, PRINCIPAL, cell(CONTROL.locks.columns.tick), ticked),
  ];
}

const PRINCIPAL = 'ht@hoamai.example';
