/** Pressing what is on a card: an action of the top card, or a universal action of the add-on. */
import type { World } from '../../kernel/world';
import { projectOf } from '../projects';
import type { Parameter } from './card-event';
import { type CardActionJson, findAction, formValues } from './card-fields';
import { addOnsIn, type CardHost, type CardPlace, cardStack, setCardStack } from './card-host';
import { type AddOnView, callback } from './open-cards';

export interface CardPress {
  scriptId: string;
  host: CardHost;
  /** The `action` of the pressed widget, or `{ function }` of a universal action. */
  action: { function: string; parameters?: readonly Parameter[] };
  /** What was typed and chosen, by field name; fields left out keep what the card offered. */
  formInputs?: Readonly<Record<string, string[]>>;
  itemIds?: readonly string[];
  spreadsheetId?: string;
  /** How many cards the person still has: the back arrow took those above away, without a run. Default: all. */
  depth?: number;
}

/** @throws when the card on top has no such action, or its fields would not let it go */
export function pressCard(world: World, email: string, press: CardPress): AddOnView {
  const { action, formInputs = {}, depth } = press;
  const place = placeOf(world, email, press);
  setCardStack(world, place, cardStack(world, place).slice(0, depth));
  if (place.project.addOn.universalActions.some(({ runFunction }) => runFunction === action.function)) {
    return callback(world, place, action.function);
  }
  const card = cardStack(world, place).at(-1);
  if (!card) throw new Error(`${place.project.addOn.name} shows no card`);
  const { parameters = [] } = action;
  const found: CardActionJson = findAction(card, action.function, parameters);
  return callback(world, place, found.function, formValues(card, found, formInputs), parameters);
}

function placeOf(world: World, email: string, { scriptId, host, itemIds = [], spreadsheetId }: CardPress): CardPlace {
  const project = addOnsIn(world, host, email).find(({ id }) => id === projectOf(world, scriptId).id);
  if (!project) throw new Error(`${email} has no cards of ${scriptId} in ${host}`);
  return { email, host, project, itemIds, ...(spreadsheetId !== undefined && { spreadsheetId }) };
}
