/** What a card callback returned, as the surface printed it. */
import type { ExecutionResult } from '../execution';

export type Card = { readonly name?: string } & Readonly<Record<string, unknown>>;

export interface NavigationStep {
  pushCard?: Card;
  updateCard?: Card;
  pop?: true;
  popToRoot?: true;
  popToCard?: string;
}

export interface RenderAction {
  navigations?: NavigationStep[];
  notification?: { text: string };
  link?: { url: string };
}

export type CardAnswer =
  | { kind: 'none' }
  | { kind: 'Card'; value: Card[] }
  | { kind: 'ActionResponse'; value: { renderActions: { action: RenderAction }; stateChanged?: boolean } }
  | { kind: 'UniversalActionResponse'; value: { cards?: Card[]; link?: { url: string } } }
  | { kind: 'DriveItemsSelectedActionResponse'; value: { requestFileScope?: string } }
  | { kind: 'EditorFileScopeActionResponse'; value: { requestFileScopeForActiveDocument?: true } }
  | { kind: 'failed'; message: string };

/** The answer of a finished run, or the text the add-on shows instead. */
export function cardAnswer({ error, returnValue }: ExecutionResult): CardAnswer {
  if (error) return { kind: 'failed', message: error.message };
  const answer = returnValue as CardAnswer | { kind: 'other'; value: string };
  return answer.kind === 'other' ? { kind: 'failed', message: wrongType(answer.value) } : answer;
}

/** Text of the add-ons platform. */
function wrongType(value: string): string {
  return `The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it. Value: ${value}`;
}
