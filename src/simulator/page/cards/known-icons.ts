/**
 * Google's built-in icons by their names, as characters: their pictures are Google's.
 * Source: https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1#google.apps.card.v1.Icon
 */

const ICONS: Readonly<Record<string, string>> = {
  BOOKMARK: '🔖',
  CLOCK: '🕒',
  CONFIRMATION_NUMBER_ICON: '🎫',
  DESCRIPTION: '📄',
  EMAIL: '✉️',
  EVENT_SEAT: '💺',
  INVITE: '📅',
  MAP_PIN: '📍',
  MEMBERSHIP: '🪪',
  MULTIPLE_PEOPLE: '👥',
  PERSON: '👤',
  PHONE: '📞',
  STAR: '⭐',
  STORE: '🏠',
  TICKET: '🎟️',
  VIDEO_PLAY: '▶️',
};

/** A character for the icon; a dot for those that have none. */
export function knownIcon(name: string): string {
  return ICONS[name] ?? '•';
}
