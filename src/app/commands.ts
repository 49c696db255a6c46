/** Commands in `Lệnh`: first the plan in words, then, after the tick "Đồng ý" on the same plan, the work. */
import { type Context, log } from './context';
import { type CommandRow, controlId, type Requests } from './control';
import { checkJournal } from './journal-check';
import { planSetUp, startSetUp } from './set-up';
import type { SheetOp } from './sheet-ops';
import type { CommandName } from './views';

/** What each command does with its row; nothing to write when there is nothing new to say. */
const HANDLERS: Readonly<Record<CommandName, (context: Context, row: CommandRow) => SheetOp[]>> = {
  setUpYear: processSetUp,
  checkJournal: processJournalCheck,
};

export function processCommands(context: Context, requests: Requests): void {
  const ops = requests.commands.flatMap((row) => handlerOf(context, row.name)?.(context, row) ?? []);
  if (ops.length > 0) context.ports.sheets.write(controlId(context), ops);
  // Remembered only once it stands in the sheet: a run that dies before shows it again.
  context.store.save();
}

function handlerOf(context: Context, name: string) {
  const known = Object.entries(context.views.commandNames).find(([, text]) => text === name);
  return known && HANDLERS[known[0] as CommandName];
}

function processSetUp(context: Context, row: CommandRow): SheetOp[] {
  if (context.store.get('setUp')?.row === row.row) return [];
  const shown = context.store.get('shownPlans')[row.row];
  if (shown === undefined) return showPlan(context, row);
  if (!row.agreed || shown === SETTLED) return [];
  return agree(context, row, shown);
}

/** Changes nothing, so there is nothing to agree to: it is done as soon as it is seen, once. */
function processJournalCheck(context: Context, { row }: CommandRow): SheetOp[] {
  if (context.store.get('shownPlans')[row] !== undefined) return [];
  remember(context, row, SETTLED);
  const report = checkJournal(context, 'control');
  const text = context.views.journalReportText(report);
  return context.views.commandAnswer({ row, isGood: report.findings.length === 0, text, at: report.at });
}

/** Marks a row whose command is done, refused or outdated: it is never looked at again. */
const SETTLED = 'settled';

function showPlan(context: Context, row: CommandRow): SheetOp[] {
  const plan = planSetUp(context);
  remember(context, row.row, plan.ok && !plan.isEmpty ? plan.fingerprint : SETTLED);
  log(context, {
    action: plan.ok ? 'planShown' : 'planRefused',
    actor: 'control',
    target: String(row.row),
    detail: { problems: plan.ok ? 0 : plan.problems.length },
  });
  return context.views.commandPlan({ row: row.row, plan, at: context.ports.clock.now() });
}

function agree(context: Context, row: CommandRow, shown: string): SheetOp[] {
  const plan = planSetUp(context);
  if (!plan.ok || plan.fingerprint !== shown) {
    remember(context, row.row, SETTLED);
    return context.views.commandPlan({ row: row.row, plan, at: context.ports.clock.now(), isOutdated: true });
  }
  remember(context, row.row, SETTLED);
  startSetUp(context, plan, row.row, context.ports.account);
  return [];
}

function remember(context: Context, row: number, value: string): void {
  context.store.set('shownPlans', { ...context.store.get('shownPlans'), [row]: value });
}
