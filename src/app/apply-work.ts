/** What carrying out a plan has to go on from: what was asked, what is there by now, what failed. */
import type { Plan } from '../domain/plan/plan';
import type { School } from '../domain/school/types';
import type { DesiredItem } from '../domain/tree/desired-item';
import { type Context, mayGoOn } from './context';
import type { DriveChange, DriveErrorKind, DriveWrite, WriteFailure, WriteResult } from './ports';

export interface StepFailure {
  key: string;
  email?: string;
  kind: DriveErrorKind;
  message: string;
  isSharingLimit?: boolean;
  isByHand?: boolean;
}

export interface ApplyInput {
  plan: Plan;
  school: School;
  desired: readonly DesiredItem[];
  /** Ids of the items that exist, by key. */
  ids: Readonly<Record<string, string>>;
  /** What may be written at the same time as access. */
  beside?: readonly Task[];
  /** Told after each group of writes, for the progress shown. */
  onProgress: (done: number) => void;
}

export interface Work {
  readonly context: Context;
  readonly input: ApplyInput;
  readonly ids: Record<string, string>;
  readonly failures: StepFailure[];
  done: number;
}

/** One write, and what it is about for a failure's report. */
export interface Task {
  write: DriveWrite;
  key: string;
  email?: string;
}

/** Sends the writes as far as the run's time goes; what Google refuses is kept with what it was about. */
export function perform(work: Work, tasks: readonly Task[]): WriteResult[] {
  if (tasks.length === 0) return [];
  const { context, failures, input } = work;
  const results = context.ports.drive.write(
    tasks.map((task) => task.write),
    () => mayGoOn(context),
  );
  results.forEach((result, i) => {
    const { key, email } = tasks[i]!;
    if (result.ok) work.done++;
    else failures.push({ key, ...(email ? { email } : {}), ...failureOf(result) });
  });
  input.onProgress(work.done);
  return results;
}

function failureOf({ ok: _ok, ...failure }: WriteFailure) {
  return failure;
}

export function update(key: string, id: string, change: DriveChange): Task {
  return { key, write: { type: 'update', id, change } };
}

export function yearOf({ input }: Work): string {
  return input.school.settings.schoolYear;
}
