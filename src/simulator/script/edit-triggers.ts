/** Edits people make in a spreadsheet, and the on-edit functions they start. */
import { nextFloat } from '../kernel/random';
import type { World } from '../kernel/world';
import { type EditEvent, typeInCell } from '../sheets';
import type { ExecutionResult, RunRequest } from './execution';
import { canSeeScript, projectOf } from './projects';
import { runFunction } from './run-function';
import { visibleActor } from './services/session';
import { simpleScripts } from './simple-scripts';
import type { Trigger } from './state';

export type Client = 'desktop' | 'phone';

export interface ClientOptions {
  client?: Client;
}

type Target = Parameters<typeof typeInCell>[2];
type Input = Parameters<typeof typeInCell>[3];

/**
 * A person types into a cell: the sheet takes or refuses it, then the on-edit functions run.
 * @throws SheetRefusal with the text Sheets shows; nothing runs then.
 */
export function type(
  world: World,
  email: string,
  target: Target,
  input: Input,
  options: ClientOptions = {},
): ExecutionResult[] {
  return fireEdit(world, typeInCell(world, email, target, input), options);
}

/** Runs what an edit starts, one after another. */
export function fireEdit(world: World, edit: EditEvent, options: ClientOptions = {}): ExecutionResult[] {
  return editRequests(world, edit, options).map((request) => runFunction(world, request));
}

/** What an edit starts: simple `onEdit` of bound scripts as who typed, installed on-edit triggers as their creators. */
export function editRequests(world: World, edit: EditEvent, { client = 'desktop' }: ClientOptions = {}): RunRequest[] {
  if (client === 'phone' && !world.state.switches.editTriggerFiresOnPhone) return [];
  const { dropEditRate } = world.state.script.triggerChaos;
  if (dropEditRate > 0 && nextFloat(world.state) < dropEditRate) return [];
  return [...simpleRequests(world, edit), ...installedRequests(world, edit)];
}

function simpleRequests(world: World, edit: EditEvent): RunRequest[] {
  const { userEmail, spreadsheetId } = edit;
  return simpleScripts(world, userEmail, spreadsheetId, 'onEdit').map(({ project }) => ({
    scriptId: project.id,
    functionName: 'onEdit',
    account: userEmail,
    kind: 'simple',
    activeSpreadsheetId: spreadsheetId,
    event: { ...eventOf(edit), authMode: { $: 'authMode', name: 'LIMITED' } },
  }));
}

function installedRequests(world: World, edit: EditEvent): RunRequest[] {
  const { spreadsheetId, userEmail } = edit;
  return Object.values(world.state.script.triggers)
    .filter(({ eventType, sourceId, disabled }) => eventType === 'ON_EDIT' && sourceId === spreadsheetId && !disabled)
    .filter((trigger) => mayStart(world, trigger, userEmail))
    .map(({ id, scriptId, handler, creator }) => {
      const request = { scriptId, functionName: handler, account: creator, actor: userEmail, triggerId: id };
      const user = {
        $: 'user',
        email: visibleActor({
          world,
          project: projectOf(world, scriptId),
          kind: 'trigger',
          account: creator,
          actor: userEmail,
          triggerId: id,
        }),
      };
      const event = { ...eventOf(edit), authMode: { $: 'authMode', name: 'FULL' }, triggerUid: id, user };
      return { ...request, kind: 'trigger', activeSpreadsheetId: spreadsheetId, event };
    });
}

/** Switch SW2: whether the person who types must be able to see the script. */
function mayStart(world: World, { scriptId }: Trigger, typist: string): boolean {
  return !world.state.switches.typistsNeedScriptAccess || canSeeScript(world, projectOf(world, scriptId), typist);
}

/** `value` and `oldValue` exist for single cells only. https://developers.google.com/apps-script/guides/triggers/events */
function eventOf({ spreadsheetId, sheetId, range, value, oldValue }: EditEvent): object {
  return {
    source: { $: 'spreadsheet', id: spreadsheetId },
    range: {
      $: 'range',
      spreadsheetId,
      sheetId,
      row: range.row,
      column: range.col,
      numRows: range.numRows,
      numColumns: range.numColumns,
    },
    ...(value !== undefined && { value }),
    ...(oldValue !== undefined && { oldValue }),
  };
}
