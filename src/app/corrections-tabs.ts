/**
 * Registers under a lock of a period stay writable but for the months' tabs. A correction lets one person into the protection that
 * closes such a tab, and takes exactly her out of it again.
 */
import type { CorrectionRequest } from '../domain/corrections/request';
import { sameAddress } from '../domain/plan/actual-item';
import type { Context } from './context';
import { locksInForce } from './lock-state';
import { isMonth, lockProtectionId } from './lock-tabs';
import type { ProtectionReading } from './ports';
import type { SheetOp } from './sheet-ops';

/** By the id of the workbook: the protections with which locks keep months closed now. One read for all. */
export function closedTabs(
  context: Context,
  items: readonly { readonly id: string; readonly kind: string }[],
): Map<string, ProtectionReading[]> {
  if (!locksInForce(context).some(({ period }) => period)) return new Map();
  return readTabs(context, items);
}

/** By the number of the request: the closed tabs that it opens. */
export function tabsToOpen(
  context: Context,
  requests: readonly CorrectionRequest[],
): Map<string, readonly ProtectionReading[]> {
  const closed = closedTabs(
    context,
    requests.map(({ item }) => item),
  );
  return new Map(
    requests.map(({ id, item }) => {
      const tabs = closed.get(item.id) ?? [];
      return [id, tabs.filter(({ sheetId }) => item.tab === undefined || item.tab === sheetId)];
    }),
  );
}

/** Whoever is in already is not let in twice. */
export function letIn(
  context: Context,
  opened: readonly { readonly request: CorrectionRequest; readonly tabs: readonly ProtectionReading[] }[],
): void {
  for (const file of new Set(opened.map(({ request }) => request.item.id))) {
    const own = opened.filter(({ request }) => request.item.id === file);
    const tabs = new Map(own.flatMap((one) => one.tabs.map((tab) => [tab.id, tab] as const)));
    setEditors(context, file, [...tabs.values()], ({ id, editors }) => {
      const emails = own.flatMap((one) => (one.tabs.some((tab) => tab.id === id) ? [one.request.email] : []));
      return [...editors, ...emails.filter((email) => !editors.some((one) => sameAddress(one, email)))];
    });
  }
}

/** Also in tabs whose lock has gone and come again meanwhile. */
export function closeTabs(context: Context, requests: readonly CorrectionRequest[]): void {
  const tabs = readTabs(
    context,
    requests.map(({ item }) => item),
  );
  for (const [file, closed] of tabs) {
    const gone = requests.flatMap(({ item, email }) => (item.id === file ? [email] : []));
    setEditors(context, file, closed, ({ editors }) =>
      editors.filter((one) => !gone.some((email) => sameAddress(one, email))),
    );
  }
}

function readTabs(
  context: Context,
  items: readonly { readonly id: string; readonly kind: string }[],
): Map<string, ProtectionReading[]> {
  const ids = [...new Set(items.filter(({ kind }) => kind === 'sheet').map(({ id }) => id))];
  const readings = ids.length === 0 ? [] : context.ports.sheets.protections(ids);
  return new Map(
    ids.map((id, i) => {
      const protections = readings[i] ?? [];
      return [id, protections.filter((one) => isMonth(one.sheetId) && one.id === lockProtectionId(one.sheetId))];
    }),
  );
}

/** Writes only protections whose editors become others. */
function setEditors(
  context: Context,
  spreadsheetId: string,
  tabs: readonly ProtectionReading[],
  wanted: (tab: ProtectionReading) => readonly string[],
): void {
  const ops = tabs.flatMap((tab): SheetOp[] => {
    const editors = wanted(tab);
    return editors.length === tab.editors.length ? [] : [{ type: 'protectionEditors', id: tab.id, editors }];
  });
  if (ops.length > 0) context.ports.sheets.write(spreadsheetId, ops);
}
