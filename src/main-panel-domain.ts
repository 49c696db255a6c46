/** The panel as an add-on of a Workspace domain: the same menu and dialogs, and cards beside Drive. */
import { idInLink } from './app/lock-rows';
import { localOf } from './domain/shared/plain-date';
import { menuItems } from './entry-points';
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
import { knownControl, rememberControl, rememberControlId } from './google/control-link';
import { readLockSheet, writeLockRow } from './google/lock-sheet';
import { readLockTab } from './google/lock-tab';
import { addMenu } from './google/screen';
import { startClock } from './google/services';
import { menuLock as openLockDialog } from './main-panel';
import type { CardModel } from './ui/cards/card';
import { homeCard } from './ui/cards/home-card';
import { askCard, goneCard, itemCard, type SelectedItem } from './ui/cards/item-card';
import { FIELDS, type LockForm, lockWish } from './ui/cards/lock-section';
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
  return [buildCard(cardOf(item))];
}

/** The button of a card that may not look yet. */
export function cardLook(event: DriveEvent): GoogleAppsScript.Card_Service.DriveItemsSelectedActionResponse {
  return askForFile(event.parameters?.itemId ?? '');
}

/** The button on the control workbook's card. */
export function cardUseControl(event: DriveEvent): GoogleAppsScript.Card_Service.ActionResponse {
  const item = itemOf(event);
  rememberControlId(item.id);
  const isReadable = readLockSheet(item.id) !== null;
  return answerCard(say(isReadable ? 'card.lock.used' : 'card.lock.noTab'), cardOf(item));
}

/** The button that locks or unlocks: writes the request into the tab, as the person who presses. */
export function cardLock(event: DriveEvent): GoogleAppsScript.Card_Service.ActionResponse {
  const item = itemOf(event);
  return answerCard(askLock(item.id, lockForm(event)), cardOf(item));
}

function askLock(itemId: string, form: LockForm): string {
  const control = controlOf(knownControl());
  const wish = lockWish(control ? readLockSheet(control) : null, itemId, form, localOf(startClock().now()).date);
  if ('refusal' in wish) return say(wish.refusal);
  try {
    writeLockRow(control ?? '', wish.index, wish.link, form);
  } catch (error) {
    return say('card.lock.failed', { message: (error as Error).message });
  }
  return say('card.lock.asked');
}

function lockForm(event: DriveEvent): LockForm {
  return {
    isLocked: event.parameters?.isLocked === 'true',
    reason: typedText(event, FIELDS.reason),
    from: chosenDate(event, FIELDS.from),
    until: chosenDate(event, FIELDS.until),
  };
}

function itemOf(event: DriveEvent): SelectedItem {
  const id = event.parameters?.itemId ?? '';
  return { id, title: selectedItem(event)?.title ?? '', mayLook: true };
}

function cardOf(item: SelectedItem): CardModel {
  const control = controlOf(knownControl());
  const facts = readItem(item.id);
  return facts ? itemCard(facts, control ? readLockSheet(control) : null) : goneCard(item);
}

function controlOf(url: string | null): string | null {
  return url === null ? null : idInLink(url);
}
