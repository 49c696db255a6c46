/**
 * The tab `Tổng quan` of Bảng điều hành: the school at a glance. What waits and what is locked formulas count from the other tabs at
 * any moment; the rest is written when it has changed, after the morning's meal reports and once an hour.
 */
import { hashText } from '../domain/plan/fingerprint';
import { isBeatOf } from './beat-times';
import { type Context, knownSchool, today } from './context';
import { controlId } from './control';
import { EMPTY_OUTLINE } from './layouts';
import { rowKeyOf } from './lock-rows';
import { locksInForce } from './lock-state';
import { isRecorded } from './meals';
import { writeOrMend } from './write-or-mend';

/** When the meal reports are in, and with each heartbeat. */
export function tendOverview(context: Context): void {
  const { store } = context;
  const date = today(context);
  const isMorning = store.get('overviewOn') !== date && isRecorded(context, date);
  if (!isMorning && !isBeatOf(context, 'health')) return;
  if (isMorning) store.set('overviewOn', date);
  writeOverview(context);
  store.save();
}

/** Nothing is read for it. The caller saves. */
function writeOverview(context: Context): void {
  const school = knownSchool(context);
  if (!school) return;
  const { store, views, ports } = context;
  const locks = locksInForce(context).map(rowKeyOf);
  const ops = views.overview({ school, meals: store.get('mealLines'), locks });
  const hash = hashText(JSON.stringify(ops));
  if (hash === store.get('overviewShown')) return;
  const tab = () => views.overviewTab({ outline: EMPTY_OUTLINE, account: ports.account });
  const all = [...ops, ...views.overviewTime(ports.clock.now())];
  if (writeOrMend(context, controlId(context), all, tab)) store.set('overviewShown', hash);
}
