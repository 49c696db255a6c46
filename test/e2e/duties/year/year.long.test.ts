/** A school year of duties against an independent oracle. Rules: src/app/spec/duties.md. */
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date';
import { beginYear, liveDay } from './year-run';
import { BEGIN } from './year-school';

jest.setTimeout(3_600_000);

const LAST = (process.env.UNTIL ?? '2027-06-30') as PlainDate;

it('[DT13, DT14] every digest of the year says what an independent oracle wants, and no other goes', () => {
  const year = beginYear(20_261_122);
  const differences: string[] = [];
  for (let date = addDays(BEGIN, 1); date <= LAST; date = addDays(date, 1)) {
    differences.push(...liveDay(year, date));
    if (differences.length > 10) break;
  }
  console.log(year.counts);
  expect(differences).toEqual([]);
  expect(year.day.runs.filter(({ status }) => status !== 'completed')).toEqual([]);
});
