/** Cards as data, built with CardService; and what Drive tells of a selected item. */

import { localOf, type PlainDate } from '../domain/shared/plain-date';
import type { CardAction, CardModel, CardWidget } from '../ui/cards/card';
import type { ItemFacts, SelectedItem } from '../ui/cards/item-card';
import { type ApiError, sendOne } from './http';

type Card = GoogleAppsScript.Card_Service.Card;

/** The part of the event that is used. https://developers.google.com/workspace/add-ons/concepts/event-objects */
export interface DriveEvent {
  drive?: { activeCursorItem?: { id: string; title: string; addonHasFileScopePermission?: boolean } };
  parameters?: Record<string, string>;
  commonEventObject?: {
    formInputs?: Record<string, { stringInputs?: { value: string[] }; dateInput?: { msSinceEpoch: number } }>;
  };
}

export function buildCard({ title, subtitle, sections }: CardModel): Card {
  const header = CardService.newCardHeader().setTitle(title);
  const card = CardService.newCardBuilder().setHeader(subtitle ? header.setSubtitle(subtitle) : header);
  for (const { header: heading, widgets } of sections) {
    const section = CardService.newCardSection();
    if (heading) section.setHeader(escaped(heading));
    for (const widget of widgets) section.addWidget(buildWidget(widget));
    card.addSection(section);
  }
  return card.build();
}

export function selectedItem({ drive }: DriveEvent): SelectedItem | null {
  const item = drive?.activeCursorItem;
  return item ? { id: item.id, title: item.title, mayLook: item.addonHasFileScopePermission === true } : null;
}

/** Google asks the person, and shows the item's card again. */
export function askForFile(itemId: string): GoogleAppsScript.Card_Service.DriveItemsSelectedActionResponse {
  return CardService.newDriveItemsSelectedActionResponseBuilder().requestFileScope(itemId).build();
}

/** After a press: a line at the bottom, and the card as it is now. */
export function answerCard(told: string, card: CardModel): GoogleAppsScript.Card_Service.ActionResponse {
  return CardService.newActionResponseBuilder()
    .setNotification(CardService.newNotification().setText(told))
    .setNavigation(CardService.newNavigation().updateCard(buildCard(card)))
    .build();
}

export function typedText({ commonEventObject }: DriveEvent, field: string): string {
  return commonEventObject?.formInputs?.[field]?.stringInputs?.value[0] ?? '';
}

/** The day here, whether Google counts from its midnight here or in UTC. https://developers.google.com/workspace/add-ons/concepts/event-objects */
export function chosenDate({ commonEventObject }: DriveEvent, field: string): PlainDate | null {
  const ms = commonEventObject?.formInputs?.[field]?.dateInput?.msSinceEpoch;
  return ms === undefined ? null : localOf(Number(ms)).date;
}

/** Null if the person cannot open the item any more. */
export function readItem(id: string): ItemFacts | null {
  const fields =
    'id,name,mimeType,description,properties,parents,owners(emailAddress),capabilities(canEdit),modifiedTime,lastModifyingUser(displayName)';
  const url = `https://www.googleapis.com/drive/v3/files/${encodeURIComponent(id)}?fields=${fields}&supportsAllDrives=true`;
  try {
    return toFacts(sendOne<CardFile>({ method: 'get', url, repeatable: true }));
  } catch (error) {
    if ((error as ApiError).status === 404) return null;
    throw error;
  }
}

interface CardFile {
  id: string;
  name: string;
  mimeType: string;
  description?: string;
  properties?: Record<string, string>;
  parents?: string[];
  owners?: { emailAddress?: string }[];
  capabilities?: { canEdit?: boolean };
  modifiedTime?: string;
  lastModifyingUser?: { displayName?: string };
}

function toFacts(file: CardFile): ItemFacts {
  return {
    id: file.id,
    name: file.name,
    isFolder: file.mimeType === 'application/vnd.google-apps.folder',
    description: file.description ?? '',
    properties: file.properties ?? {},
    parentId: file.parents?.[0] ?? null,
    owner: file.owners?.[0]?.emailAddress ?? '',
    canEdit: file.capabilities?.canEdit === true,
    changedMs: file.modifiedTime === undefined ? null : Date.parse(file.modifiedTime),
    changedBy: file.lastModifyingUser?.displayName ?? '',
  };
}

function buildWidget(widget: CardWidget): GoogleAppsScript.Card_Service.Widget {
  switch (widget.type) {
    case 'text':
      return CardService.newTextParagraph().setText(escaped(widget.text));
    case 'fact': {
      const fact = CardService.newDecoratedText().setTopLabel(widget.label).setText(escaped(widget.text));
      const wrapped = fact.setWrapText(true);
      return widget.url ? wrapped.setOpenLink(CardService.newOpenLink().setUrl(widget.url)) : wrapped;
    }
    case 'link':
      return CardService.newTextButton()
        .setText(widget.label)
        .setOpenLink(CardService.newOpenLink().setUrl(widget.url));
    case 'action':
      return buildButton(widget);
    case 'actions':
      return widget.actions.reduce(
        (buttons, action) => buttons.addButton(buildButton(action)),
        CardService.newButtonSet(),
      );
    case 'input':
      return CardService.newTextInput()
        .setFieldName(widget.name)
        .setTitle(widget.label)
        .setHint(widget.hint)
        .setMultiline(true);
    case 'date':
      return CardService.newDatePicker().setFieldName(widget.name).setTitle(widget.label);
  }
}

function buildButton({
  label,
  functionName,
  parameters,
  isMain,
}: CardAction): GoogleAppsScript.Card_Service.TextButton {
  const action = CardService.newAction()
    .setFunctionName(functionName)
    .setParameters({ ...parameters });
  const button = CardService.newTextButton().setText(label).setOnClickAction(action);
  return isMain ? button.setTextButtonStyle(CardService.TextButtonStyle.FILLED) : button;
}

/** Texts of cards may carry some HTML: names of files are none. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
