/** The worker's own menu: the same commands as the tab `Lệnh`, with the plan in a dialog. */
import { freeCommandRow, PLANNED_COMMANDS, SETTLED } from './commands';
import { type Context, log } from './context';
import { controlId, readRequests } from './control';
import { beat, finishRun } from './dispatch';
import { install } from './install';
import { checkJournal } from './journal-check';
import { mendTriggers } from './mend-triggers';
import { probeEnvironment } from './probe/probe';
import { orderReport } from './report';
import { strangerAtInstall, strangerTo } from './school-account';
import type { CommandName } from './views';

export interface Human {
  tell(title: string, text: string): void;
  confirm(title: string, text: string): boolean;
  toast(text: string): void;
}

export interface MenuTexts {
  busy: string;
  notInstalled: string;
  mustMend: string;
  nothingToDo: string;
  agree: string;
  started: string;
  probing: string;
  title: string;
  noFreeRow: string;
  wrongAccount(account: string): string;
}

/** Plans, shows the plan in words, and after "yes" begins it. With nothing to do it writes nothing. */
export function commandFromMenu(
  context: Context,
  name: keyof typeof PLANNED_COMMANDS,
  human: Human,
  texts: MenuTexts,
): void {
  if (!isReady(context, human, texts)) return;
  const command = PLANNED_COMMANDS[name];
  const plan = command.plan(context);
  const text = context.views.planText(plan);
  if (!plan.ok || plan.isEmpty) {
    human.tell(plan.ok ? texts.nothingToDo : texts.mustMend, text);
    return;
  }
  const row = freeRow(context, human, texts);
  if (row === null || !human.confirm(texts.agree, text)) return;
  human.toast(texts.started);
  writeCommand(context, name, row);
  command.start(context, plan, row, context.ports.account);
  context.store.save();
  finishRun({ ...context, notify: (progress) => human.toast(progress) });
}

/** One beat by hand; the same as the clock's. */
export function runNow(context: Context, human: Human, texts: MenuTexts): void {
  if (!isReady(context, human, texts)) return;
  log(context, { action: 'runByHand', actor: context.ports.account, target: 'worker', detail: {} });
  beat(context);
}

/** Tries what Google's documents leave open; how it went is in the journal's tab. */
export function probeFromMenu(context: Context, human: Human, texts: MenuTexts): void {
  if (!isReady(context, human, texts)) return;
  human.toast(texts.probing);
  const { answered, total } = probeEnvironment(context);
  finishRun(context);
  human.tell(texts.title, context.views.probeDone({ answered, total }));
}

/** Whether the journal is as the worker wrote it; the result also stands on its front page. */
export function checkJournalFromMenu(context: Context, human: Human, texts: MenuTexts): void {
  if (!isReady(context, human, texts)) return;
  const report = checkJournal(context, context.ports.account);
  finishRun(context);
  human.tell(texts.title, context.views.journalReportText(report));
}

/** The same as the command in `Lệnh`, whose row tells how far it is. */
export function reportFromMenu(context: Context, human: Human, texts: MenuTexts): void {
  if (!isReady(context, human, texts)) return;
  const row = freeRow(context, human, texts);
  if (row === null) return;
  human.toast(texts.started);
  writeCommand(context, 'accessReport', row);
  context.ports.sheets.write(controlId(context), orderReport(context, row, context.ports.account));
  context.store.save();
  finishRun(context);
}

/** The worker's triggers, one of each: the way back when no beat comes any more. */
export function mendTriggersFromMenu(context: Context, human: Human, texts: MenuTexts): void {
  if (!isReady(context, human, texts)) return;
  const mended = mendTriggers(context, context.ports.account);
  finishRun(context);
  human.tell(texts.title, context.views.triggersText(mended));
}

/** Makes or mends all that the worker needs; `told`: what is said then, with the id of the control workbook. */
export function installFromMenu(
  context: Context,
  journalId: string,
  human: Human,
  texts: MenuTexts,
  told: (control: string) => string,
): void {
  const isFree = context.ports.lock.acquire(MENU_WAIT_MS);
  const owner = isFree ? strangerAtInstall(context, journalId) : null;
  if (!isFree || owner !== null) {
    human.tell(texts.title, owner === null ? texts.busy : texts.wrongAccount(owner));
    return;
  }
  const ids = install(context, journalId);
  finishRun(context);
  human.tell(texts.title, told(ids.control));
}

function isReady(context: Context, human: Human, texts: MenuTexts): boolean {
  const isFree = context.ports.lock.acquire(MENU_WAIT_MS);
  const owner = isFree ? strangerTo(context) : null;
  if (isFree && owner === null && context.store.get('ids')) return true;
  const refusal = isFree ? texts.notInstalled : texts.busy;
  human.tell(texts.title, owner === null ? refusal : texts.wrongAccount(owner));
  return false;
}

const MENU_WAIT_MS = 20_000;

/** The row of `Lệnh` below all commands; null, and said, when the tab is full. */
function freeRow(context: Context, human: Human, texts: MenuTexts): number | null {
  const row = freeCommandRow(readRequests(context).commands);
  if (row === null) human.tell(texts.title, texts.noFreeRow);
  return row;
}

/** The command is written into `Lệnh` like any other, so that its progress has a row. */
function writeCommand(context: Context, name: CommandName, row: number): void {
  context.store.set('shownPlans', { ...context.store.get('shownPlans'), [row]: SETTLED });
  context.ports.sheets.write(
    controlId(context),
    context.views.commandRow({ row, name: context.views.commandNames[name], agreed: true }),
  );
}
