/** What digests, queues and figures are worked out from: the duties of the year and where they stand now. */
import type { OpenInput } from '../domain/duties/open-items';
import type { School } from '../domain/school/types';
import type { Context } from './context';
import { dutyTable } from './duty-rows';
import { statusesNow } from './duty-state';

export function openInput(context: Context, school: School): OpenInput {
  return {
    duties: dutyTable(context, school).duties,
    statuses: statusesNow(context),
    school,
    settings: school.settings.duties,
    away: [],
    nowMs: context.ports.clock.now(),
  };
}
