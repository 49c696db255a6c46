/** Commands in `Lệnh`: first the plan in words, then, after the tick "Đồng ý" on the same plan, the work. */
import { type Context, log } from './context';
import { type CommandRow, controlId, type Requests } from './control';
import { checkJournal } from './journal-check';
import { mendTriggers } from './mend-triggers';
import { planPreparation, startPreparation } from './next-year';
import { planPeople, startPeople } from './people-change';
import { orderReport } from './report';
import { type AgreeablePlan, planSetUp, type SetUpPlan, startSetUp } from './set-up';
import type { SheetOp } from './sheet-ops';
import { orderSweep } from './sweep';
import type { CommandName } from './views';
import { CONTROL } from './workbooks';

/** A command that is planned, shown, agreed to and begun. */
export interface PlannedCommand {
  /** Reads and plans; writes nothing. */
  readonly plan: (context: Context) => SetUpPlan;
  /** Begins what was agreed to, once the store is saved. */
  readonly start: (context: Context, agreed: AgreeablePlan, row: number, actor: string) => void;
}

export const PLANNED_COMMANDS = {
  setUpYear: { plan: planSetUp, start: startSetUp },
  updateStaff: { plan: planPeople, start: startPeople },
  prepareYear: { plan: planPreparation, start: startPreparation },
} satisfies Partial<Record<CommandName, PlannedCommand>>;

type Handler = (context: Context, row: CommandRow) => SheetOp[];

/** What each command does with its row; nothing to write when there is nothing new to say. */
const HANDLERS: Readonly<Record<CommandName, Handler>> = {
  setUpYear: planned(PLANNED_COMMANDS.setUpYear),
  updateStaff: planned(PLANNED_COMMANDS.updateStaff),
  prepareYear: planned(PLANNED_COMMANDS.prepareYear),
  checkJournal: processJournalCheck,
  sweep: processSweep,
  accessReport: processReport,
  mendTriggers: processTriggers,
};

export function processCommands(context: Context, requests: Requests): void {
  forgetCleared(context, requests.commands);
  const ops = requests.commands.flatMap((row) => handlerOf(context, row.name)?.(context, row) ?? []);
  if (ops.length > 0) context.ports.sheets.write(controlId(context), ops);
  // Remembered only once it stands in the sheet: a run that dies before shows it again.
  context.store.save();
}

/** The row of `Lệnh` below all commands; null when the tab is full. */
export function freeCommandRow(commands: readonly CommandRow[]): number | null {
  const { firstRow, rows } = CONTROL.commands;
  const row = Math.max(firstRow, ...commands.map((command) => command.row)) + 1;
  return row > firstRow + rows ? null : row;
}

/** A row whose command was taken away is free for another one. */
function forgetCleared(context: Context, commands: readonly CommandRow[]): void {
  const shown = context.store.get('shownPlans');
  const named = new Set(commands.map(({ row }) => String(row)));
  const kept = Object.entries(shown).filter(([row]) => named.has(row));
  if (kept.length < Object.keys(shown).length) context.store.set('shownPlans', Object.fromEntries(kept));
}

function handlerOf(context: Context, name: string) {
  const known = Object.entries(context.views.commandNames).find(([, text]) => text === name);
  return known && HANDLERS[known[0] as CommandName];
}

/** Changes nothing, so there is nothing to agree to: it is done as soon as it is seen, once. */
function processJournalCheck(context: Context, { row }: CommandRow): SheetOp[] {
  if (context.store.get('shownPlans')[row] !== undefined) return [];
  remember(context, row, SETTLED);
  const report = checkJournal(context, 'control');
  const text = context.views.journalReportText(report);
  return context.views.commandAnswer({ row, isGood: report.findings.length === 0, text, at: report.at });
}

/** At once: a sweep only mends what the rules or the board's ticks allow. */
function processSweep(context: Context, row: CommandRow): SheetOp[] {
  if (context.store.get('shownPlans')[row.row] === SETTLED) return [];
  remember(context, row.row, SETTLED);
  return orderSweep(context, row.row);
}

/** At once: it only reads Drive. */
function processReport(context: Context, { row }: CommandRow): SheetOp[] {
  if (context.store.get('shownPlans')[row] === SETTLED) return [];
  remember(context, row, SETTLED);
  return orderReport(context, row, 'control');
}

/** At once: no record is touched. */
function processTriggers(context: Context, { row }: CommandRow): SheetOp[] {
  if (context.store.get('shownPlans')[row] === SETTLED) return [];
  remember(context, row, SETTLED);
  const text = context.views.triggersText(mendTriggers(context, 'control'));
  return context.views.commandAnswer({ row, isGood: true, text, at: context.ports.clock.now() });
}

/** Marks a row whose command is done, refused or outdated: it is never looked at again. */
export const SETTLED = 'settled';

function planned(command: PlannedCommand): Handler {
  return (context, row) => {
    const shown = context.store.get('shownPlans')[row.row];
    if (shown === undefined) return showPlan(context, command, row);
    return row.agreed && shown !== SETTLED ? agree(context, command, row, shown) : [];
  };
}

function showPlan(context: Context, command: PlannedCommand, row: CommandRow): SheetOp[] {
  const plan = command.plan(context);
  remember(context, row.row, plan.ok && !plan.isEmpty ? plan.fingerprint : SETTLED);
  log(context, {
    action: plan.ok ? 'planShown' : 'planRefused',
    actor: 'control',
    target: String(row.row),
    detail: { problems: plan.ok ? 0 : plan.problems.length },
  });
  // A tick that stood there before the plan agrees to nothing.
  return context.views.commandPlan({ row: row.row, plan, at: context.ports.clock.now(), isTicked: row.agreed });
}

function agree(context: Context, command: PlannedCommand, row: CommandRow, shown: string): SheetOp[] {
  const plan = command.plan(context);
  remember(context, row.row, SETTLED);
  if (!plan.ok || plan.fingerprint !== shown)
    return context.views.commandPlan({ row: row.row, plan, at: context.ports.clock.now(), isOutdated: true });
  command.start(context, plan, row.row, context.ports.account);
  return [];
}

function remember(context: Context, row: number, value: string): void {
  context.store.set('shownPlans', { ...context.store.get('shownPlans'), [row]: value });
}
