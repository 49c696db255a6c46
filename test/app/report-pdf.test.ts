import type { Context } from '../../src/app/context';
import type { SheetReading } from '../../src/app/ports';
import { keepPdfs } from '../../src/app/report-pdf';
import { openStore } from '../../src/app/store';
import { JOURNAL } from '../../src/app/workbooks';
import { views } from '../../src/ui/views';

const NOTHING = { protections: [], texts: [], row: 1, column: 0 };
const REGISTER: SheetReading = { ...NOTHING, sheetId: JOURNAL.register.id, values: [['reports', 'folder', '', '']] };

/** Of the worker only what the papers need. */
function contextOf(prints: unknown[], spentMs = 0): Context {
  const store = openStore({ load: () => ({}), save: () => undefined });
  store.set('ids', { root: 'root', control: 'control', journal: 'journal' });
  const ports = {
    sheets: { read: () => [[REGISTER]] },
    drive: { newIds: (count: number) => Array.from({ length: count }, (_, i) => `id${i}`) },
    print: { keep: (print: unknown) => prints.push(print) && null },
    clock: { elapsedMs: () => spentMs },
  };
  return { store, views, ports } as unknown as Context;
}

const keep = (context: Context, lines: number, noted: string[] = []) =>
  keepPdfs(context, '2026-2027', { lines, endedMs: 0 }, (ids) => noted.push(...ids));

describe('the papers of the access report', () => {
  it('[RP14] are noted before they are made', () => {
    const [prints, noted]: [unknown[], string[]] = [[], []];
    expect(keep(contextOf(prints), 10, noted)).toEqual([
      { tab: 'accessByPerson', fileId: 'id0' },
      { tab: 'accessByItem', fileId: 'id1' },
    ]);
    expect(noted).toEqual(['id0', 'id1']);
    expect(prints).toMatchObject([{ folderId: 'folder', fileId: 'id0' }, { fileId: 'id1' }]);
  });

  it('[RP15] are not made of more lines than anybody prints', () => {
    const prints: unknown[] = [];
    const papers = keep(contextOf(prints), 5_001) ?? [];
    expect(papers.map((each) => ('why' in each ? each.why : ''))).toEqual(['tooLong', 'tooLong']);
    expect(prints).toEqual([]);
    expect(views.accessReportText({ startedMs: 0, endedMs: 0, lines: 5_001, deviating: 0, unread: 0 }, papers)).toMatch(
      /Không làm bản PDF vì quá dài/,
    );
  });

  it('[RP13] wait for the next run when this one has no time', () => {
    const prints: unknown[] = [];
    expect(keep(contextOf(prints, 300_000), 10)).toBeNull();
    expect(prints).toEqual([]);
  });
});
