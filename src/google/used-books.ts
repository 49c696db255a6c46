/** Which workbooks this person uses from the cards, as she has said herself: kept for her alone. */
import { type BookKind, NO_BOOKS, type UsedBooks, withBook } from '../ui/cards/book-section';

const PROPERTY = 'usedBooks';

export function usedBooks(): UsedBooks {
  const kept = PropertiesService.getUserProperties().getProperty(PROPERTY);
  return kept === null ? NO_BOOKS : { ...NO_BOOKS, ...(JSON.parse(kept) as Partial<UsedBooks>) };
}

export function useBook(kind: BookKind, id: string): UsedBooks {
  const used = withBook(usedBooks(), kind, id);
  PropertiesService.getUserProperties().setProperty(PROPERTY, JSON.stringify(used));
  return used;
}
