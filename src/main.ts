/** The worker's functions: the only ones Apps Script sees in it, and the only place where its parts are wired together. */
import type { Context } from './app/context';
import { controlEdited, dispatch as dispatchDue } from './app/dispatch';
import {
  checkJournalFromMenu,
  commandFromMenu,
  type Human,
  installFromMenu,
  mendTriggersFromMenu,
  probeFromMenu,
  reportFromMenu,
  runNow,
} from './app/menu';
import type { Ports } from './app/ports';
import { mayJoinGrants } from './app/probe/environment';
import { noteProbeEdit } from './app/probe/guided';
import { openStore } from './app/store';
import { menuItems } from './entry-points';
import { googleDrive } from './google/drive';
import { editedCell, editedTab, stampMealEdit, typistOf } from './google/edits';
import { googlePrint } from './google/print';
import { addMenu, confirm, openWorkbookId, tell, toast } from './google/screen';
import { googleMail, liveScreen, scriptLock, scriptState, scriptTriggers, sha256, startClock } from './google/services';
import { sharedDrives } from './google/shared-drives';
import { googleSheets } from './google/sheets';
import { say } from './ui/messages/catalogue';
import { views } from './ui/views';

export function onOpen(): void {
  addMenu(
    say('menu.title'),
    menuItems('worker').map(({ name, label }) => ({ label: say(label), functionName: name })),
  );
}

export function menuInstall(): void {
  installFromMenu(newContext(), openWorkbookId(), human, menuTexts(), (control) =>
    say('menu.installed', { url: `https://docs.google.com/spreadsheets/d/${control}/edit` }),
  );
}

export function menuSetUpYear(): void {
  commandFromMenu(newContext(), 'setUpYear', human, menuTexts());
}

export function menuUpdateStaff(): void {
  commandFromMenu(newContext(), 'updateStaff', human, menuTexts());
}

export function menuAccessReport(): void {
  reportFromMenu(newContext(), human, menuTexts());
}

export function menuPrepareYear(): void {
  commandFromMenu(newContext(), 'prepareYear', human, menuTexts());
}

export function menuMendTriggers(): void {
  mendTriggersFromMenu(newContext(), human, menuTexts());
}

export function menuRunNow(): void {
  runNow(newContext(), human, menuTexts());
}

export function menuProbe(): void {
  probeFromMenu(newContext(), human, menuTexts());
}

export function menuCheckJournal(): void {
  checkJournalFromMenu(newContext(), human, menuTexts());
}

export function dispatch(): void {
  dispatchDue(newContext());
}

export function onControlEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  controlEdited(newContext(), typistOf(), editedTab(event));
}

export function onMealEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  stampMealEdit(event);
}

/** The guided steps of `Kiểm tra môi trường`. */
export function onProbeEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { spreadsheetId, cell } = editedCell(event);
  noteProbeEdit(newContext(), spreadsheetId, cell, typistOf());
}

const human: Human = { tell, confirm, toast };

function menuTexts() {
  return {
    title: say('menu.title'),
    busy: say('menu.busy'),
    notInstalled: say('menu.notInstalled'),
    mustMend: say('menu.mustMend'),
    nothingToDo: say('menu.nothingToDo'),
    agree: say('menu.agree'),
    started: say('menu.started'),
    probing: say('menu.probing'),
    noFreeRow: say('menu.noFreeRow'),
    wrongAccount: (account: string) => say('menu.wrongAccount', { account }),
  };
}

function newContext(): Context {
  const store = openStore(scriptState);
  const account = Session.getEffectiveUser().getEmail();
  const drives = sharedDrives(account, () => store.get('drives'));
  const ports: Ports = {
    clock: startClock(),
    drive: googleDrive(() => mayJoinGrants(store), drives),
    sheets: googleSheets,
    print: googlePrint,
    mail: googleMail,
    state: scriptState,
    lock: scriptLock,
    triggers: scriptTriggers,
    screen: liveScreen,
    digest: sha256,
    account,
  };
  return { ports, store, views };
}
