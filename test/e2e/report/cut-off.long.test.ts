/** The report with a fault at its calls: the tabs end the same, and there are two papers. */
import { failureText, type Job, sweep } from '../../support/fault-sweep';
import { width } from '../../support/width';
import { MINUTE, pass, setUpSchool } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';
import { answerOf, orderReport, pdfsOf, reportRows } from './report-desk';

jest.setTimeout(300_000);

interface Report {
  byPerson: unknown[];
  byItem: unknown[];
  pdfs: number;
  state: string;
  open: unknown;
}

function reporting(): Job<Report> {
  const school = setUpSchool('2026-11-23T14:00+07:00', { seed: 1 });
  return {
    name: 'access report',
    world: school.world,
    start: school.world.snapshot(),
    run: () => {
      orderReport(school);
      pass(school, 20 * MINUTE);
    },
    outcome: () => ({
      byPerson: reportRows(school, 'accessByPerson'),
      byItem: reportRows(school, 'accessByItem'),
      pdfs: pdfsOf(school).length,
      state: answerOf(school)[0] ?? '',
      open: storedValue(school, 'accessReport'),
    }),
    judge: (faultless, faulty) =>
      Object.entries(faultless).flatMap(([name, value]) => {
        const other = faulty[name as keyof Report];
        return JSON.stringify(value) === JSON.stringify(other)
          ? []
          : [`${name}: ${JSON.stringify(other)?.slice(0, 200)}`];
      }),
  };
}

it('[RP13] cut off at any call, the next beat goes on and the tabs end the same', () => {
  const { failures, injected } = sweep(reporting(), width({ times: 1 }, { stride: 1 }));
  expect(failures.map(failureText)).toEqual([]);
  expect(injected).toBeGreaterThan(0);
});
