/** All classes of a large school report in the same minute: sixty, or what Google's 30 runs at once cannot take. */
import type { WorldState } from '../../../src/simulator/kernel/state';
import { width } from '../../support/width';
import { type CrowdedFacts, type CrowdedSchool, crowdedMorning, crowdedSchool } from './crowded-morning';

jest.setTimeout(300_000);

const CLASSES = width(32, 60);

describe('all classes in the same minute', () => {
  let crowded: CrowdedSchool;
  let start: WorldState;

  beforeAll(() => {
    crowded = crowdedSchool(CLASSES, 1);
    start = crowded.day.school.world.snapshot();
  });

  it('[CY6] their set-up finds the minute of Sheets nearly used up, and is completed all the same', () => {
    const setUp = crowded.setUp;
    expect(setUp.calls.some(({ status }) => status === 429)).toBe(true);
    expect(setUp.status).toBe('completed');
  });

  async function morning(seed: number, withinMs: number): Promise<CrowdedFacts> {
    crowded.day.school.world.restore(start);
    return crowdedMorning(crowded, { seed, withinMs });
  }

  function expectAll({ typed, ledger }: CrowdedFacts): void {
    const once = Object.fromEntries(Object.entries(typed).map(([name, portions]) => [name, [portions]]));
    expect(ledger).toEqual(once);
  }

  it('[CY4] none is lost and none is counted twice', async () => {
    const facts = await morning(1, 60_000);
    expect(Object.keys(facts.typed)).toHaveLength(CLASSES);
    expectAll(facts);
    expect(facts.runs.filter(({ status }) => status !== 'completed')).toEqual([]);
    expect(facts.mails).toEqual([]);
  });

  it('[CY5] when Google starts 30 runs only, the dispatcher finds what the others would have told', async () => {
    const facts = await morning(2, 4_000);
    const refused = facts.runs.filter(({ status }) => status === 'failed');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ error }) => error?.message.includes('too many scripts running'))).toBe(true);
    expectAll(facts);
  });
});
