/** Keeps the lists behind the column `Về` of Duyệt: after a set-up, and every night. */
import { hashText } from '../domain/plan/fingerprint';
import { type Context, knownSchool } from './context';
import { registerOf } from './register';
import { reviewTabs } from './review-tabs';
import { targetLists } from './review-targets';
import { REVIEW } from './workbooks';

/** Whether the lists are as they should be. */
export function tendReviewLists(context: Context): boolean {
  const { store, views, ports } = context;
  const school = store.get('listsStale') ? knownSchool(context) : null;
  if (!school) return true;
  const file = registerOf(context, school).review?.id ?? null;
  const lists = targetLists(context, school, reviewTabs(context, school)).map((list) =>
    list.slice(0, REVIEW.lists.rows),
  );
  const hash = hashText(JSON.stringify([file, lists]));
  const known = store.get('reviewLists');
  const rows = Math.max(0, ...lists.map(({ length }) => length));
  if (file !== null && hash !== known?.hash) {
    const ops = views.reviewLists({ lists, rows: Math.max(rows, known?.rows ?? 0) });
    const [result] = ports.sheets.writeAll([{ spreadsheetId: file, ops }]);
    if (result === 'busy') return false;
    if (result === 'written') store.set('reviewLists', { hash, rows });
  }
  store.set('listsStale', false);
  store.save();
  return true;
}

/** Once a night. */
export function checkReviewLists(context: Context): boolean {
  context.store.set('listsStale', true);
  return tendReviewLists(context);
}
