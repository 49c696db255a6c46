/** Cards as data. Rules: src/ui/spec/panel.md. */
import { NO_BOOKS } from '../../src/ui/cards/book-section';
import { goneCard, itemCard } from '../../src/ui/cards/item-card';

const FACTS = {
  ...{ id: 'a', name: 'Sổ', isFolder: false, description: '', parentId: null, owner: '', canEdit: true },
  ...{ changedMs: null, changedBy: '' },
};
const DESK = { used: NO_BOOKS, locks: null, reviews: null, tasks: null, nowMs: 0 };
const textsOf = (card: ReturnType<typeof itemCard>) => JSON.stringify(card.sections);

it('[CD24] an item that cannot be read any more is called so', () => {
  expect(textsOf(goneCard({ id: 'a', title: 'Sổ', mayLook: true }))).toContain('Không đọc được mục này nữa');
});

it.each([
  { key: 'class/5a1/plans/plan_week', scope: 'class/5a1', says: ['Sổ, tài liệu', 'Lớp 5A1', '2026-2027'] },
  { key: 'person/gv01/own', scope: 'person/gv01', says: ['Hồ sơ cá nhân GV01'] },
  { key: 'meals', scope: 'year', says: ['Bảng tính làm việc', 'Toàn trường'] },
])('[CD22] $key is named in the words of the school', ({ key, scope, says }) => {
  const properties = { hsmnKey: key, hsmnScope: scope, hsmnYear: '2026-2027' };
  for (const part of says) expect(textsOf(itemCard({ ...FACTS, properties }, DESK))).toContain(part);
});

it('[CD22] what outlives a school year names none', () => {
  const properties = { hsmnKey: 'control', hsmnScope: 'year', hsmnYear: 'all' };
  expect(textsOf(itemCard({ ...FACTS, properties }, DESK))).not.toContain('Năm học');
});
