/** Calendar files night by night. Rules: src/domain/spec/plans.md. */

import { sampleTables } from '../../scripts/school/sample-tables';
import { writeCalendars } from '../../src/app/calendar-files';
import type { Context } from '../../src/app/context';
import type { PutResult, TextFile } from '../../src/app/ports';
import { openStore } from '../../src/app/store';
import { JOURNAL } from '../../src/app/workbooks';
import { instantOf } from '../../src/domain/shared/plain-date';
import { views } from '../../src/ui/views';
import { date } from '../support/school-builder';

const YEAR = '2026-2027';
const OWNER = 'gv1-3a1';

/** A school in which one person has a folder; `answer` is Google's of that night. */
function nights(wanted: 'Có' | 'Không' = 'Có') {
  const store = openStore({ load: () => ({}), save: () => undefined });
  store.set('ids', { root: 'root', control: 'control', journal: 'journal' });
  store.set('school', sampleTables({ classes: 4, settings: { 'Tệp lịch hạn việc của mỗi người': wanted } }));
  const values = [[`person/${OWNER}`, 'folder', 1, YEAR]];
  const written: TextFile[] = [];
  let count = 0;
  const night = (day: string, answer: PutResult) => {
    const putTexts = (files: TextFile[]) => {
      written.push(...files);
      return files.map(() => answer);
    };
    const ports = {
      account: 'truong@hoamai.example',
      clock: { now: () => instantOf(date(day), 30), elapsedMs: () => 0 },
      sheets: {
        read: () => [[{ sheetId: JOURNAL.register.id, values, texts: [], protections: [], row: 1, column: 0 }]],
      },
      drive: { putTexts, newIds: (n: number) => Array.from({ length: n }, () => `id${++count}`) },
    };
    writeCalendars({ store, views, ports } as unknown as Context);
    return written.splice(0).map(({ fileId, isNew }) => `${fileId} ${isNew ? 'new' : 'over'}`);
  };
  return { night, written, store };
}

it('[CF2] what was written is not written again, and nobody has one where the school wants none', () => {
  const { night } = nights();
  expect(night('2026-10-01', 'written')).toEqual(['id1 new']);
  expect(night('2026-10-02', 'written')).toEqual([]);
  expect(nights('Không').night('2026-10-01', 'written')).toEqual([]);
});

it('[CF3] what Google did not take keeps its id, and what is gone gets another one', () => {
  const { night } = nights();
  expect(night('2026-10-01', 'busy')).toEqual(['id1 new']);
  expect(night('2026-10-02', 'gone')).toEqual(['id1 new']);
  expect(night('2026-10-03', 'written')).toEqual(['id2 new']);
  expect(night('2026-10-04', 'written')).toEqual([]);
});
