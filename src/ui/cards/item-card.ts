/** The card of what is selected in Drive: which record it is, whose, and whether and why it is closed. */
import { MARK } from '../../app/marks';
import { formatDateTime, type Instant } from '../../domain/shared/plain-date';
import { type PanelKey, say } from '../messages/panel';
import { bookKind, bookSection, type UsedBooks } from './book-section';
import { type CardModel, type CardSection, fact, link, text } from './card';
import { type LockTab, lockSection } from './lock-section';
import type { QueueEntry } from './review-desk';
import { reviewSections } from './review-section';
import type { TaskEntry } from './task-desk';
import { taskSections } from './task-section';

/** What Drive tells an add-on of a selected item before the person lets it look. */
export interface SelectedItem {
  readonly id: string;
  readonly title: string;
  readonly mayLook: boolean;
}

/** What it tells then. */
export interface ItemFacts {
  readonly id: string;
  readonly name: string;
  readonly isFolder: boolean;
  readonly description: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly parentId: string | null;
  /** '' in a shared drive. */
  readonly owner: string;
  /** By the person who looks. */
  readonly canEdit: boolean;
  /** null: Drive does not tell. */
  readonly changedMs: Instant | null;
  /** '': Drive does not tell. */
  readonly changedBy: string;
}

/** What the workbooks say that this person uses from the cards; null: she uses none, or may not read it. */
export interface ItemDesk {
  readonly used: UsedBooks;
  /** `Khóa – Mở`. */
  readonly locks: LockTab | null;
  readonly reviews: readonly QueueEntry[] | null;
  readonly tasks: readonly TaskEntry[] | null;
  readonly nowMs: Instant;
}

export const LOOK_FUNCTION = 'cardLook';

/** Asks to be let look: an add-on sees no file that its person has not given it. The workbooks name the file: what they say needs no look. */
export function askCard({ id, title }: SelectedItem, desk: ItemDesk): CardModel {
  const ask = {
    type: 'action',
    label: say('card.item.look'),
    functionName: LOOK_FUNCTION,
    parameters: { itemId: id },
  } as const;
  return { title, sections: [...planSections(id, desk), { widgets: [text(say('card.item.mayLook')), ask] }] };
}

export function itemCard(item: ItemFacts, desk: ItemDesk): CardModel {
  const key = item.properties[MARK.key] ?? null;
  const actions = actionsOf(item, key ?? '', desk);
  if (key === null) return { title: item.name, sections: [added(item), ...actions, ways(item)] };
  const scope = item.properties[MARK.scope] ?? '';
  return {
    title: item.name,
    subtitle: unitText(scope),
    sections: [
      {
        widgets: [
          fact(say('card.item.kind'), kindText(key, item.isFolder)),
          fact(say('card.item.unit'), unitText(scope)),
          ...yearFact(item.properties[MARK.year]),
          ...changeFact(item),
        ],
      },
      ...planSections(item.id, desk),
      { header: say('card.lock.header'), widgets: lockWidgets(item, key, scope) },
      ...actions,
      ways(item),
    ],
  };
}

/** What its row of Duyệt or of Việc của tôi says: before all else what the person may do there. */
function planSections(itemId: string, { reviews, tasks, nowMs }: ItemDesk): CardSection[] {
  return [...reviewSections(reviews ?? [], itemId, nowMs), ...taskSections(tasks ?? [], itemId, nowMs)];
}

function actionsOf(item: ItemFacts, key: string, { used, locks }: ItemDesk): CardSection[] {
  const book = bookKind(key);
  return [...(book ? bookSection(item, book, used) : []), ...(book === 'control' ? [] : lockSection(item, locks))];
}

/** The item is gone, or was taken out of the person's sight meanwhile. */
export function goneCard({ title }: SelectedItem): CardModel {
  return { title, sections: [{ widgets: [text(say('card.item.gone'))] }] };
}

function added(item: ItemFacts): CardSection {
  return { widgets: [text(say('card.item.added')), text(accessText(item))] };
}

/** Items that outlive a school year have none. */
function yearFact(year = ''): CardSection['widgets'] {
  return /^\d{4}-\d{4}$/.test(year) ? [fact(say('card.item.year'), year)] : [];
}

function changeFact({ changedMs, changedBy: who, isFolder }: ItemFacts): CardSection['widgets'] {
  if (changedMs === null || isFolder) return [];
  const at = formatDateTime(changedMs);
  return [fact(say('card.item.changed'), who === '' ? at : say('card.item.changedBy', { who, at }))];
}

/** The reason stands on the locked folder; below it there is only what the person may do. */
function lockWidgets(item: ItemFacts, key: string, scope: string): CardSection['widgets'] {
  if (item.description.startsWith(say('lock.noteMark'))) return [text(item.description), text(say('card.lock.how'))];
  const isBelow = key !== scope && !item.canEdit;
  return [text(accessText(item)), ...(isBelow ? [text(say('card.lock.where', { unit: unitText(scope) }))] : [])];
}

function accessText({ canEdit }: ItemFacts): string {
  return say(canEdit ? 'card.item.canEdit' : 'card.item.canRead');
}

function ways({ parentId }: ItemFacts): CardSection {
  const folder = parentId ? [link(say('card.item.folder'), `https://drive.google.com/drive/folders/${parentId}`)] : [];
  return { widgets: [...folder, text(say('card.item.ask'))] };
}

function kindText(key: string, isFolder: boolean): string {
  const [unit = '', , leaf] = key.split('/');
  if (unit === 'meals' || unit === 'control' || unit === 'tasks' || unit === 'review') return say('card.kind.workbook');
  if (!isFolder) return say('card.kind.record');
  if (leaf !== undefined) return say('card.kind.leaf');
  return say(unit in NAMED_UNITS ? 'card.kind.unit' : 'card.kind.frame');
}

/** 'class/5a1' → 'Lớp 5A1'. */
function unitText(scope: string): string {
  const [unit = '', id] = scope.split('/');
  const named = NAMED_UNITS[unit];
  return named ? say(named, { name: (id ?? '').toUpperCase() }) : say('card.unit.school');
}

const NAMED_UNITS: Readonly<Record<string, PanelKey | undefined>> = {
  class: 'card.unit.class',
  person: 'card.unit.person',
  team: 'card.unit.team',
  office: 'card.unit.office',
  board: 'card.unit.board',
};
