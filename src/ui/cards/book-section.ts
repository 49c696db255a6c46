/** Cards of the school's workbooks: a person says once which ones the cards read and write for her. A mark alone proves nothing: the owner is shown. */
import { say } from '../messages/panel';
import { type CardSection, type CardWidget, text } from './card';
import type { ItemFacts } from './item-card';

export type BookKind = 'control' | 'review' | 'tasks';

/** Ids of workbooks. */
export interface UsedBooks {
  readonly control: string | null;
  readonly review: string | null;
  /** Who teaches two classes has two; those of past years fall out. */
  readonly tasks: readonly string[];
}

export const NO_BOOKS: UsedBooks = { control: null, review: null, tasks: [] };

export const USE_FUNCTION = 'cardUseBook';

/** Which workbook a marked item is; null: none that the cards use. */
export function bookKind(key: string): BookKind | null {
  if (key === 'control' || key === 'review') return key;
  return key.startsWith('tasks/') ? 'tasks' : null;
}

export function withBook(used: UsedBooks, kind: BookKind, id: string): UsedBooks {
  if (kind !== 'tasks') return { ...used, [kind]: id };
  return { ...used, tasks: [id, ...used.tasks.filter((one) => one !== id)].slice(0, MOST_TASK_BOOKS) };
}

const MOST_TASK_BOOKS = 3;

/** Nothing for who may only read it. */
export function bookSection({ id, owner, canEdit }: ItemFacts, kind: BookKind, used: UsedBooks): CardSection[] {
  if (!canEdit) return [];
  const isUsed = [used.control, used.review, ...used.tasks].includes(id);
  const use = {
    type: 'action',
    isMain: true,
    label: say(`card.book.use.${kind}`),
    functionName: USE_FUNCTION,
    parameters: { itemId: id },
  } as const;
  const widgets: CardWidget[] = isUsed
    ? [text(say('card.book.isUsed'))]
    : [text(say(`card.book.how.${kind}`, { owner })), use];
  return [{ header: say(`card.book.header.${kind}`), widgets }];
}
