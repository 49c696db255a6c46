/** A teacher reports trouble; the board is told and answers. */
import type { DayRun } from '../../../scripts/day/day-run';
import type { Job } from '../../support/fault-sweep';
import { answer, boardRow, reply, report, TEACHER } from '../incidents/incident-desk';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { type JobOptions, MINUTE, pass, setUpSchool } from './small-school';

export function answerIncident(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-23T14:01+07:00', options);
  const day: DayRun = { school, dice: { rng: 1 }, runs: [], refusals: [], onProgress: () => {} };
  return makeJob('report and answer an incident', school, {
    run: () => {
      report(day, TEACHER, 1);
      pass(school, 38 * MINUTE);
      answer(day, 1, 'Đã xong', 'Đã sửa');
      pass(school, 38 * MINUTE);
    },
    facts: () => {
      const { told: _, ...row } = boardRow(day, 1);
      return { row, said: reply(day, TEACHER, 1) };
    },
  });
}
