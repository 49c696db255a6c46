/** Plans, reviews and duties on cards as data. Rules: src/ui/spec/panel.md. */
import fc from 'fast-check';
import { REVIEW, TASKS } from '../../src/app/workbooks';
import { NOT_DONE, type PlanState } from '../../src/domain/duties/plan-state';
import { instantOf, type PlainDate } from '../../src/domain/shared/plain-date';
import { NO_BOOKS } from '../../src/ui/cards/book-section';
import type { CardModel } from '../../src/ui/cards/card';
import { homeCard } from '../../src/ui/cards/home-card';
import { askCard } from '../../src/ui/cards/item-card';
import { type QueueEntry, queueEntries } from '../../src/ui/cards/review-desk';
import { verdictWish } from '../../src/ui/cards/review-section';
import { type TaskEntry, taskEntries } from '../../src/ui/cards/task-desk';
import { tickWish } from '../../src/ui/cards/task-section';
import { stateText } from '../../src/ui/duty-words';

const TODAY = '2026-11-23' as PlainDate;
const NOW = instantOf(TODAY, 8 * 60);
const SEED = { seed: 9, numRuns: 60 };

type Cells = Partial<Record<keyof typeof REVIEW.queue.columns, string>>;

const idOf = (n: number) => `plan-${String(n).padStart(8, '0')}`;

/** Row `n` of a tab: the week plan of class `n`. */
function queueRow(n: number, cells: Cells = {}): string[] {
  const row = {
    ...{ key: `2026-2027/plan_week/13/class/${n}@1.leads`, due: '27/11/2026 17:00', state: 'Chờ thầy/cô' },
    what: `=HYPERLINK("https://drive.google.com/open?id=${idOf(n)}";"Lớp ${n} – Kế hoạch ""tuần""")`,
    ...cells,
  };
  return Object.keys(REVIEW.queue.columns).map((name) => row[name as keyof Cells] ?? '');
}

const tab = (rows: string[][], isMine = true, title = 'Chờ duyệt – Nguyễn Thị A (TT1)', sheetId = 500) => {
  return { sheetId, title, isMine, rows };
};
const reviewed = (...tabs: ReturnType<typeof tab>[]) => queueEntries(tabs);
const cardOf = (reviews: QueueEntry[], n = 1) =>
  askCard(
    { id: idOf(n), title: 'Kế hoạch', mayLook: false },
    { used: NO_BOOKS, locks: null, tasks: null, reviews, nowMs: NOW },
  );
const textOf = (card: CardModel) => JSON.stringify(card.sections);
const widgetsOf = ({ sections }: CardModel) => sections.flatMap(({ widgets }) => widgets);

it('[CD33, CD38] a row is understood as it was written: name, file, version and due time', () => {
  const [entry] = reviewed(tab([queueRow(1)]));
  expect(entry).toMatchObject({
    name: 'Lớp 1 – Kế hoạch "tuần"',
    itemId: idOf(1),
    version: 1,
    who: 'Nguyễn Thị A (TT1)',
  });
  expect(entry?.dueMs).toBe(instantOf('2026-11-27' as PlainDate, 17 * 60));
  expect(reviewed(tab([[], [''], queueRow(2, { what: 'Không có tệp' })]))).toMatchObject([{ url: null, index: 2 }]);
});

it('[CD33] the card tells for whom it waits and what was said of each version', () => {
  const sentBack = {
    state: 'Đã ghi nhận',
    verdict: 'Yêu cầu điều chỉnh',
    remark: 'Thêm hoạt động',
    changesBy: '25/11/2026',
  };
  const again = queueRow(1, { key: '2026-2027/plan_week/13/class/1@2.leads' });
  const card = textOf(cardOf(reviewed(tab([queueRow(1, sentBack), again], false))));
  expect(card).toContain('Chờ Nguyễn Thị A (TT1) duyệt');
  expect(card).toContain('Lần 1 – Nguyễn Thị A (TT1)');
  expect(card).toContain('Yêu cầu điều chỉnh: Thêm hoạt động (sửa đến hết 25/11/2026)');
  expect(card).not.toContain('cardReview');
});

