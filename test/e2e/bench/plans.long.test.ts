import { benchPlans, type PlanFigures } from '../../../scripts/bench/plan-cases';
import { width } from '../../support/width';

jest.setTimeout(600_000);

describe.each(width([16], [16, 40]))('plans written in a school of %i classes', (size) => {
  let figures: PlanFigures[];
  const of = (changed: number) => figures.find((one) => one.changed === changed) as PlanFigures;

  beforeAll(() => {
    figures = benchPlans(size);
  });

  it('[BN17] cost a request each, a few beside, and one for each class of theirs', () => {
    expect(of(0).requests).toBeLessThanOrEqual(of(0).runs);
    for (const { changed, requests, runs } of figures)
      expect(requests).toBeLessThanOrEqual(runs + changed + 10 + Math.min(changed, size));
  });

  it('[BN17] take seconds for each plan, and none for each class', () => {
    expect(of(5).modelledSeconds - of(0).modelledSeconds).toBeLessThan(5);
    expect(of(200).modelledSeconds - of(0).modelledSeconds).toBeLessThan(30);
  });
});
