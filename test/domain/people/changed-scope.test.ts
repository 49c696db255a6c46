/** Which units a change of people or of the date has to read. */
import fc from 'fast-check';
import { changedScope, joinScopes } from '../../../src/domain/people/changed-scope';
import { leaversBetween } from '../../../src/domain/people/leavers';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { edited, setCell } from '../school/edit-tables';
import { SAMPLE, schoolOf, staffRow, TODAY } from '../school/sample-readings';

const school = schoolOf();

it('[PE10] nothing begins or ends: nothing is read', () => {
  for (const days of [0, 1, 40]) {
    const later = addDays(TODAY, days);
    expect(changedScope(desiredTree(school, TODAY), desiredTree(school, later))).toEqual({ units: [], items: [] });
    expect(leaversBetween({ school, date: TODAY }, { school, date: later })).toEqual([]);
  }
});

it('[PE10] on the day after a last day just the units of that person are read, and she is a leaver', () => {
  fc.assert(
    fc.property(fc.constantFrom('GV1-5A2', 'GV2-4A3', 'GV1-NT2'), fc.integer({ min: 1, max: 60 }), (id, days) => {
      const last = addDays(TODAY, days);
      const leaving = schoolOf(edited(SAMPLE, setCell('staff', staffRow(id), 'to', formatted(last))));
      const trees = [last, addDays(last, 1)].map((date) => desiredTree(leaving, date));
      const { units, items } = changedScope(trees[0] ?? [], trees[1] ?? []);
      const room = id.split('-')[1]?.toLowerCase();
      expect([...units].sort()).toEqual([`class/${room}`, `person/${id.toLowerCase()}`]);
      expect([...items].sort()).toEqual(['meals/locked', 'meals/open', `tasks/${room}`]);
      const [was, is] = [last, addDays(last, 1)].map((date) => ({ school: leaving, date }));
      expect(was && is && leaversBetween(was, is)).toHaveLength(1);
    }),
    { seed: 11, numRuns: 12 },
  );
});

it('[PE10] joined scopes name everything once', () => {
  const one = { units: ['class/5a1'], items: ['meals'] };
  expect(joinScopes(one, { units: ['class/5a1', 'board'], items: ['meals'] })).toEqual({
    units: ['class/5a1', 'board'],
    items: ['meals'],
  });
});

function formatted(date: PlainDate): string {
  return date.split('-').reverse().join('/');
}
