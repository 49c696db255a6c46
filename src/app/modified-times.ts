/** When files were changed last: of what a listing of this run has shown Drive is not asked again. */
import type { Context } from './context';
import type { ListedItem } from './ports';

/** Every listing of units tells what it has seen. */
export function noteModified(context: Context, items: Iterable<ListedItem>): void {
  const known = seen.get(context) ?? new Map<string, number>();
  for (const { id, modifiedMs } of items) known.set(id, modifiedMs);
  seen.set(context, known);
}

/** By id; a file that the school account does not see is left out. */
export function modifiedTimes(context: Context, ids: readonly string[]): ReadonlyMap<string, number> {
  const unknown = ids.filter((id) => !seen.get(context)?.has(id));
  if (unknown.length > 0)
    noteModified(
      context,
      context.ports.drive.itemsOf(unknown).flatMap((item) => item ?? []),
    );
  return seen.get(context) ?? new Map();
}

const seen = new WeakMap<Context, Map<string, number>>();
