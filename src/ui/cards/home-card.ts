/** The card beside Drive when nothing is selected: what waits for the person, the school at a glance for whom may see it, and ways to the workbooks. */
import { CONTROL } from '../../app/workbooks';
import type { Instant } from '../../domain/shared/plain-date';
import { say } from '../messages/panel';
import type { UsedBooks } from './book-section';
import { type CardModel, type CardSection, type CardWidget, fact, link, text } from './card';
import { type OverviewLine, overviewSections } from './overview-section';
import { myQueue, type QueueEntry } from './review-desk';
import { dueText } from './review-section';
import { myDuties, type TaskEntry } from './task-desk';

/** null: she uses no such workbook from the cards, or may not read it. */
export interface HomeDesk {
  readonly used: UsedBooks;
  readonly reviews: readonly QueueEntry[] | null;
  readonly tasks: readonly TaskEntry[] | null;
  readonly overview: readonly OverviewLine[] | null;
}

export function homeCard(desk: HomeDesk, nowMs: Instant): CardModel {
  const { used, reviews, tasks, overview } = desk;
  return {
    title: say('menu.title'),
    sections: [
      ...(reviews && used.review ? [queueSection(reviews, used.review, nowMs)] : []),
      ...(tasks ? [dutySection(tasks, nowMs)] : []),
      ...(overview && used.control ? overviewSections(overview, overviewWay(used.control)) : []),
      { widgets: [text(say('card.home.select'))] },
      placeSection(used),
      { header: say('card.lock.header'), widgets: [text(say('card.lock.how'))] },
    ],
  };
}

function queueSection(entries: readonly QueueEntry[], reviewId: string, nowMs: Instant): CardSection {
  const queue = myQueue(entries);
  const header = say('card.home.queue', { count: queue.length });
  const lines = queue.slice(0, SHOWN).map(({ name, due, dueMs, url }) => fact(dueText(due, dueMs, nowMs), name, url));
  const tab = entries.find(({ isMine }) => isMine);
  const open = link(say('card.home.openReview'), `${bookUrl(reviewId)}${tab ? `#gid=${tab.sheetId}` : ''}`);
  return { header, widgets: [...listed(lines, queue.length, say('card.home.noQueue')), open] };
}

function dutySection(entries: readonly TaskEntry[], nowMs: Instant): CardSection {
  const duties = myDuties(entries).filter(({ dueMs }) => dueMs !== null && dueMs < nowMs + AHEAD_MS);
  const header = say('card.home.duties', { count: duties.length });
  const lines = duties.slice(0, SHOWN).map(({ name, due, dueMs, url }) => fact(dueText(due, dueMs, nowMs), name, url));
  const books = [...new Set(entries.map(({ book }) => book.spreadsheetId))];
  const open = books.map((id) => link(say('card.home.openTasks'), bookUrl(id)));
  return { header, widgets: [...listed(lines, duties.length, say('card.home.noDuties')), ...open] };
}

/** Two weeks. */
const AHEAD_MS = 14 * 24 * 3_600_000;
const SHOWN = 8;

function listed(lines: readonly CardWidget[], count: number, none: string): CardWidget[] {
  if (count === 0) return [text(none)];
  return count > lines.length ? [...lines, text(say('card.home.more', { count: count - lines.length }))] : [...lines];
}

function overviewWay(controlId: string) {
  return { label: say('card.home.overview'), url: `${bookUrl(controlId)}#gid=${CONTROL.overview.id}` };
}

function placeSection({ control, review }: UsedBooks): CardSection {
  return {
    header: say('card.home.places'),
    widgets: [
      find(say('card.file.meals')),
      find(say('card.file.tasks')),
      ...(review ? [] : [find(say('card.file.review'))]),
      control ? link(say('card.home.control'), bookUrl(control)) : find(say('card.file.control')),
    ],
  };
}

function bookUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** Drive's own search: the add-on itself sees no file that was not selected. */
function find(name: string) {
  const query = encodeURIComponent(`title:"${name}"`);
  return link(say('card.home.find', { name }), `https://drive.google.com/drive/search?q=${query}`);
}