it('[CD33] what was answered last is told once nothing waits', () => {
  const accepted = queueRow(1, { state: 'Đã ghi nhận', verdict: 'Đạt' });
  const gone = queueRow(1, { state: 'Không còn chờ: đã rút lại, hoặc người khác duyệt' });
  const other = tab([gone], true, 'Chờ duyệt – Trần Thị B (TP1)', 501);
  expect(textOf(cardOf(reviewed(tab([accepted], false), other)))).toContain('Nguyễn Thị A (TT1): Đạt');
});

it('[CD34] an answer that the worker has not taken is told, and asked for no more', () => {
  const card = textOf(cardOf(reviewed(tab([queueRow(1, { verdict: 'Đạt' })]))));
  expect(card).toContain('Đã ghi “Đạt” vào dòng của thầy/cô');
  expect(card).not.toContain('cardReview');
});

it('[CD34] what is wrong with an answer is told beside the form', () => {
  const wrong = { verdict: 'Yêu cầu điều chỉnh', state: 'Ghi ở cột Nhận xét cần sửa gì' };
  const card = textOf(cardOf(reviewed(tab([queueRow(1, wrong)]))));
  expect(card).toContain('Ghi ở cột Nhận xét cần sửa gì');
  expect(card).toContain('cardReview');
});

it.each([
  ['changes without a reason', { verdict: 'change', remark: ' ' }, 'card.review.needsReason'],
  ['a day that is over', { verdict: 'change', remark: 'x', changesBy: '2026-11-22' }, 'card.review.past'],
  ['what waits no more', { verdict: 'accept', key: 'other@1.leads' }, 'card.review.over'],
])('[CD35] %s writes nothing', (_, said, refusal) => {
  const { key = '2026-2027/plan_week/13/class/1@1.leads', changesBy = null, ...form } = said as Record<string, string>;
  const whole = { remark: '', ...form, changesBy } as Parameters<typeof verdictWish>[2];
  expect(verdictWish(reviewed(tab([queueRow(1)])), key, whole, TODAY)).toEqual({ refusal });
  expect(verdictWish(null, key, whole, TODAY)).toEqual({ refusal: 'card.review.noBook' });
});

it('[CD36] the row of somebody else is never answered', () => {
  const form = { verdict: 'accept', remark: '', changesBy: null } as const;
  const wish = verdictWish(reviewed(tab([queueRow(1)], false)), '2026-2027/plan_week/13/class/1@1.leads', form, TODAY);
  expect(wish).toEqual({ refusal: 'card.review.over' });
});

it('[CD37, CD40] the most urgent comes first, and next; what is late says so', () => {
  const rows = [
    queueRow(1),
    queueRow(2, { due: '30/11/2026 07:00' }),
    queueRow(3, { due: '20/11/2026 17:00' }),
    queueRow(4, { due: '' }),
  ];
  const reviews = reviewed(tab(rows), tab([queueRow(5, { due: '01/11/2026 17:00' })], false, 'Chờ duyệt – B', 501));
  expect(textOf(cardOf(reviews))).toContain('Mở bài kế tiếp: Lớp 3');
  const home = homeCard({ used: { ...NO_BOOKS, review: 'r' }, reviews, tasks: null, overview: null }, NOW);
  expect(home.sections[0]).toMatchObject({ header: 'Chờ thầy/cô duyệt: 4' });
  const names = home.sections[0]!.widgets.flatMap((widget) => (widget.type === 'fact' ? [widget] : []));
  expect(names.map(({ text }) => text.slice(0, 5))).toEqual(['Lớp 3', 'Lớp 1', 'Lớp 2', 'Lớp 4']);
  expect(names[0]?.label).toBe('20/11/2026 17:00 – đã quá hạn');
});

