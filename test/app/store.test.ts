/** The worker's memory in script properties. Rules: src/app/spec/store.md. */
import fc from 'fast-check';
import { sampleTables } from '../../scripts/school/sample-tables';
import { openStore } from '../../src/app/store';
import { askedOn } from '../../src/domain/meals/asked-classes';
import { mealColumnsOf } from '../../src/domain/meals/meal-columns';
import { openMealDay } from '../../src/domain/meals/meal-day';
import { packText, unpackText } from '../../src/domain/shared/pack-text';
import { sampleSchool, TODAY } from '../support/school-builder';

const SEED = { seed: 20261123, numRuns: 60 };
/** https://developers.google.com/apps-script/guides/services/quotas */
const PROPERTY_LIMIT_BYTES = 9 * 1024;
const PROPERTIES_LIMIT_BYTES = 500 * 1024;

function memory() {
  const properties: Record<string, string> = {};
  const saves: Record<string, string>[] = [];
  return {
    properties,
    saves,
    port: {
      load: () => ({ ...properties }),
      save: (changes: Readonly<Record<string, string>>) => {
        saves.push({ ...changes });
        Object.assign(properties, changes);
      },
    },
  };
}

const lockRows = fc.array(
  fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('Lớp Mầm – Chồi ', 'ỗ'.repeat(70))),
  {
    maxLength: 300,
  },
);

it('[ST1] what is saved is loaded again, longer or shorter than before, in properties of at most 9 KB', () => {
  fc.assert(
    fc.property(lockRows, lockRows, (first, second) => {
      const { port, properties } = memory();
      for (const rows of [first, second]) {
        const store = openStore(port);
        store.set('lockRows', rows);
        store.save();
        expect(openStore(port).get('lockRows')).toEqual(rows);
      }
      const sizes = Object.entries(properties).map(([key, value]) => Buffer.byteLength(key + value));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(PROPERTY_LIMIT_BYTES);
    }),
    SEED,
  );
});

it('[ST2] a run that changed nothing saves nothing', () => {
  const { port, saves } = memory();
  const store = openStore(port);
  store.get('locks');
  store.save();
  expect(saves).toEqual([]);
});

it('[ST3] what another run saved before the first use is seen', () => {
  const { port } = memory();
  const waiting = openStore(port);
  const other = openStore(port);
  other.set('logCount', 5);
  other.save();
  expect(waiting.get('logCount')).toBe(5);
});

it('[ST5] one value is saved alone, and is not saved again with the others', () => {
  const { port, saves, properties } = memory();
  const store = openStore(port);
  store.set('logCount', 7);
  store.set('lockRows', ['a']);
  store.put('lockRows', ['b']);
  expect([openStore(port).get('logCount'), openStore(port).get('lockRows')]).toEqual([0, ['b']]);
  store.save();
  expect(Object.keys(saves[1] ?? {})).not.toContain('lockRows');
  expect(JSON.parse(properties['logCount.0'] ?? '')).toBe(7);
});

it('[ST4] the tables and the meals of 400 classes take a tenth of the room there is, and give it back', () => {
  const { port, properties } = memory();
  const size = () => Object.entries(properties).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
  const tables = sampleTables({ classes: 400 });
  const store = openStore(port);
  store.set('school', tables);
  const large = sampleSchool(400);
  const day = openMealDay(TODAY, large.settings, askedOn(large, TODAY), mealColumnsOf(large.settings));
  store.set('mealDay', day);
  store.save();
  expect(size()).toBeLessThan(PROPERTIES_LIMIT_BYTES / 8);
  expect([openStore(port).get('school'), openStore(port).get('mealDay')]).toEqual([tables, day]);
  const later = openStore(port);
  expect(later.get('school')).not.toBeNull();
  later.set('school', null);
  later.set('mealDay', null);
  later.save();
  expect(size()).toBeLessThan(1_000);
});

it('[ST4] whatever is packed is unpacked as it was', () => {
  const repeating = fc.array(fc.constantFrom('Lớp ', 'ỗ', 'a', 'b', '"'), { maxLength: 3_000 });
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    repeating.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unpackText(packText(text))).toBe(text);
    }),
    SEED,
  );
});
