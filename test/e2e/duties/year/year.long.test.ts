/** A school year of duties against an independent oracle. Rules: src/app/spec/duties.md. */
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date';
import { width } from '../../../support/width';
import { beginYear, endDifferences, liveDay, type Year } from './year-run';
import { BEGIN } from './year-school';

jest.setTimeout(3_600_000);

/** Some weeks; in the soak the whole year, with storms, a leaver, a substitute and another lead. */
const LAST = width('2026-09-18', '2027-07-02') as PlainDate;
const SEEDS = width([20_261_122], [20_261_122, 20_261_123]);

/** Each day's digests are those of the oracle. */
function live(year: Year): void {
  for (let date = addDays(BEGIN, 1); date <= LAST; date = addDays(date, 1)) expect(liveDay(year, date)).toEqual([]);
  expect(endDifferences(year)).toEqual([]);
  expect(year.counts.sentBack).toBeGreaterThan(5);
}

it.each(SEEDS)(
  '[DT13, DT14, DT15] every digest of the year says what an independent oracle wants, and no other goes: seed %i',
  (seed) => {
    const year = beginYear(seed);
    live(year);
    expect(year.day.runs.filter(({ status }) => status !== 'completed')).toEqual([]);
  },
);

it('[DT16] late, skipped, doubled and killed runs cost no more than the digest in flight at each kill', () => {
  const year = beginYear(20_261_124, true);
  live(year);
  expect(year.lost.length).toBeLessThan(year.day.runs.filter(({ status }) => status !== 'completed').length);
});
