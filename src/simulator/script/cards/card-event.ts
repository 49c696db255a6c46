/** Event objects of card callbacks. Source: https://developers.google.com/workspace/add-ons/concepts/event-objects */
import { getFile } from '../../drive';
import type { World } from '../../kernel/world';
import { offsetMs } from '../time-zone';
import type { FormValues } from './card-fields';
import { type CardPlace, hasFileGrant } from './card-host';

export interface Parameter {
  key: string;
  value: string;
}

const SCOPE = 'https://www.googleapis.com/auth/';

export function cardEvent(
  world: World,
  place: CardPlace,
  form: FormValues = {},
  given: readonly Parameter[] = [],
): object {
  const parameters = Object.fromEntries(given.map(({ key, value }) => [key, value]));
  const { host, project } = place;
  return {
    hostApp: host,
    clientPlatform: 'web',
    parameters,
    formInputs: listsOf(form),
    formInput: firstsOf(form),
    commonEventObject: {
      hostApp: host.toUpperCase(),
      platform: 'WEB',
      ...(given.length > 0 && { parameters }),
      ...(Object.keys(form).length > 0 && { formInputs: form }),
      ...(project.addOn.useLocaleFromApp && holds(place, 'script.locale') && localeOf(world)),
    },
    ...(host === 'drive' ? { drive: driveEvent(world, place) } : { sheets: sheetsEvent(world, place) }),
  };
}

function holds({ project }: CardPlace, scope: string): boolean {
  return project.oauthScopes === undefined || project.oauthScopes.includes(`${SCOPE}${scope}`);
}

/** Everybody in this world speaks Vietnamese and lives in Việt Nam. */
function localeOf(world: World): object {
  const id = 'Asia/Ho_Chi_Minh';
  return { userLocale: 'vi', timeZone: { id, offset: offsetMs(world.now(), id) } };
}

/** Limited facts of the selected items, and none without the scope for them. */
function driveEvent(world: World, place: CardPlace): object {
  if (place.itemIds.length === 0 || !holds(place, 'drive.addons.metadata.readonly')) return {};
  const selectedItems = place.itemIds.map((id) => itemOf(world, place, id));
  return { activeCursorItem: selectedItems[selectedItems.length - 1], selectedItems };
}

function itemOf(world: World, { email, project }: CardPlace, fileId: string): object {
  const { id, name, mimeType } = getFile(world, fileId);
  const iconUrl = `https://drive-thirdparty.googleusercontent.com/32/type/${mimeType}`;
  return {
    id,
    title: name,
    mimeType,
    iconUrl,
    addonHasFileScopePermission: hasFileGrant(world, email, project.id, id),
  };
}

/** Id and title only of a file the person let the add-on use. */
function sheetsEvent(world: World, { email, project, spreadsheetId = '' }: CardPlace): object {
  if (!hasFileGrant(world, email, project.id, spreadsheetId)) return { addonHasFileScopePermission: false };
  return { id: spreadsheetId, title: getFile(world, spreadsheetId).name, addonHasFileScopePermission: true };
}

/** The older form of the same: lists of texts by field, and the first of each. */
function listsOf(form: FormValues): Record<string, string[]> {
  const texts = Object.entries(form).filter(([, value]) => value.stringInputs);
  return Object.fromEntries(texts.map(([name, value]) => [name, value.stringInputs?.value ?? []]));
}

function firstsOf(form: FormValues): Record<string, string> {
  return Object.fromEntries(Object.entries(listsOf(form)).map(([name, [first = '']]) => [name, first]));
}
