/**
 * Dates by themselves: on the first beat of a day the agreed school is carried from the day before to today. A substitute's first
 * day opens, the day after the last one closes. Where nothing begins or ends, Drive is not asked anything.
 */
import { isNoScope, joinScopes, scopeOfPeople } from '../domain/people/changed-scope';
import { desiredTree } from '../domain/tree/desired-tree';
import { type Context, knownSchool, log, today } from './context';
import { beginNextYear } from './next-year';
import { differenceOf, startChange } from './people-change';
import { leaversOf } from './people-leavers';
import { refusedBefore } from './refused-addresses';

/** Once a date, also when nights were missed; `continueJob` does the work. */
export function carryDate(context: Context): void {
  const date = today(context);
  const from = context.store.get('accessDate');
  const school = from === date ? null : knownSchool(context);
  if (!school || beginNextYear(context)) return;
  if (from !== null) {
    const [was, is] = [
      { school, date: from },
      { school, date },
    ];
    // An address that was refused may have an account by now.
    const again = scopeOfPeople(desiredTree(school, date), refusedBefore(context, school));
    const scope = joinScopes(differenceOf(context, was, is), again);
    const leavers = leaversOf(was, is);
    if (!isNoScope(scope) || leavers.length > 0) {
      startChange(context, { rows: [], actor: context.ports.account, total: 0, scope, leavers });
      log(context, {
        action: 'dateCarried',
        actor: context.ports.account,
        target: date,
        detail: { units: scope.units.length + scope.items.length, leavers: leavers.length },
      });
    }
  }
  context.store.set('accessDate', date);
  context.store.save();
}
