/** Looks at the contents of plans, and closes them. Rules: src/domain/spec/plans.md. */
import { closeApproved } from '../../src/app/close-approved';
import type { Context } from '../../src/app/context';
import { contentEvents, contentsOf, noteLooks } from '../../src/app/document-contents';
import { documentIds } from '../../src/app/documents-known';
import { MARK } from '../../src/app/marks';
import type { DriveWrite, ListedItem } from '../../src/app/ports';
import { openStore } from '../../src/app/store';
import { JOURNAL } from '../../src/app/workbooks';
import { contentFingerprint } from '../../src/domain/documents/content';
import { planDocuments } from '../../src/domain/documents/plan-documents';
import type { School } from '../../src/domain/school/types';
import { instantOf } from '../../src/domain/shared/plain-date';
import { views } from '../../src/ui/views';
import { date, sampleSchool, TODAY } from '../support/school-builder';

const school: School = { ...sampleSchool(4), documentsSince: date('2026-09-01') };
const KEYS = planDocuments(school, TODAY).map(({ key }) => key);
const NOW = instantOf(TODAY, 600);

const EMPTY_TEXT = 'Tuần 12 Lớp 5A1 …';
const MADE = contentFingerprint(EMPTY_TEXT);

/** A document of each key with id `id:<key>`, changed at `modifiedMs`. */
function listed(key: string, modifiedMs: number, more: Partial<ListedItem> = {}): ListedItem {
  const [unit = '', id = '', leaf = ''] = key.split('/');
  const base = { id: `id:${key}`, key, kind: 'doc', name: key, trashed: false, modifiedMs, closedFrom: null };
  const properties = { [MARK.made]: MADE };
  return { ...base, parentId: `id:${unit}/${id}/${leaf}`, properties, ...more } as ListedItem;
}

/** A Drive of these texts; counts what it is asked. */
function contextOf(texts: Readonly<Record<string, string>>, items: ListedItem[] = []) {
  const asked: string[][] = [];
  const writes: DriveWrite[] = [];
  const store = openStore({ load: () => ({}), save: () => undefined });
  store.set('ids', { root: 'root', control: 'control', journal: 'journal' });
  const register = [...KEYS, ...school.classes.map(({ id }) => `class/${id}/approved`)];
  const values = register.map((key) => [key, `id:${key}`, 1, school.settings.schoolYear]);
  const ports = {
    account: 'truong@hoamai.example',
    clock: { now: () => NOW, elapsedMs: () => 0 },
    sheets: { read: () => [[{ sheetId: JOURNAL.register.id, values, texts: [], protections: [], row: 1, column: 0 }]] },
    drive: {
      textsOf: (ids: string[]) => {
        asked.push(ids);
        return ids.map((id) => texts[id] ?? null);
      },
      itemsOf: (ids: string[]) => ids.map((id) => items.find((one) => one.id === id) ?? null),
      write: (some: DriveWrite[]) => {
        writes.push(...some);
        for (const write of some) {
          if (write.type !== 'update') continue;
          const at = items.findIndex(({ id }) => id === write.id);
          items[at] = { ...items[at]!, parentId: write.change.addParent ?? items[at]!.parentId, closedFrom: null };
        }
        return some.map(({ id }) => ({ ok: true, id }));
      },
    },
  };
  return { context: { store, views, ports } as unknown as Context, asked, writes };
}

const [first = '', second = '', third = ''] = KEYS;

it('[PD14] a document is read when it changed since the last look, all changed ones in one go, and no other', () => {
  const { context, asked } = contextOf({ [`id:${first}`]: 'Đã soạn', [`id:${second}`]: `\uFEFF${EMPTY_TEXT}\r\n` });
  noteLooks(context, [[third, [NOW, '']]]);
  const items = [listed(first, 5), listed(second, 6), listed(third, 7), listed('class/x/plan_week/1', 8)];
  const events = contentEvents(context, school, items);
  expect(asked).toEqual([[`id:${first}`, `id:${second}`]]);
  expect(events.map(({ key, isTemplate, atMs }) => [key, isTemplate, atMs])).toEqual([
    [first, false, 5],
    [second, true, 6],
    [third, true, 7],
  ]);
  const [unit, rest] = [first.split('/').slice(0, 2).join('/'), first.split('/').slice(2).join('/')];
  expect(events[0]?.dutyId).toBe(`${school.settings.schoolYear}/${rest}/${unit}`);
  expect(contentEvents(context, school, items)).toEqual(events);
  expect(asked).toHaveLength(1);
  expect(contentEvents(context, school, [listed(first, 9)])[0]?.atMs).toBe(9);
  expect(asked[1]).toEqual([`id:${first}`]);
});

it('[PD18] of duties by their ids what their documents say now, asked in one batch', () => {
  const items = [listed(first, 5), listed(second, 6)];
  const { context, asked } = contextOf({ [`id:${first}`]: 'Đã soạn', [`id:${second}`]: 'Mới' }, items);
  const ids = documentIds(context, school);
  const duties = [...ids].filter(([, id]) => id === `id:${first}`).map(([duty]) => duty);
  expect(ids.size).toBe(KEYS.length);
  expect(contentsOf(context, school, [...duties, '2026-2027/plan_week/99/class/x']).map(({ key }) => key)).toEqual([
    first,
  ]);
  expect(asked).toEqual([[`id:${first}`]]);
});

it('[PD15] copies, binned, unfilled and unreadable documents say nothing', () => {
  const { context, asked } = contextOf({ [`id:${third}`]: 'x' });
  context.store.set('documentsToFill', [third]);
  const items = [listed(first, 5, { id: 'copy' }), listed(second, 5, { trashed: true }), listed(third, 5)];
  expect(contentEvents(context, school, items)).toEqual([]);
  expect(asked).toEqual([]);
  expect(contentEvents(context, school, [listed(first, 5)])).toEqual([]);
});

it("[PD16] an approved plan moves into its unit's 'Đã duyệt', once, and stays there when a lock ends", () => {
  const approved = `id:${first.split('/').slice(0, 2).join('/')}/approved`;
  const items = [listed(first, 5), listed(second, 5, { trashed: true }), listed(third, 5, { parentId: approved })];
  const { context, writes } = contextOf({}, items);
  const held = { ...items[2]!, closedFrom: 'leaf', parentId: `id:${third.split('/').slice(0, 2).join('/')}/approved` };
  items[2] = held;
  expect(closeApproved(context, school, [first, second, third, 'class/x/plan_week/1'])).toEqual([first, third]);
  expect(writes).toEqual([
    {
      type: 'update',
      id: `id:${first}`,
      change: {
        addParent: approved,
        removeParent: items[0] && listed(first, 5).parentId,
        properties: { [MARK.closedFrom]: null },
      },
    },
    { type: 'update', id: `id:${third}`, change: { properties: { [MARK.closedFrom]: null } } },
  ]);
  expect(closeApproved(context, school, [first, third])).toEqual([first, third]);
  expect(writes).toHaveLength(2);
});
