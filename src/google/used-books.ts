/** Which workbooks this person uses from the cards, as she has said herself: kept for her alone. */
import { type BookKind, NO_BOOKS, type UsedBooks } from '../ui/cards/book-section';

const PROPERTY = 'usedBooks';

export function usedBooks(): UsedBooks {
  const kept = PropertiesService.getUserProperties().getProperty(PROPERTY);
  return kept === null ? NO_BOOKS : { ...NO_BOOKS, ...(JSON.parse(kept) as Partial<UsedBooks>) };
}

/** `key`: the mark of the workbook, as `tasks/5a1`. */
export function useBook(kind: BookKind, key: string, id: string): UsedBooks {
  const before = usedBooks();
  const used = kind === 'tasks' ? { ...before, tasks: { ...before.tasks, [key]: id } } : { ...before, [kind]: id };
  PropertiesService.getUserProperties().setProperty(PROPERTY, JSON.stringify(used));
  return used;
}
