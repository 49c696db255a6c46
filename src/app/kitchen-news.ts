/** What a reading of the kitchen's day has brought: noted in the journal, and told to those who cook. */
import type { KitchenDay, Supplement } from '../domain/meals/supplements';
import { type Context, log } from './context';
import type { KitchenModel } from './kitchen-views';
import { queueMails } from './outbox';

/** The caller saves it in one call with the day itself. */
export function noteNews(context: Context, model: KitchenModel, before: KitchenDay): void {
  const { confirmation, supplements } = model.book.day;
  if (confirmation && !before.confirmation) noteConfirmation(context, model, confirmation.by);
  const fresh = supplements.slice(before.supplements.length);
  for (const one of fresh) noteSupplement(context, model, one, 'mealSupplement');
  const known = supplements.filter(({ acknowledgedMs }, i) => acknowledgedMs && !before.supplements[i]?.acknowledgedMs);
  for (const one of known) noteSupplement(context, model, one, 'mealSupplementSeen');
  if (fresh.length > 0) queueMails(context, context.views.supplementMails(model, fresh, before.supplements.length));
}

/** Where one person alone can tick it was she; else it is known which of the two sides did. */
function noteConfirmation(context: Context, { school, state: { date } }: KitchenModel, by: 'kitchen' | 'board'): void {
  const [one, ...others] = context.views.kitchenEditors({ school, date }, by);
  const actor = one && others.length === 0 ? one : by;
  log(context, { action: 'mealsConfirmed', actor, target: date, detail: {} });
}

function noteSupplement(
  context: Context,
  { state: { date } }: KitchenModel,
  { rowId, before, after, reason }: Supplement,
  action: string,
): void {
  const { countsText } = context.views;
  const actor = action === 'mealSupplement' ? 'classRow' : 'kitchen';
  const detail = { date };
  log(context, {
    action,
    actor,
    target: rowId,
    detail,
    why: reason,
    before: countsText(before),
    after: countsText(after),
  });
}
