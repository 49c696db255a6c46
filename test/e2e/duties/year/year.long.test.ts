/** A school year of duties against an independent oracle. Rules: src/app/spec/duties.md. */
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date';
import { width } from '../../../support/width';
import { beginYear, liveDay } from './year-run';
import { BEGIN } from './year-school';

jest.setTimeout(3_600_000);

/** Until the first storm and the Saturday made up for it; in the soak the whole year. */
const LAST = width('2026-10-24', '2027-07-02') as PlainDate;
const SEEDS = width([20_261_122], [20_261_122, 20_261_123]);

it.each(SEEDS)(
  '[DT13, DT14, DT15] every digest of the year says what an independent oracle wants, and no other goes: seed %i',
  (seed) => {
    const year = beginYear(seed);
    for (let date = addDays(BEGIN, 1); date <= LAST; date = addDays(date, 1)) expect(liveDay(year, date)).toEqual([]);
    expect(year.day.runs.filter(({ status }) => status !== 'completed')).toEqual([]);
    expect(year.counts.sentBack).toBeGreaterThan(20);
  },
);
