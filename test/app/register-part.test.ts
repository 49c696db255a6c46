/** What a run keeps of the register for the run of the tick. Rules: src/app/spec/people.md. */
import type { Context } from '../../src/app/context';
import { addToRegister, keepRegisterPart, registerForPart } from '../../src/app/register';
import { openStore } from '../../src/app/store';
import { sampleSchool } from '../support/school-builder';

const SCHOOL = sampleSchool(16);
const SCOPE = { units: ['class/5a1'], items: ['tasks/5a1'] };
const ENTRIES = { 'class/5a1': { id: 'folder', attemptedMs: null } };

function worker() {
  const properties: Record<string, string> = {};
  const reads: string[] = [];
  /** The next run; all it needs of the outside world. */
  const run = (): Context => {
    const store = openStore({ load: () => ({ ...properties }), save: (changes) => Object.assign(properties, changes) });
    const sheets = {
      read: (requests: readonly { spreadsheetId: string }[]) => {
        reads.push(...requests.map(({ spreadsheetId }) => spreadsheetId));
        return [[{ values: [['class/5a1', 'read', 1, SCHOOL.settings.schoolYear]] }]];
      },
      write: () => {},
    };
    return { store, ports: { sheets, clock: { now: () => 0 } } } as unknown as Context;
  };
  const first = run();
  first.store.set('ids', { root: 'root', control: 'control', journal: 'journal' });
  keepRegisterPart(first, SCHOOL, { scope: SCOPE, entries: ENTRIES });
  first.store.save();
  return { run, reads };
}

it('[PE17] what was kept for the same part is used by the next run without reading the register', () => {
  const { run, reads } = worker();
  expect(registerForPart(run(), SCHOOL, SCOPE)).toEqual(ENTRIES);
  expect(reads).toEqual([]);
});

it('[PE17] of another part the register is read', () => {
  const { run, reads } = worker();
  expect(registerForPart(run(), SCHOOL, { ...SCOPE, items: [] })['class/5a1']?.id).toBe('read');
  expect(reads).toEqual(['journal']);
});

it('[PE17] once a run adds to the register it is read again, even if that run died right after', () => {
  const { run, reads } = worker();
  const other = run();
  other.ports.sheets.write = () => {
    throw new Error('killed');
  };
  const entry = { key: 'class/5a1/new', id: 'x' };
  expect(() => addToRegister(other, SCHOOL.settings.schoolYear, [entry])).toThrow('killed');
  expect(registerForPart(run(), SCHOOL, SCOPE)['class/5a1']?.id).toBe('read');
  expect(reads).toEqual(['journal']);
});

it('[PE17] what the run itself adds is in the part', () => {
  const context = worker().run();
  registerForPart(context, SCHOOL, SCOPE);
  addToRegister(context, SCHOOL.settings.schoolYear, [{ key: 'class/5a1/new', id: 'x' }]);
  expect(registerForPart(context, SCHOOL, SCOPE)['class/5a1/new']?.id).toBe('x');
});
