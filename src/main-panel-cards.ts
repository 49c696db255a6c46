/** The cards beside Drive: what they show is read as the person who looks, and what a press asks for is written as she would type it. */
import { MARK } from './app/marks';
import { localOf } from './domain/shared/plain-date';
import {
  answerCard,
  askForFile,
  buildCard,
  chosenDate,
  type DriveEvent,
  readItem,
  selectedItem,
  typedText,
} from './google/cards';
import { readLockSheet, writeLockRow } from './google/lock-sheet';
import { readOverview } from './google/overview-sheet';
import { readQueueTabs, writeVerdict } from './google/review-sheet';
import { startClock } from './google/services';
import { readTaskBooks, writeTick } from './google/task-sheet';
import { setUsedBooks, usedBooks } from './google/used-books';
import { type BookKind, bookKind, NO_BOOKS, type UsedBooks, withBook } from './ui/cards/book-section';
import type { CardModel } from './ui/cards/card';
import { homeCard } from './ui/cards/home-card';
import { askCard, goneCard, type ItemDesk, type ItemFacts, itemCard, type SelectedItem } from './ui/cards/item-card';
import { FIELDS, type LockForm, lockWish } from './ui/cards/lock-section';
import { queueEntries } from './ui/cards/review-desk';
import { REVIEW_FIELDS, type VerdictForm, verdictCells, verdictWish } from './ui/cards/review-section';
import { taskEntries, tickColumn } from './ui/cards/task-desk';
import { tickWish } from './ui/cards/task-section';
import { say } from './ui/messages/panel';
import { CHART_ROW } from './ui/sheets/overview-place';

type Card = GoogleAppsScript.Card_Service.Card;
type Answer = GoogleAppsScript.Card_Service.ActionResponse;

export function cardDriveHome(): Card[] {
  const used = books();
  const overview = used.control === null ? null : readOverview(used.control, CHART_ROW);
  return [buildCard(homeCard({ used, ...waiting(used), overview }, now()))];
}

export function cardDriveItems(event: DriveEvent): Card[] {
  const item = selectedItem(event);
  return item ? [buildCard(cardOf(item))] : cardDriveHome();
}

/** The button of a card that may not look yet. */
export function cardLook(event: DriveEvent): GoogleAppsScript.Card_Service.DriveItemsSelectedActionResponse {
  return askForFile(event.parameters?.itemId ?? '');
}

/** The button on the card of a workbook that the cards can use. */
export function cardUseBook(event: DriveEvent): Answer {
  const item = itemOf(event);
  const kind = bookKind(readItem(item.id)?.properties[MARK.key] ?? '');
  const isRead = kind !== null && isReadable(kind, item.id);
  if (isRead) setUsedBooks(withBook(books(), kind, item.id));
  return answerCard(say(isRead ? 'card.book.used' : 'card.book.unread'), cardOf(item));
}

/** The button that locks or unlocks: writes the request into `Khóa – Mở`. */
export function cardLock(event: DriveEvent): Answer {
  const item = itemOf(event);
  return answerCard(askLock(item.id, lockForm(event)), cardOf(item));
}

/** `Đạt` and `Yêu cầu điều chỉnh`: writes the verdict into the row of Duyệt. */
export function cardReview(event: DriveEvent): Answer {
  return answerCard(review(event.parameters?.key ?? '', verdictForm(event)), cardOf(itemOf(event)));
}

/** `Nộp`: ticks the row of Việc của tôi. */
export function cardSubmit(event: DriveEvent): Answer {
  return answerCard(submit(event.parameters?.task ?? ''), cardOf(itemOf(event)));
}

function askLock(itemId: string, form: LockForm): string {
  const { control } = books();
  const wish = lockWish(control ? readLockSheet(control) : null, itemId, form, localOf(now()).date);
  if ('refusal' in wish) return say(wish.refusal);
  return written('card.lock.asked', () => writeLockRow(control ?? '', wish.index, wish.link, form));
}

function review(key: string, form: VerdictForm): string {
  const used = books();
  const wish = verdictWish(waiting(used).reviews, key, form, localOf(now()).date);
  if ('refusal' in wish) return say(wish.refusal);
  const verdict = say(`queue.verdict.${form.verdict}`);
  return written('card.review.written', () => writeVerdict(used.review ?? '', wish.entry, verdictCells(form)), {
    verdict,
  });
}

function submit(task: string): string {
  const wish = tickWish(waiting(books()).tasks, task);
  if ('refusal' in wish) return say(wish.refusal);
  return written('card.task.written', () => writeTick(wish.entry, tickColumn(wish.version)));
}

/** Google refuses what the person may not write, whatever a card was sent. */
function written(
  told: 'card.lock.asked' | 'card.review.written' | 'card.task.written',
  write: () => void,
  params = {},
): string {
  try {
    write();
  } catch (error) {
    return say('card.failed', { message: (error as Error).message });
  }
  return say(told, params);
}

function lockForm(event: DriveEvent): LockForm {
  return {
    isLocked: event.parameters?.isLocked === 'true',
    reason: typedText(event, FIELDS.reason),
    from: chosenDate(event, FIELDS.from),
    until: chosenDate(event, FIELDS.until),
  };
}

function verdictForm(event: DriveEvent): VerdictForm {
  return {
    verdict: event.parameters?.verdict === 'accept' ? 'accept' : 'change',
    remark: typedText(event, REVIEW_FIELDS.remark),
    changesBy: chosenDate(event, REVIEW_FIELDS.changesBy),
  };
}

function itemOf(event: DriveEvent): SelectedItem {
  const { id = '', title = '', mayLook = false } = selectedItem(event) ?? {};
  const asked = event.parameters?.itemId ?? '';
  return asked === id ? { id, title, mayLook } : { id: asked, title: '', mayLook: true };
}

function cardOf(item: SelectedItem): CardModel {
  const used = books();
  const facts = item.mayLook ? readItem(item.id) : null;
  if (item.mayLook && !facts) return goneCard(item);
  const desk = deskOf(used, facts);
  return facts ? itemCard(facts, desk) : askCard(item, desk);
}

/** Read is only what can say something of the item. */
function deskOf(used: UsedBooks, item: ItemFacts | null): ItemDesk {
  const isBook = bookKind(item?.properties[MARK.key] ?? '') !== null;
  return {
    used,
    locks: item && used.control ? readLockSheet(used.control) : null,
    ...waiting(isBook ? NO_BOOKS : used),
    nowMs: now(),
  };
}

/** What Duyệt and Việc của tôi say; null: she uses none, or may not read it. */
function waiting({ review: reviewId, tasks }: UsedBooks): Pick<ItemDesk, 'reviews' | 'tasks'> {
  const tabs = reviewId === null ? null : readQueueTabs(reviewId);
  const rows = readTaskBooks(tasks);
  return { reviews: tabs && queueEntries(tabs), tasks: rows && taskEntries(rows) };
}

function isReadable(kind: BookKind, id: string): boolean {
  if (kind === 'control') return readLockSheet(id) !== null;
  return (kind === 'review' ? readQueueTabs(id) : readTaskBooks([id])) !== null;
}

function books(): UsedBooks {
  return usedBooks() ?? NO_BOOKS;
}

function now(): number {
  return startClock().now();
}
