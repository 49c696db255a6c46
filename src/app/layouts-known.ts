/**
 * Workbooks Việc của tôi are laid out anew without a look at them where their mark says that what stands there is the layout of
 * the school as it was: it tells which tabs and protections they have.
 */
import type { SchoolOnDay } from '../domain/people/leavers';
import type { School } from '../domain/school/types';
import type { Context } from './context';
import { EMPTY_OUTLINE, type Layout, type LayoutStep, type Outline, taskLayout, writeOver } from './layouts';
import { MARK } from './marks';
import type { ListedItem } from './ports';

/** Writes those it knows in one round; the others, and those that Google refused, are left for a look. */
export function writeKnownLayouts(
  context: Context,
  { school, was, items }: { school: School; was: SchoolOnDay; items: readonly ListedItem[] },
  steps: readonly LayoutStep[],
): LayoutStep[] {
  const marks = new Map(items.map(({ id, properties }) => [id, properties[MARK.layout]]));
  const known = steps.flatMap((step) => {
    const layout = taskLayout(context, was, step.key);
    return layout && marks.get(step.id) === layout.version ? [{ ...step, outline: outlineOf(layout) }] : [];
  });
  return known.length === 0 ? [] : writeOver(context, school, known);
}

/** What a new file has after the layout. */
function outlineOf({ ops }: Layout): Outline {
  const added = ops.flatMap((op) => (op.type === 'addSheet' ? [op.sheetId] : []));
  const protectionIds = ops.flatMap((op) => (op.type === 'protect' ? [op.id] : []));
  return { sheetIds: [...EMPTY_OUTLINE.sheetIds, ...added], protectionIds };
}
