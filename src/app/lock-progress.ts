/** Shows in the lock's own row how far a long lock or unlock has come; a short one shows only its end. */
import type { Context } from './context';
import { controlId } from './control';
import { CONTROL } from './workbooks';

const SHOWN_EVERY_MS = 10_000;

/** To be told of the steps done so far, between the waves of writes. */
export function lockProgress(context: Context, row: number, total: number): (done: number) => void {
  const { clock, screen } = context.ports;
  const startedMs = clock.elapsedMs();
  let shownMs = startedMs;
  return (done) => {
    if (clock.elapsedMs() - shownMs < SHOWN_EVERY_MS) return;
    shownMs = clock.elapsedMs();
    const cell = { sheetId: CONTROL.locks.id, row: row - 1, column: CONTROL.locks.columns.state };
    screen.show(controlId(context), cell, context.views.progressText({ done, total, elapsedMs: shownMs - startedMs }));
  };
}
