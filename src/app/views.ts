/** What the use cases need put into words and cells; `ui/` implements it. */
import type { Lock } from '../domain/locks/lock';
import type { WriterLeft } from '../domain/locks/writers-left';
import type { OverdueDeparture } from '../domain/people/overdue-departures';
import type { Widening } from '../domain/plan/plan';
import type { School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import type { AccountRow } from './accounts';
import type { StepFailure } from './apply-work';
import type { AttendanceViews } from './attendance-views';
import type { ClosedViews } from './closed-views';
import type { LockRow } from './control';
import type { CorrectionViews } from './correction-views';
import type { DeviationViews } from './deviation-views';
import type { DutyTable } from './duty-rows';
import type { DutyViews } from './duty-views';
import type { HealthViews } from './health-views';
import type { IncidentViews } from './incident-views';
import type { JournalReport } from './journal-check';
import type { KitchenViews } from './kitchen-views';
import type { Outline } from './layouts';
import type { MealViews } from './meal-views';
import type { MonthBookViews } from './month-book-views';
import type { OverviewViews } from './overview-views';
import type { OwnBlock } from './own-blocks';
import type { SheetReading } from './ports';
import type { Environment } from './probe/environment';
import type { Guided } from './probe/guided';
import type { ProposalViews } from './proposal-views';
import type { ReportViews } from './report-views';
import type { RequestBlock } from './request-blocks';
import type { SetUpPlan } from './set-up';
import type { SheetOp } from './sheet-ops';
import type { LockRecord, LogEntry, QueuedMail } from './stored-values';
import type { TemplateViews } from './template-views';
import type { OpenDeviations } from './weekly';

export interface WorkbookModel {
  school: School;
  today: PlainDate;
  outline: Outline;
  /** The school account: the only editor of what nobody types. */
  account: string;
}

export interface Progress {
  row: number;
  state: 'running' | 'done' | 'waitingForQuota' | 'waitingForSharing';
  done: number;
  total: number;
  failures: readonly StepFailure[];
  elapsedMs: number;
}

export interface LockStatus {
  row: number;
  state:
    | 'locked'
    | 'incomplete'
    | 'open'
    | 'needsReason'
    | 'refused'
    | 'working'
    /** Google shares no more for now: goes on by itself. */
    | 'waitingForSharing'
    /** Its first day is still to come. */
    | 'scheduled'
    | 'badDate'
    /** A theme that is in the tab no more, a month of another year. */
    | 'noPeriod'
    | 'badLink'
    /** The link is locked in another row. */
    | 'twice'
    /** The link is of a workbook that no lock closes. */
    | 'alwaysOpen';
  by?: string;
  sinceMs?: number;
  from?: PlainDate;
  until?: PlainDate;
  /** The id of what the row is about, where that is one folder or file. */
  item?: string;
  /** Who can still write, and how; for an incomplete lock. */
  left?: readonly WriterLeft[];
  /** Who gets more when the lock ends. */
  opens?: { readonly widenings: readonly Widening[]; readonly school: School };
}

export interface LockProtectionModel {
  editors: readonly string[];
  /** Who settles the portions of a month. */
  board: readonly string[];
  rows: readonly string[];
  /** Whether the tab's n-th protection is there. */
  isKnown: (n: number) => boolean;
}

/** A plan for the row (from 1) of a command in `Lệnh`. */
export interface ShownPlan {
  row: number;
  plan: SetUpPlan;
  at: number;
  isOutdated?: boolean;
  /** The row was ticked before its plan stood there: the tick is taken back. */
  isTicked?: boolean;
}

/** What one can order in the tab `Lệnh`. */
export type CommandName =
  | 'setUpYear'
  | 'updateStaff'
  | 'prepareYear'
  | 'checkJournal'
  | 'sweep'
  | 'accessReport'
  | 'mendTriggers';

export interface Views
  extends MealViews,
    KitchenViews,
    AttendanceViews,
    MonthBookViews,
    ClosedViews,
    CorrectionViews,
    ProposalViews,
    DeviationViews,
    ReportViews,
    HealthViews,
    IncidentViews,
    OverviewViews,
    DutyViews,
    TemplateViews {
  commandNames: Readonly<Record<CommandName, string>>;
  /** What new items are called before the school's name is known. */
  newNames: { root: string; control: string };
  /** A new control workbook: all tabs, headings, help, validation, examples. */
  controlWorkbook(model: { outline: Outline; account: string }): SheetOp[];
  /** What depends on the school's data: the rows of `Khóa – Mở`, drop-downs, who may tick. */
  controlRows(
    model: WorkbookModel & {
      lockRows: readonly string[];
      editors: readonly string[];
      /** Who decides on requests for corrections, and for how many rows. */
      deciders: readonly string[];
      correctionRows: number;
      /** Rows there are for proposals, which the principal decides. */
      proposalRows: number;
      /** Rows there are for incidents, which the board answers. */
      incidentRows: number;
    },
  ): SheetOp[];
  journalWorkbook(model: { outline: Outline; account: string }): SheetOp[];
  mealWorkbook(model: WorkbookModel): SheetOp[];
  /** `key`: of the class's workbook, or of a person's without a class. */
  taskWorkbook(
    model: WorkbookModel & {
      key: string;
      blocks: readonly RequestBlock[];
      incidentBlocks: readonly RequestBlock[];
      own: readonly OwnBlock[];
      table: DutyTable;
    },
  ): SheetOp[];

  probeNames: { folder: string; sheet: string };
  /** The tab `Kiểm tra môi trường`: questions and where to write; what people wrote there stays. */
  probeTab(model: { outline: Outline; account: string }): SheetOp[];
  /** How to try what is open, the answers, and what follows from them. */
  probeAnswers(model: { environment: Environment; guided: Guided | null; trouble: string }): SheetOp[];

  probeDone(count: { answered: number; total: number }): string;

  commandPlan(shown: ShownPlan): SheetOp[];
  commandProgress(progress: Progress): SheetOp[];
  /** What a command without a plan found out. */
  commandAnswer(answer: { row: number; isGood: boolean; text: string; at: number }): SheetOp[];
  /** A new command row, written by the worker; `agreed`: ticked too. */
  commandRow(row: { row: number; name: string; agreed: boolean }): SheetOp[];
  /** The same plan as text for a dialog. */
  planText(plan: SetUpPlan): string;

  /** What a state says in its row, so that it is not written at every beat. */
  lockStateText(state: LockStatus['state']): string;
  lockStatus(status: LockStatus): SheetOp[];
  /** What Drive's details of a locked folder say. */
  lockNote(lock: Lock): string;
  /** `120/900 (13%) – còn khoảng 4 phút` */
  progressText(progress: { done: number; total: number; elapsedMs: number }): string;
  lockTick(tick: { row: number; ticked: boolean }): SheetOp[];
  /** A request for what has a row of its own goes there; the free row is emptied. */
  lockMoved(move: { from: LockRow; to: LockRow; item: string }): SheetOp[];
  /** Who may tick, date and paste links. `rows`: the keys of all rows. */
  lockProtection(model: LockProtectionModel): SheetOp[];
  /** The protection that closes a tab for everybody but these. */
  lockedTab(model: { id: number; sheetId: number; editors: readonly string[] }): SheetOp[];
  lockIncompleteMails(input: {
    occasion: string;
    target: string;
    to: readonly string[];
    left: readonly WriterLeft[];
    school: School;
  }): QueuedMail[];

  tickRefusedMails(input: { occasion: string; target: string; to: readonly string[] }): QueuedMail[];
  withCarriedLines(mail: QueuedMail, lines: readonly string[]): QueuedMail;
  /** What of the tab `Tài khoản` differs from the reading. */
  accountRows(model: {
    rows: readonly AccountRow[];
    reading: SheetReading;
    editors: readonly string[];
    school: School;
  }): SheetOp[];
  lostDriveMails(input: { occasion: string; to: readonly string[]; school: School }): QueuedMail[];
  departureMails(input: {
    occasion: string;
    to: readonly string[];
    departures: readonly OverdueDeparture[];
    school: School;
  }): QueuedMail[];
  weeklyMails(news: {
    occasion: string;
    week: PlainDate;
    school: School;
    to: readonly string[];
    head: { number: number; hash: string };
    counts: Readonly<Record<string, number>>;
    locks: readonly LockRecord[];
    accounts: { unconfirmed: number; alarming: number };
    deviations: OpenDeviations;
  }): QueuedMail[];
  /** The cells of an entry before the chain's own. */
  logRow(entry: LogEntry): string[];
  /** The journal's front page: the months and what the check found. */
  journalCheck(report: JournalReport): SheetOp[];
  journalReportText(report: JournalReport): string;
  /** The tab of a new month; the one of the month `hide` is put out of sight. */
  journalMonth(model: { month: string; hide: string | undefined; account: string }): SheetOp[];
}
