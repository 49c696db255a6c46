/** `Sửa trình kích hoạt`: the worker's triggers as they should be, one of each. */
import { type Context, log } from './context';
import { wantedTriggers } from './install';

export interface MendedTriggers {
  readonly made: number;
  /** Doubled ones, and those of workbooks that are no longer the school's. */
  readonly removed: number;
}

export function mendTriggers(context: Context, actor: string): MendedTriggers {
  const mended = context.ports.triggers.mend(wantedTriggers(context));
  log(context, { action: 'triggersMended', actor, target: 'worker', detail: { ...mended } });
  return mended;
}