function taskRow(n: number, state: string, ticks: readonly boolean[], due = '27/11/2026 17:00'): (string | boolean)[] {
  const again = Array.from({ length: TASKS.list.columns.state - TASKS.list.columns.done }, (_, i) => ticks[i] === true);
  return [`plan_week/${n}`, `Kế hoạch tuần ${n}`, due, ...again, state, ''];
}

function tasks(rows: (string | boolean)[][], isMine = true): TaskEntry[] {
  const lines = rows.map((cells, i) => {
    const url = `https://drive.google.com/open?id=${idOf(i)}`;
    return { sheetId: TASKS.list.id, row: TASKS.list.firstRow + i, isMine, cells, url };
  });
  return taskEntries([{ spreadsheetId: 'book', rows: lines }]);
}

const ROW = `book/${TASKS.list.id}/${TASKS.list.firstRow}`;
const STATES: PlanState[] = [
  'notDone',
  'drafting',
  'submitted',
  'changesWanted',
  'resubmitted',
  'accepted',
  'approved',
  'closed',
];
const TURN: PlanState[] = ['notDone', 'drafting', 'changesWanted'];

it('[CD39] the column of the version that is wanted is known from what the worker says, else none', () => {
  const version = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...STATES), version, fc.boolean(), (state, at, isTicked) => {
      // Only what was sent back or opened again has a second version, and nothing sent back is at its first.
      fc.pre(at === 1 ? state !== 'changesWanted' : state !== 'notDone');
      const text = stateText({ ...NOT_DONE, state, version: at }, ['leads']);
      const ticks = [...Array.from({ length: at - 1 }, () => true), isTicked];
      const wish = tickWish(tasks([taskRow(13, text, ticks)]), ROW);
      const isAsked = TURN.includes(state) && !isTicked;
      expect(wish).toMatchObject(isAsked ? { version: at } : { refusal: 'card.task.over' });
    }),
    SEED,
  );
});

it('[CD39] only those who may tick it submit a plan, and only of a workbook they use', () => {
  const rows = [taskRow(13, '', [])];
  expect(tickWish(tasks(rows, false), ROW)).toEqual({ refusal: 'card.task.over' });
  expect(tickWish(tasks(rows), 'book/0/99')).toEqual({ refusal: 'card.task.over' });
  expect(tickWish(null, ROW)).toEqual({ refusal: 'card.task.noBook' });
});

it('[CD40] what is owed within two weeks is listed, and what was ticked is not', () => {
  const rows = [
    taskRow(12, '', [true], '20/11/2026 17:00'),
    taskRow(13, 'Đang soạn', []),
    taskRow(14, '', [], '04/12/2026 17:00'),
    taskRow(15, '', [], '11/12/2026 17:00'),
  ];
  const home = homeCard({ used: NO_BOOKS, reviews: null, tasks: tasks(rows), overview: null }, NOW);
  expect(home.sections[0]).toMatchObject({ header: 'Cần nộp trong hai tuần: 2' });
});

it('[CD42] however much waits, no card comes near a hundred widgets', () => {
  const count = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(count, count, count, (queued, owed, lines) => {
      const versions = Array.from({ length: queued }, (_, i) =>
        queueRow(1, { key: `2026-2027/plan_week/13/class/1@${i + 1}.leads`, state: 'Đã ghi nhận', verdict: 'Đạt' }),
      );
      const waiting = Array.from({ length: queued }, (_, i) => queueRow(i + 1));
      const reviews = reviewed(tab([...versions, ...waiting]));
      const overview = Array.from({ length: lines }, (_, i) => [`Dòng ${i}`, i % 5 ? 'x' : ''] as const);
      const owing = tasks(Array.from({ length: owed }, (_, i) => taskRow(i, '', [])));
      const used = { ...NO_BOOKS, review: 'r', control: 'c' };
      expect(widgetsOf(homeCard({ used, reviews, tasks: owing, overview }, NOW)).length).toBeLessThan(100);
      expect(widgetsOf(cardOf(reviews)).length).toBeLessThan(100);
    }),
    SEED,
  );
});
