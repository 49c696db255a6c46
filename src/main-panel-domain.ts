/** The panel as an add-on of a Workspace domain: the same menu and dialogs, and cards beside Drive. */
import { menuItems } from './entry-points';
import { readLockTab } from './google/lock-tab';
import { addMenu, openWorkbookId } from './google/screen';
import { setUsedBooks, usedBooks } from './google/used-books';
import { menuLock as openLockDialog } from './main-panel';
import { NO_BOOKS, withBook } from './ui/cards/book-section';
import { say } from './ui/messages/panel';

export { menuAskSetUp, menuShowLocks, readLocks, requestLock } from './main-panel';
export {
  cardDriveHome,
  cardDriveItems,
  cardLock,
  cardLook,
  cardReview,
  cardSubmit,
  cardUseBook,
} from './main-panel-cards';

/** In every spreadsheet of its users; Google calls the menu by the add-on's name. */
export function onOpen(): void {
  addMenu(
    null,
    menuItems('panel-domain').map(({ name, label }) => ({ label: say(label), functionName: name })),
  );
}

/** Whoever may tick there uses this control workbook from the cards as well. */
export function menuLock(): void {
  if (readLockTab()?.mayTick) setUsedBooks(withBook(usedBooks() ?? NO_BOOKS, 'control', openWorkbookId()));
  openLockDialog();
}
