/** Makes the root folder, the control workbook and the triggers, once; running it again mends what is missing. */
import type { Context } from './context';
import { log } from './context';
import { adoptJournal } from './journal-adopt';
import { restoreControlRows } from './layouts';
import { idsByKey } from './listing';
import { EVERY_YEAR, markOf } from './marks';
import type { WantedTrigger, WriteResult } from './ports';
import { seesTypists } from './probe/environment';
import { addToRegister } from './register';
import type { FileIds } from './stored-values';

export const TRIGGER_FUNCTIONS = { beat: 'dispatch', controlEdit: 'onControlEdit', mealEdit: 'onMealEdit' } as const;

/** `journalId` is the workbook the worker is bound to. Returns where the control workbook is. */
export function install(context: Context, journalId: string): FileIds {
  const found = idsByKey(context.ports.drive.listMarked(EVERY_YEAR));
  const root =
    found.root ?? make(context, { key: 'root', kind: 'folder', parentId: null, name: context.views.newNames.root });
  const control =
    found.control ??
    make(context, { key: 'control', kind: 'sheet', parentId: root, name: context.views.newNames.control });
  const ids: FileIds = { ...context.store.get('ids'), root, control, journal: journalId };
  context.store.set('ids', ids);
  const [controlOutline, journalOutline] = context.ports.sheets.outline([control, journalId]);
  context.ports.sheets.write(
    control,
    context.views.controlWorkbook({ outline: controlOutline!, account: context.ports.account }),
  );
  restoreControlRows(context, control, controlOutline!);
  context.ports.sheets.write(
    journalId,
    context.views.journalWorkbook({ outline: journalOutline!, account: context.ports.account }),
  );
  registerMade(context, found, ids);
  ensureTriggers(context);
  adoptJournal(context, journalOutline!.sheetIds);
  log(context, { action: 'installed', actor: context.ports.account, target: 'control', detail: {} });
  return ids;
}

/** A listing may show them late: a set-up begun at once knows them by the register and makes no second ones. */
function registerMade(context: Context, found: Readonly<Record<string, string>>, ids: FileIds): void {
  addToRegister(
    context,
    EVERY_YEAR,
    (['root', 'control'] as const).filter((key) => !found[key]).map((key) => ({ key, id: ids[key] })),
  );
}

/** Those that are missing are made; with all there it changes nothing. */
export function ensureTriggers(context: Context): void {
  const wanted = wantedTriggers(context);
  if (wanted.length > 0) context.ports.triggers.ensure(wanted);
}

/** The beat and the edit triggers; the one of the meal workbook once there is one. */
export function wantedTriggers(context: Context): WantedTrigger[] {
  const ids = context.store.get('ids');
  if (!ids) return [];
  return [
    { type: 'everyMinutes', minutes: 5, functionName: TRIGGER_FUNCTIONS.beat },
    { type: 'onEdit', spreadsheetId: ids.control, functionName: TRIGGER_FUNCTIONS.controlEdit },
    ...(seesTypists(context.store) ? mealIds(ids) : []).map(
      (spreadsheetId) => ({ type: 'onEdit', spreadsheetId, functionName: TRIGGER_FUNCTIONS.mealEdit }) as const,
    ),
  ];
}

/** Google lets a script have 20 triggers; reports in further workbooks are dated by the beats. https://developers.google.com/apps-script/guides/services/quotas */
function mealIds({ meals, mealParts = {} }: FileIds): string[] {
  return [...(meals ? [meals] : []), ...Object.values(mealParts)].slice(0, MOST_MEAL_TRIGGERS);
}

const MOST_MEAL_TRIGGERS = 15;

function make(
  context: Context,
  item: { key: string; kind: 'folder' | 'sheet'; parentId: string | null; name: string },
): string {
  const id = item.kind === 'folder' ? context.ports.drive.newIds(1)[0]! : null;
  const properties = markOf(EVERY_YEAR, { key: item.key, scope: 'year' });
  const { key: _key, ...rest } = item;
  return idOf(context.ports.drive.write([{ type: 'create', id, properties, ...rest }])[0]!);
}

function idOf(result: WriteResult): string {
  if (!result.ok) throw new Error(`Drive refused a new file: ${result.message}`);
  return result.id;
}
