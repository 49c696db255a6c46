/** Faults in the night that makes the documents of plans: each is made once, and filled in. */
import type { Job } from '../../support/fault-sweep';
import { skipTo } from '../healing/tamper-desk';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { type JobOptions, MINUTE, pass, setUpSchool } from './small-school';
import { storedValue } from './stored-value';

/** The first night: its beats note the day, make the documents, fill them in. */
export function documentsByNight(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-20T23:40+07:00', { ...options, documents: true });
  const { world } = school;
  skipTo(school, Date.parse('2026-11-21T05:30+07:00'));
  return makeJob('documents by night', school, {
    run: () => pass(school, 25 * MINUTE),
    facts: () => ({
      texts: Object.values(world.state.drive.files)
        .filter(({ properties, trashed }) => !trashed && /\/plan_(week|day|theme)\/./.test(properties.hsmnKey ?? ''))
        .map(({ properties, content }) => `${properties.hsmnKey} ${properties.hsmnMade} ${String(content)}`)
        .sort(),
      toFill: storedValue(school, 'documentsToFill'),
    }),
  });
}
