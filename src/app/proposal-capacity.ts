/** How many rows `Đề xuất` has. */
import type { Context } from './context';
import { CONTROL } from './workbooks';

/** Added by the hundreds. */
export function proposalCapacity({ store }: Context): number {
  const { rows } = CONTROL.proposals;
  return Math.max(1, Math.ceil(store.get('proposalRows') / rows)) * rows;
}
