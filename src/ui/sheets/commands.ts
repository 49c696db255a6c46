/** The tab `Lệnh`: the plan in words, and how far the work has come. */

import type { SetUpPlan } from '../../app/set-up';
import type { Colour, SheetOp } from '../../app/sheet-ops';
import type { Progress, ShownPlan } from '../../app/views';
import { CONTROL } from '../../app/workbooks';
import { formatDate, formatDateTime } from '../../domain/shared/plain-date';
import { describeChange } from '../describe-change';
import { describeNothingToDo, describePlan, describeRefusal } from '../describe-plan';
import { say } from '../messages/catalogue';
import { COLOURS, row } from './cells';

const { id: SHEET_ID, columns: COLUMN } = CONTROL.commands;

export function commandPlan(shown: ShownPlan): SheetOp[] {
  const at = shown.row - 1;
  const state = stateOf(shown.plan, shown.isOutdated === true);
  const background = state === 'mustMend' ? COLOURS.bad : state === 'done' ? COLOURS.good : COLOURS.warning;
  return [
    ...(shown.isTicked ? [row(SHEET_ID, at, [{ value: false }], COLUMN.agree)] : []),
    row(
      SHEET_ID,
      at,
      [
        { value: say(`control.state.${state}`), bold: true, wrap: true, background },
        { value: planText(shown.plan), wrap: true },
      ],
      COLUMN.state,
    ),
    row(SHEET_ID, at, [{ value: formatDateTime(shown.at), wrap: true }], COLUMN.at),
  ];
}

function stateOf(plan: SetUpPlan, isOutdated: boolean): 'mustMend' | 'planChanged' | 'done' | 'waitsForAgreement' {
  if (!plan.ok) return 'mustMend';
  if (isOutdated) return 'planChanged';
  return plan.isEmpty ? 'done' : 'waitsForAgreement';
}

/** The plan, or every problem with its row and how to mend it. */
export function planText(shown: SetUpPlan): string {
  if (!shown.ok) return describeRefusal(shown.problems);
  if (shown.isEmpty) return describeNothingToDo({ ...shown, problems: shown.tree.problems });
  if (shown.change) return describeChange(shown, shown.change);
  const opening = shown.opensOn ? [say('plan.nextYear', { date: formatDate(shown.opensOn) })] : [];
  return [...opening, describePlan(shown)].join('\n\n');
}

export function commandProgress(progress: Progress): SheetOp[] {
  const at = progress.row - 1;
  const background = progress.state === 'done' ? COLOURS.good : COLOURS.warning;
  return [
    row(
      SHEET_ID,
      at,
      [{ value: say(`control.state.${progress.state}`), bold: true, wrap: true, background }],
      COLUMN.state,
    ),
    row(SHEET_ID, at, [{ value: progressLines(progress), wrap: true }], COLUMN.progress),
  ];
}

/** `120/900 (13%) – còn khoảng 4 phút`, and below it what could not be done. */
function progressLines(progress: Progress): string {
  const { failures } = progress;
  const others = failures.filter((failure) => !isOfAddress(failure));
  const lines = [
    ...addressLines(failures.filter(isOfAddress)),
    ...others.map((failure) =>
      say('control.failure', { key: failure.key, email: failure.email ?? '', message: failure.message }),
    ),
  ];
  const more = lines.length > LINES_SHOWN ? [say('control.failure.more', { count: lines.length - LINES_SHOWN })] : [];
  return [progressText(progress), ...lines.slice(0, LINES_SHOWN), ...more].join('\n');
}

const LINES_SHOWN = 30;

/** One line an address: what is wrong with it is wrong in every place. */
function addressLines(failures: Progress['failures']): string[] {
  return [...new Set(failures.map(({ email }) => email))].map((email = '') => {
    const own = failures.filter((failure) => failure.email === email);
    return say('control.failure.address', { email, count: own.length, message: own[0]?.message ?? '' });
  });
}

function isOfAddress({ email, kind }: Progress['failures'][number]): boolean {
  return email !== undefined && kind === 'invalid';
}

/** `120/900 (13%) – còn khoảng 4 phút`. */
export function progressText({ done, total, elapsedMs }: Pick<Progress, 'done' | 'total' | 'elapsedMs'>): string {
  const percent = total === 0 ? 100 : Math.floor((done * 100) / total);
  const minutes = done === 0 || done >= total ? 0 : Math.ceil((elapsedMs * (total - done)) / done / 60_000);
  return say(minutes > 0 ? 'control.progress' : 'control.progress.noTime', { done, total, percent, minutes });
}

/** A command that changes nothing is done with its answer. */
export function commandAnswer(answer: { row: number; isGood: boolean; text: string; at: number }): SheetOp[] {
  const background = answer.isGood ? COLOURS.good : COLOURS.bad;
  const state = { value: say('control.state.done'), bold: true, wrap: true, background };
  return [
    row(SHEET_ID, answer.row - 1, [state, { value: answer.text, wrap: true }], COLUMN.state),
    row(SHEET_ID, answer.row - 1, [{ value: formatDateTime(answer.at), wrap: true }], COLUMN.at),
  ];
}

/** How far a command without a plan is. */
export function commandOps(
  at: number,
  state: 'running' | 'done' | 'mustMend',
  background: Colour,
  text: string,
  atMs: number,
): SheetOp[] {
  const words = { value: say(`control.state.${state}`), bold: true, wrap: true, background };
  const told = [text, formatDateTime(atMs)].map((value) => ({ value, wrap: true }));
  return [row(SHEET_ID, at - 1, [words], COLUMN.state), row(SHEET_ID, at - 1, told, COLUMN.progress)];
}

export function commandRow(command: { row: number; name: string; agreed: boolean }): SheetOp[] {
  return [row(SHEET_ID, command.row - 1, [{ value: command.name }, { value: command.agreed }], COLUMN.name)];
}
