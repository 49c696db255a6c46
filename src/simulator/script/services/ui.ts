/**
 * Dialogs and menus. A dialog waits for the answer queued for it; one without an answer stops the run with an error that
 * names its text, so that no test answers a question by accident.
 * Sources: https://developers.google.com/apps-script/reference/base/ui, …/guides/dialogs, …/guides/menus
 */
import { hasAddOn } from '../add-ons';
import { DIALOG_MS, MENU_MS } from '../latency';
import { breakRun, type DialogAnswer, type DialogRecord, type Run, ScriptException } from '../run';
import type { MenuItem } from '../state';
import { type HostMethod, type HostMethods, SCOPES } from './service';

interface Asked {
  title?: string;
  text: string;
  buttons: string;
}

function dialog(label: string, answer: (run: Run, args: unknown[]) => unknown): HostMethod {
  return { label: `Ui.${label}`, latencyMs: DIALOG_MS, scopes: [SCOPES.containerUi], answer };
}

export const UI: HostMethods = {
  'SpreadsheetApp.getUi': { isNoneAllowed: true, answer: requireUi },
  'Ui.alert': dialog('alert', (run, [asked]) => ask(run, 'alert', asked as Asked)),
  'Ui.prompt': dialog('prompt', (run, [asked]) => ask(run, 'prompt', asked as Asked)),
  'Ui.showHtml': dialog('showModalDialog', (run, [shown]) => void run.dialogs.push(shown as DialogRecord)),
  'Ui.addMenu': {
    label: 'Ui.addToUi',
    latencyMs: MENU_MS,
    isNoneAllowed: true,
    answer: (run, [menu, isAddon]) => addMenu(run, menu as MenuItem, isAddon === true),
  },
};

export const NO_UI_TEXT = 'Cannot call SpreadsheetApp.getUi() from this context.';

/** Only with a spreadsheet open before the user, and only for a bound script or an editor add-on. */
function requireUi(run: Run): void {
  const isAtScreen = run.kind !== 'card' && run.triggerId === undefined;
  if (!isAtScreen || run.activeSpreadsheetId === undefined) throw new ScriptException(NO_UI_TEXT);
  if (run.project.parentId !== run.activeSpreadsheetId && !hasAddOn(run.world, run.project, run.account))
    throw new ScriptException(NO_UI_TEXT);
}

/** An alert with only OK informs: the person presses OK. Every other dialog needs a queued answer. */
function ask(run: Run, kind: 'alert' | 'prompt', { title, text, buttons }: Asked): DialogAnswer {
  const shown: DialogRecord = { kind, text, ...(title !== undefined && { title }) };
  run.dialogs.push(shown);
  const isNotice = kind === 'alert' && buttons === 'OK';
  const answer: DialogAnswer = isNotice ? { button: 'OK' } : nextAnswer(run, kind, shown, buttons);
  shown.answer = answer;
  return answer;
}

function nextAnswer(run: Run, kind: string, { title, text }: DialogRecord, buttons: string): DialogAnswer {
  const asked = `${kind} "${title === undefined ? text : `${title}: ${text}`}"`;
  const answer = run.answers.shift();
  if (!answer) return breakRun(run, new Error(`Unanswered dialog: ${asked}`));
  if (answer.expect !== undefined && !`${title ?? ''} ${text}`.includes(answer.expect)) {
    return breakRun(run, new Error(`The dialog ${asked} is not the expected "${answer.expect}"`));
  }
  if (answer.button !== 'CLOSE' && !buttons.split('_').includes(answer.button)) {
    return breakRun(run, new Error(`The dialog ${asked} has no button ${answer.button}`));
  }
  return answer;
}

function addMenu(run: Run, menu: MenuItem, isAddon: boolean): void {
  const key = menuKey(run.account, run.activeSpreadsheetId ?? '');
  const menus = run.world.state.script.menus;
  const title = isAddon ? run.project.title : menu.title;
  const others = (menus[key] ?? []).filter((each) => each.scriptId !== run.project.id || each.title !== title);
  menus[key] = [...others, { ...menu, title, scriptId: run.project.id }];
}

export function menuKey(email: string, spreadsheetId: string): string {
  return `${email}|${spreadsheetId}`;
}
