/** Opening a spreadsheet and choosing from its menus, as a person on a desktop does. */
import { effectiveRole } from '../drive';
import type { World } from '../kernel/world';
import type { Client, ClientOptions } from './edit-triggers';
import type { ExecutionResult, RunRequest } from './execution';
import type { DialogAnswer } from './run';
import { runFunction } from './run-function';
import { menuKey } from './services/ui';
import { simpleScripts } from './simple-scripts';
import type { MenuEntry, MenuItem } from './state';

/** What a person sees after opening a spreadsheet. */
export interface OpenedSpreadsheet {
  menus: MenuEntry[];
  executions: ExecutionResult[];
}

/**
 * Opens a spreadsheet: simple `onOpen` builds the menus, installed on-open triggers run. On a phone nothing runs and
 * there are no menus. Throws when the account cannot open the file.
 */
export function openSpreadsheet(
  world: World,
  email: string,
  spreadsheetId: string,
  { client = 'desktop' }: ClientOptions = {},
): OpenedSpreadsheet {
  if (effectiveRole(world, spreadsheetId, email) === null) throw new Error(`${email} cannot open ${spreadsheetId}`);
  const key = menuKey(email, spreadsheetId);
  world.state.script.menus[key] = [];
  if (client === 'phone') return { menus: [], executions: [] };
  const executions = [...runSimpleOnOpen(world, email, spreadsheetId), ...runInstalled(world, email, spreadsheetId)];
  return { menus: world.state.script.menus[key] ?? [], executions };
}

/**
 * Chooses a menu item by its path (`['Hồ sơ', 'Khởi tạo']`); questions the function asks get the queued answers.
 * @throws when the spreadsheet was not opened by the account, or its menus have no such item.
 */
export function pressMenuItem(
  world: World,
  email: string,
  spreadsheetId: string,
  path: readonly string[],
  options: { answers?: readonly DialogAnswer[]; client?: Client } = {},
): ExecutionResult {
  const { client, answers } = options;
  return runFunction(world, {
    ...menuRequest(world, email, spreadsheetId, path, { client }),
    ...(answers && { answers }),
  });
}

/** The run of a menu item, for whoever runs it (in a thread, with dialogs that wait). @throws as pressMenuItem */
export function menuRequest(
  world: World,
  email: string,
  spreadsheetId: string,
  path: readonly string[],
  { client = 'desktop' }: ClientOptions = {},
): RunRequest {
  if (client === 'phone') throw new Error('Phones have no menus of scripts');
  const { scriptId, functionName } = findItem(world, menuKey(email, spreadsheetId), path);
  return { scriptId, functionName, account: email, kind: 'menu', activeSpreadsheetId: spreadsheetId };
}

function runSimpleOnOpen(world: World, email: string, spreadsheetId: string): ExecutionResult[] {
  return simpleScripts(world, email, spreadsheetId, 'onOpen').map(({ project, authMode }) =>
    runFunction(world, {
      scriptId: project.id,
      functionName: 'onOpen',
      account: email,
      kind: 'simple',
      authMode,
      activeSpreadsheetId: spreadsheetId,
      event: { source: { $: 'spreadsheet', id: spreadsheetId }, authMode: { $: 'authMode', name: authMode } },
    }),
  );
}

/** Like simple ones they do not run for people who may only view. */
function runInstalled(world: World, email: string, spreadsheetId: string): ExecutionResult[] {
  const role = effectiveRole(world, spreadsheetId, email);
  if (role !== 'owner' && role !== 'writer') return [];
  return Object.values(world.state.script.triggers)
    .filter(({ eventType, sourceId, disabled }) => eventType === 'ON_OPEN' && sourceId === spreadsheetId && !disabled)
    .map(({ id, scriptId, handler, creator }) =>
      runFunction(world, {
        scriptId,
        functionName: handler,
        account: creator,
        actor: email,
        kind: 'trigger',
        triggerId: id,
        activeSpreadsheetId: spreadsheetId,
        event: {
          source: { $: 'spreadsheet', id: spreadsheetId },
          authMode: { $: 'authMode', name: 'FULL' },
          triggerUid: id,
        },
      }),
    );
}

function findItem(world: World, key: string, path: readonly string[]): { scriptId: string; functionName: string } {
  let items: readonly MenuItem[] = world.state.script.menus[key] ?? [];
  let scriptId = '';
  let item: (MenuItem & { scriptId?: string }) | undefined;
  for (const title of path) {
    item = items.find((each) => each.title === title);
    if (!item)
      throw new Error(
        `No menu item "${title}" of ${path.join(' › ')}; there are: ${items.map((each) => each.title).join(', ')}`,
      );
    scriptId = item.scriptId ?? scriptId;
    items = item.items ?? [];
  }
  if (item?.functionName === undefined) throw new Error(`${path.join(' › ')} is not a menu item`);
  return { scriptId, functionName: item.functionName };
}
