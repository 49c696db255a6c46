/** Puts the answer of a callback on the screen. */
import { NotSimulated } from '../../kernel/errors';
import type { World } from '../../kernel/world';
import type { Card, CardAnswer, RenderAction } from './card-answer';
import { objectsIn } from './card-fields';
import { type CardPlace, cardStack, grantFile, hasFileGrant, setCardStack } from './card-host';
import { navigated } from './navigation';

/** What the person sees besides the cards, and what the add-on is asked next. */
export interface Shown {
  notification?: string;
  openLink?: string;
  error?: string;
  /** The add-on may use the file now: its card is built again. */
  isGranted?: true;
}

/** Changes the stack of cards as the answer says. */
export function showAnswer(world: World, place: CardPlace, answer: CardAnswer): Shown {
  switch (answer.kind) {
    case 'failed':
      return { error: answer.message };
    case 'Card':
      return showCards(world, place, answer.value);
    case 'ActionResponse':
      return render(world, place, answer.value.renderActions.action);
    case 'UniversalActionResponse':
      if (answer.value.cards) return showCards(world, place, answer.value.cards);
      return render(world, place, { ...(answer.value.link && { link: answer.value.link }) });
    case 'DriveItemsSelectedActionResponse':
      return grantedInDrive(world, place, answer.value.requestFileScope);
    case 'EditorFileScopeActionResponse':
      return granted(world, place, place.spreadsheetId ?? '');
    default:
      return {};
  }
}

/** Google shows several cards as a list of their headers. */
function showCards(world: World, place: CardPlace, cards: readonly Card[]): Shown {
  if (cards.length > 1) throw new NotSimulated('several cards at once');
  return put(world, place, cards);
}

function render(world: World, place: CardPlace, { navigations = [], notification, link }: RenderAction): Shown {
  const refusal = put(world, place, navigated(cardStack(world, place), navigations));
  if (link && !isAllowed(place, link.url)) return { error: linkRefusal(link.url) };
  return {
    ...refusal,
    ...(notification && { notification: notification.text }),
    ...(link && { openLink: link.url }),
  };
}

function put(world: World, place: CardPlace, cards: readonly Card[]): Shown {
  const urls = objectsIn(cards).flatMap(({ openLink }) => (openLink ? [(openLink as { url: string }).url] : []));
  const refused = urls.find((url) => !isAllowed(place, url));
  if (refused !== undefined) return { error: linkRefusal(refused) };
  setCardStack(world, place, cards);
  return {};
}

/** https://developers.google.com/apps-script/manifest/allowlist-url */
function isAllowed({ project }: CardPlace, url: string): boolean {
  const prefixes = project.addOn.openLinkUrlPrefixes;
  return prefixes === undefined || prefixes.some((prefix) => url.startsWith(prefix));
}

function linkRefusal(url: string): string {
  return `The link ${url} is not allowed by openLinkUrlPrefixes of the manifest.`;
}

/** The person is asked and agrees. */
function grantedInDrive(world: World, place: CardPlace, fileId: string | undefined): Shown {
  if (fileId === undefined || !place.itemIds.includes(fileId)) {
    return { error: `requestFileScope: ${fileId} is not selected` };
  }
  return granted(world, place, fileId);
}

/** Asked once: what is granted already changes nothing. */
function granted(world: World, { email, project }: CardPlace, fileId: string): Shown {
  if (hasFileGrant(world, email, project.id, fileId)) return {};
  grantFile(world, email, project.id, fileId);
  return { isGranted: true };
}
