/** Which workbooks this person uses from the cards, as she has said herself: kept for her alone. */
import type { UsedBooks } from '../ui/cards/book-section';

const PROPERTY = 'usedBooks';

/** null: she has not said. */
export function usedBooks(): UsedBooks | null {
  const kept = PropertiesService.getUserProperties().getProperty(PROPERTY);
  return kept === null ? null : (JSON.parse(kept) as UsedBooks);
}

export function setUsedBooks(used: UsedBooks): void {
  PropertiesService.getUserProperties().setProperty(PROPERTY, JSON.stringify(used));
}
