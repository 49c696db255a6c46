/** The panel as an add-on of a Workspace domain: the same menu and dialogs, and cards beside Drive. */
import { menuItems } from './entry-points';
import { askForFile, buildCard, type DriveEvent, readItem, selectedItem } from './google/cards';
import { knownControl, rememberControl } from './google/control-link';
import { readLockTab } from './google/lock-tab';
import { addMenu } from './google/screen';
import { menuLock as openLockDialog } from './main-panel';
import { homeCard } from './ui/cards/home-card';
import { askCard, goneCard, itemCard } from './ui/cards/item-card';
import { say } from './ui/messages/panel';

export { menuAskSetUp, menuShowLocks, readLocks, requestLock } from './main-panel';

/** In every spreadsheet of its users; Google calls the menu by the add-on's name. */
export function onOpen(): void {
  addMenu(
    null,
    menuItems('panel-domain').map(({ name, label }) => ({ label: say(label), functionName: name })),
  );
}

export function menuLock(): void {
  if (readLockTab()?.mayTick) rememberControl();
  openLockDialog();
}

export function cardDriveHome(): GoogleAppsScript.Card_Service.Card[] {
  return [buildCard(homeCard(knownControl()))];
}

export function cardDriveItems(event: DriveEvent): GoogleAppsScript.Card_Service.Card[] {
  const item = selectedItem(event);
  if (!item) return cardDriveHome();
  if (!item.mayLook) return [buildCard(askCard(item))];
  const facts = readItem(item.id);
  return [buildCard(facts ? itemCard(facts) : goneCard(item))];
}

/** The button of a card that may not look yet. */
export function cardLook(event: DriveEvent): GoogleAppsScript.Card_Service.DriveItemsSelectedActionResponse {
  return askForFile(event.parameters?.itemId ?? '');
}
