/** What of a run's value the add-ons platform understands: built cards and responses. */
import { labelOf } from '../service';
import { jsonOf } from './described';

const ANSWERS = ['Card', 'ActionResponse', 'UniversalActionResponse'].concat([
  'DriveItemsSelectedActionResponse',
  'EditorFileScopeActionResponse',
]);

/** JSON of `{ kind, value }` for the host: a list of cards, or a response by its class; `other` is not understood. */
export function cardJson(value: unknown): string {
  if (value === undefined || value === null) return JSON.stringify({ kind: 'none' });
  const isCards = Array.isArray(value) && value.every((each) => classOf(each) === 'Card');
  if (isCards) return JSON.stringify({ kind: 'Card', value: (value as object[]).map(jsonOf) });
  const kind = classOf(value);
  if (kind === undefined) return JSON.stringify({ kind: 'other', value: String(value) });
  const json = jsonOf(value as object);
  return JSON.stringify({ kind, value: kind === 'Card' ? [json] : json });
}

/** The class of a built answer; a builder is none. */
function classOf(value: unknown): string | undefined {
  return ANSWERS.find((name) => labelOf(value) === `CardService.${name}`);
}
