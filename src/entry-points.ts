/**
 * Every function Apps Script may call, for the worker and the panel: the build makes the top-level stubs from this list,
 * and the menus are made from it. A name that main does not export fails the build.
 */
import type { MENU_MESSAGES } from './ui/messages/menus';

export interface EntryPoint {
  readonly name: string;
  readonly target: 'worker' | 'panel' | 'panel-domain';
  readonly kind: 'menu' | 'trigger' | 'simpleTrigger' | 'page' | 'card';
  /** The menu item's text. */
  readonly label?: MenuKey;
}

type MenuKey = keyof typeof MENU_MESSAGES;

/** The panel's menu and dialogs are the same in a domain. */
const PANEL: readonly EntryPoint[] = [
  { name: 'onOpen', target: 'panel', kind: 'simpleTrigger' },
  { name: 'menuAskSetUp', target: 'panel', kind: 'menu', label: 'menu.setUpYear' },
  { name: 'menuLock', target: 'panel', kind: 'menu', label: 'menu.lock' },
  { name: 'menuShowLocks', target: 'panel', kind: 'menu', label: 'menu.showLocks' },
  { name: 'readLocks', target: 'panel', kind: 'page' },
  { name: 'requestLock', target: 'panel', kind: 'page' },
];

export const ENTRY_POINTS: readonly EntryPoint[] = [
  { name: 'onOpen', target: 'worker', kind: 'simpleTrigger' },
  { name: 'menuInstall', target: 'worker', kind: 'menu', label: 'menu.install' },
  { name: 'menuSetUpYear', target: 'worker', kind: 'menu', label: 'menu.setUpYear' },
  { name: 'menuUpdateStaff', target: 'worker', kind: 'menu', label: 'menu.updateStaff' },
  { name: 'menuAccessReport', target: 'worker', kind: 'menu', label: 'menu.accessReport' },
  { name: 'menuPrepareYear', target: 'worker', kind: 'menu', label: 'menu.prepareYear' },
  { name: 'menuMendTriggers', target: 'worker', kind: 'menu', label: 'menu.mendTriggers' },
  { name: 'menuRunNow', target: 'worker', kind: 'menu', label: 'menu.runNow' },
  { name: 'menuProbe', target: 'worker', kind: 'menu', label: 'menu.probe' },
  { name: 'menuCheckJournal', target: 'worker', kind: 'menu', label: 'menu.checkJournal' },
  { name: 'dispatch', target: 'worker', kind: 'trigger' },
  { name: 'onControlEdit', target: 'worker', kind: 'trigger' },
  { name: 'onMealEdit', target: 'worker', kind: 'trigger' },
  { name: 'onProbeEdit', target: 'worker', kind: 'trigger' },
  ...PANEL,
  ...PANEL.map((entry): EntryPoint => ({ ...entry, target: 'panel-domain' })),
  { name: 'cardDriveHome', target: 'panel-domain', kind: 'card' },
  { name: 'cardDriveItems', target: 'panel-domain', kind: 'card' },
  { name: 'cardLook', target: 'panel-domain', kind: 'card' },
  { name: 'cardLock', target: 'panel-domain', kind: 'card' },
  { name: 'cardReview', target: 'panel-domain', kind: 'card' },
  { name: 'cardSubmit', target: 'panel-domain', kind: 'card' },
  { name: 'cardUseBook', target: 'panel-domain', kind: 'card' },
];

export function menuItems(target: EntryPoint['target']): { name: string; label: MenuKey }[] {
  return ENTRY_POINTS.flatMap(({ name, target: of, kind, label }) =>
    of === target && kind === 'menu' && label ? [{ name, label }] : [],
  );
}
