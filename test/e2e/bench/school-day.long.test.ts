import { benchDay } from '../../../scripts/bench/day-cases';
import { width } from '../../support/width';

jest.setTimeout(180_000);

describe.each(width([16], [16, 40]))('a school day of %i classes', (size) => {
  const day = benchDay(size);

  it('[BN15] takes a fifth of the triggers’ time at most, and little of Sheets in any minute', () => {
    expect(day.runs).toBeGreaterThan(144 + size);
    expect(day.share).toBeLessThanOrEqual(20);
    expect(Math.max(day.readsPerMinute, day.writesPerMinute)).toBeLessThanOrEqual(60);
  });

  it('[BN16] has beats that find nothing to do for three service calls', () => {
    expect(day.idleCalls.byDay).toBe(3);
    expect(day.idleCalls.byNight).toBeLessThanOrEqual(3);
  });
});
