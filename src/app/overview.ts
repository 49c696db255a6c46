/**
 * The tab `Tổng quan` of Bảng điều hành: the school at a glance. What waits and what is locked formulas count from the other tabs at
 * any moment; the rest is written when it has changed, after the morning's meal reports and once an hour.
 */
import { glanceAt } from '../domain/duties/glance';
import type { Duty } from '../domain/duties/types';
import { hashText } from '../domain/plan/fingerprint';
import type { School } from '../domain/school/types';
import { isBeatOf } from './beat-times';
import { type Context, knownSchool, today } from './context';
import { controlId } from './control';
import { recordLinks } from './duty-links';
import { openInput } from './duty-open';
import { EMPTY_OUTLINE } from './layouts';
import { rowKeyOf } from './lock-rows';
import { locksInForce } from './lock-state';
import { isRecorded } from './meals';
import { CONTROL } from './workbooks';
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

/** Nothing is read for it but where what is newly late lies. The caller saves. */
function writeOverview(context: Context): void {
  const school = knownSchool(context);
  if (!school) return;
  const { store, views, ports } = context;
  const locks = locksInForce(context).map(rowKeyOf);
  const duties = glanceAt(openInput(context, school), store.get('frozen'));
  const linkOf = lateLinks(context, school, duties.late.slice(0, CONTROL.overview.late));
  const model = { school, meals: store.get('mealLines'), locks, today: today(context), duties, linkOf };
  const ops = views.overview(model);
  const hash = hashText(JSON.stringify(ops));
  if (hash === store.get('overviewShown')) return;
  const tab = () => views.overviewTab({ outline: EMPTY_OUTLINE, account: ports.account });
  const all = [...ops, ...views.overviewTime(ports.clock.now())];
  if (writeOrMend(context, controlId(context), all, tab)) store.set('overviewShown', hash);
}

/** Remembered as long as they are shown: the register is read only when another one is late. */
function lateLinks(context: Context, school: School, late: readonly Duty[]): (duty: Duty) => string | null {
  const { store } = context;
  const known = store.get('lateLinks');
  if (late.some(({ id }) => known[id] === undefined)) {
    const linkOf = recordLinks(context, school);
    store.set('lateLinks', Object.fromEntries(late.map((duty) => [duty.id, linkOf(duty) ?? ''])));
  }
  return ({ id }) => store.get('lateLinks')[id] || null;
}
