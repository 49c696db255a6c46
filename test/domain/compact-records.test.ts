/** Many records in little room. Rules: src/app/spec/store.md. */
import fc from 'fast-check';
import { dutiesOf } from '../../src/domain/duties/duties';
import { hoaMaiDuties } from '../../src/domain/duties/hoa-mai-duties';
import { occasionsOf } from '../../src/domain/duties/occasions';
import { planStatus } from '../../src/domain/duties/plan-state';
import { hashText } from '../../src/domain/plan/fingerprint';
import { compactRecords, expandRecords, type Json } from '../../src/domain/shared/compact-records';
import { packText } from '../../src/domain/shared/pack-text';
import { sampleSchool } from '../support/school-builder';
import { sample, yearOf } from './duties/duty-world';

const ROOM = 500 * 1024;

it('[ST6] what is put together comes apart as it was', () => {
  const records = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
  fc.assert(
    fc.property(records, (some) => {
      const plain = JSON.parse(JSON.stringify(some)) as Record<string, Json>;
      const kept = JSON.parse(JSON.stringify(compactRecords(plain))) as ReturnType<typeof compactRecords>;
      expect(JSON.stringify(expandRecords(kept))).toBe(JSON.stringify(plain));
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

it('[ST6] the duties of a year of 40 classes, each submitted, reviewed and closed, fit in', () => {
  const school = { ...sampleSchool(40), calendar: sample.calendar };
  const statuses = Object.fromEntries(
    dutiesOf(occasionsOf(hoaMaiDuties, yearOf(school)), school)
      .filter(({ occasion }) => occasion.rule.evidence.type === 'tick')
      .map(({ id, unit, occasion }, i) => {
        const steps = occasion.rule.check?.steps ?? [];
        const [atMs, fingerprint] = [occasion.dueMs - 3_600_000 - i * 997, hashText(id)];
        const review = { type: 'reviewed', by: 'tt1', verdict: 'accept', remark: '', fingerprint } as const;
        const reviews = steps.map((step, n) => ({ ...review, step, atMs: atMs + (n + 1) * 7_654_321 }));
        const content = { type: 'content', atMs: atMs - 5, fingerprint, isTemplate: false } as const;
        return [id, planStatus([content, { type: 'submitted', atMs, by: [unit] }, ...reviews], steps)];
      }),
  );
  const compact = packText(JSON.stringify(compactRecords(statuses as unknown as Record<string, Json>)));
  const plain = packText(JSON.stringify(statuses));
  expect(compact.length).toBeLessThan(ROOM / 2);
  expect(compact.length).toBeLessThan(plain.length / 2);
});
