/**
 * Cards beside what a person has open: homepages, and the card of what is selected in Drive.
 * Sources: https://developers.google.com/workspace/add-ons/concepts/homepages,
 * https://developers.google.com/workspace/add-ons/drive/building-drive-interfaces
 */
import { effectiveRole } from '../../drive';
import type { World } from '../../kernel/world';
import type { ClientOptions } from '../edit-triggers';
import type { ExecutionResult, RunRequest } from '../execution';
import { runFunction } from '../run-function';
import { cardAnswer } from './card-answer';
import { cardEvent, type Parameter } from './card-event';
import type { FormValues } from './card-fields';
import { addOnsIn, type CardPlace, cardStack, setCardStack } from './card-host';
import { showAnswer } from './show-answer';

export type { CardHost } from './card-host';

/** One add-on as its person sees it. */
export interface AddOnView {
  scriptId: string;
  name: string;
  /** The last one is on top. */
  cards: unknown[];
  notification?: string;
  openLink?: string;
  error?: string;
  executions: ExecutionResult[];
}

/** Drive with these items selected (none: its homepage). One view an add-on; phones have no cards. */
export function openDriveCards(
  world: World,
  email: string,
  itemIds: readonly string[],
  { client = 'desktop' }: ClientOptions = {},
): AddOnView[] {
  for (const id of itemIds) requireReader(world, email, id);
  if (client === 'phone') return [];
  return addOnsIn(world, 'drive', email).map((project) => openCards(world, { email, host: 'drive', project, itemIds }));
}

/** An open spreadsheet. */
export function openSheetsCards(
  world: World,
  email: string,
  spreadsheetId: string,
  { client = 'desktop' }: ClientOptions = {},
): AddOnView[] {
  requireReader(world, email, spreadsheetId);
  if (client === 'phone') return [];
  return addOnsIn(world, 'sheets', email).map((project) =>
    openCards(world, { email, host: 'sheets', project, itemIds: [], spreadsheetId }),
  );
}

/** Builds the first card anew. */
function openCards(world: World, place: CardPlace): AddOnView {
  setCardStack(world, place, []);
  return callback(world, place, openingFunction(place));
}

/** Runs a callback, if there is one, and shows what it answers. */
export function callback(
  world: World,
  place: CardPlace,
  functionName: string | undefined,
  form: FormValues = {},
  parameters: readonly Parameter[] = [],
): AddOnView {
  if (functionName === undefined) return viewOf(world, place);
  const execution = runFunction(world, requestOf(world, place, functionName, form, parameters));
  const { isGranted, ...shown } = showAnswer(world, place, cardAnswer(execution));
  const view = isGranted ? callback(world, place, grantedFunction(place)) : { ...viewOf(world, place), ...shown };
  return { ...view, executions: [execution, ...view.executions] };
}

function requestOf(
  world: World,
  place: CardPlace,
  functionName: string,
  form: FormValues,
  parameters: readonly Parameter[],
): RunRequest {
  const { project, email, spreadsheetId } = place;
  return {
    scriptId: project.id,
    functionName,
    account: email,
    kind: 'card',
    event: cardEvent(world, place, form, parameters),
    ...(spreadsheetId !== undefined && { activeSpreadsheetId: spreadsheetId }),
  };
}

function viewOf(world: World, place: CardPlace): AddOnView {
  const { project } = place;
  return { scriptId: project.id, name: project.addOn.name, cards: cardStack(world, place), executions: [] };
}

/** https://developers.google.com/workspace/add-ons/editors/gsao/editor-actions */
function grantedFunction(place: CardPlace): string | undefined {
  const { sheets } = place.project.addOn;
  return (place.host === 'sheets' && sheets?.onFileScopeGranted) || openingFunction(place);
}

function openingFunction({ project, host, itemIds }: CardPlace): string | undefined {
  const { drive, sheets } = project.addOn;
  if (host === 'sheets') return sheets?.homepage;
  return itemIds.length > 0 ? drive?.onItemsSelected : drive?.homepage;
}

function requireReader(world: World, email: string, fileId: string): void {
  if (effectiveRole(world, fileId, email) === null) throw new Error(`${email} cannot open ${fileId}`);
}
