/** What the worker remembers between runs, and what it knows before it has remembered anything. */
import type { CorrectionRequest } from '../domain/corrections/request';
import type { SentDigests } from '../domain/duties/digests';
import type { MonthFigures } from '../domain/duties/glance';
import type { PlanStatus } from '../domain/duties/plan-state';
import type { Failure } from '../domain/health/failure';
import type { RunTime } from '../domain/health/trigger-time';
import type { Incident } from '../domain/incidents/incident';
import type { ChainMonth } from '../domain/journal/chain';
import type { LockException } from '../domain/locks/exception';
import type { Lock } from '../domain/locks/lock';
import type { MealColumn } from '../domain/meals/meal-columns';
import type { MealDay } from '../domain/meals/meal-day';
import type { MealLine } from '../domain/meals/meal-history';
import type { MealStatus } from '../domain/meals/meal-summary';
import type { KitchenDay } from '../domain/meals/supplements';
import type { Register } from '../domain/plan/identify';
import type { PlanScope } from '../domain/plan/scope';
import type { Proposal } from '../domain/proposals/proposal';
import type { Remark } from '../domain/proposals/remark';
import type { ControlTables } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import type { Agenda } from './agenda';
import type { AttendanceCounts } from './attendance-counts';
import type { AttendanceFed } from './attendance-feed';
import type { CalendarFile } from './calendar-files';
import type { DutiesOver } from './duties-over';
import type { DutyRowKeys } from './duty-rows';
import type { MailsLeft } from './health-views';
import type { Mail } from './ports';
import type { Environment, Question } from './probe/environment';
import type { Guided } from './probe/guided';
import type { ReviewQueue } from './review-queue-rows';

/** Where the school's own files are. */
export interface FileIds {
  root: string;
  control: string;
  journal: string;
  meals?: string;
  /** Of a large school: the meal workbook of each part. */
  mealParts?: Readonly<Record<string, string>>;
}

/** The day from the closing of its reports on. */
export interface KitchenState {
  readonly date: PlainDate;
  /** What a supplement may change, beside the children present. */
  readonly columns: readonly MealColumn[];
  /** Until then every beat looks by itself: that is when the kitchen waits. */
  readonly busyUntilMs: number;
  /** When supplements end. */
  readonly untilMs: number;
  readonly isClosed: boolean;
  readonly books: readonly KitchenBook[];
}

/** One meal workbook's part of it. */
export interface KitchenBook {
  readonly id: string;
  /** Ids by row as in the month's tab. */
  readonly rows: readonly string[];
  readonly day: KitchenDay;
  /** How each class's report came, and what one reported the school day before that did not report. */
  readonly marks: Readonly<Record<string, MealStatus>>;
  readonly estimates: Readonly<Record<string, number>>;
  /** What its tabs show, and how many acknowledged supplements of classes its ledger is known to have. */
  readonly shown: string;
  readonly inLedger: number;
}

/** A lock as the worker knows it: asked for, done completely, or with something left open. */
export interface LockRecord extends Lock {
  state: 'pending' | 'complete' | 'incomplete';
  /** When it was last looked at; locks are looked at again every night. */
  checked?: PlainDate;
  /** The row of `Khóa – Mở` it was asked for in, where that is not the key: a free row with a link. */
  rowKey?: string;
  /** What a lock of a link has lowered, to be given back at its end. */
  lowered?: readonly LoweredGrant[];
  /** Google shared no more: not before this instant. */
  notBeforeMs?: number;
  /** Of a link to what is not of the tree: its name, and the key of the folder of the tree that it lies in. */
  pointed?: { readonly name: string; readonly place: string };
}

export interface LoweredGrant {
  id: string;
  /** Lower case; null: a domain. */
  email: string | null;
  /** Of a group or a domain: its grant is lowered, never taken away. */
  permissionId?: string;
  /** Absent: writer. */
  role?: 'commenter';
}

/** The lock that is to end, with who ends it and why. */
export interface UnlockRequest extends Pick<LockRecord, 'period' | 'units' | 'rowKey' | 'lowered'> {
  key: string;
  by: string;
  reason: string;
  notBeforeMs?: number;
}

/** Work on the tree that was agreed to and may take several runs. */
export interface TreeJob {
  /** Rows of the commands in `Lệnh` (1-based), where progress is shown; none: the calendar asked for it. */
  rows: readonly number[];
  actor: string;
  /** The part of the tree it is about; null: the whole year. */
  scope: PlanScope | null;
  /** Whose addresses are to be closed everywhere. */
  leavers: readonly Leaver[];
  /** Steps when it began, for the progress shown. */
  total: number;
  startedMs: number;
  /** After a used-up daily quota: not before this instant. */
  notBeforeMs: number;
}

export interface Leaver {
  email: string;
  /** Keys of the workbooks whose protections may name the address. */
  books: readonly string[];
  /** The address the same person has instead: it reads in archived years what the old one read. */
  successor?: string;
}

/** An address that has no access any more, and the workbooks whose protections may name it. */
export type NamesLeft = Pick<Leaver, 'email' | 'books'>;

/** The entries of a part of the tree in the register of a year. */
export interface RegisterPart {
  year: string;
  scope: PlanScope;
  entries: Register;
}

/** An address that Google did not take: tried again on another day, or when the person's row says something else. */
export interface RefusedAddress {
  date: PlainDate;
  row: string;
}

/** A school year that is over. */
export interface ArchivedYear {
  year: string;
  /** When it was last looked at; null: its grants are not closed yet. */
  checked: PlainDate | null;
}

/** A sweep of the whole year, over as many runs as it takes. */
export interface SweepJob {
  /** Row of the command in `Lệnh`; null: the nightly one. */
  row: number | null;
  actor: string;
  startedMs: number;
  /** The last unit that is done; '' before the first. */
  after: string;
  units: number;
  total: number;
  found: number;
  mended: number;
  /** A row of `Sai lệch` said something new: a night without is not worth a line in the journal. */
  hasNews: boolean;
}

/** An access report being written, over as many runs as it takes. */
export interface AccessReportJob {
  /** Row of the command in `Lệnh`. */
  row: number;
  actor: string;
  startedMs: number;
  /** The last unit that is written; '' before the first. */
  after: string;
  units: number;
  total: number;
  /** Lines so far, and those of them that deviate or could not be read. */
  lines: number;
  deviating: number;
  unread: number;
  /** When all was written, and the ids of the two PDFs, noted before they are made. */
  endedMs?: number;
  pdfs?: readonly string[];
}

export interface LogEntry {
  id: string;
  atMs: number;
  action: string;
  /** Who asked: an e-mail, or `unknown`. */
  actor: string;
  /** The account that did it, and in which run. */
  ran: string;
  run: string;
  target: string;
  /** Data for the sentence that the ui makes of the entry. */
  detail: Readonly<Record<string, string | number>>;
  /** The reason that was given, and the state before and after, where there is one. */
  why?: string;
  before?: string;
  after?: string;
}

/** The journal's last row as a weekly mail told it. */
export interface MailedHead {
  /** Monday of the week. */
  date: PlainDate;
  number: number;
  hash: string;
}

export interface QueuedMail extends Mail {
  key: string;
  /** The items of the digest, one line each: what an interrupted send carries over to the next digest. */
  lines: readonly string[];
}

/** The months' books of meal reports. */
export interface MonthBooks {
  /** The last meal day that they show. */
  shown: PlainDate | null;
  /** Months of which the attendance books say something new. */
  stale: readonly string[];
  /** What was written, by month and part: a hash, and how many rows. */
  written: Readonly<Record<string, { hash: string; rows: number }>>;
}

/** A tick that others can have set, or that says nothing was left to do where nothing was written. */
export type TickProblem = 'unproven' | 'untouched';

/** The nightly look at the attendance books, by class. */
export interface AttendanceLook {
  /** What the months follow since the first look at `looked`. */
  rules: string;
  /** When the book was read last. */
  looked: Readonly<Record<string, number>>;
  /** Of which number the edits are in the journal. */
  logged: Readonly<Record<string, number>>;
}

export type Look = readonly [modifiedMs: number, fingerprint: string];

export interface StoredValues {
  ids: FileIds | null;
  /** Shared drives that hold a year of the school. */
  drives: readonly string[];
  /** The day on which the board was told last that the drive is out of reach; null: it is there. */
  driveLost: PlainDate | null;
  /** The control workbook's tables as they were agreed to. */
  school: ControlTables | null;
  lockRows: readonly string[];
  mealRows: Readonly<Record<string, readonly string[]>>;
  /** What the days of the month's tab ask for, by month: a changed setting holds from the next tab on. */
  mealColumns: Readonly<Record<string, readonly MealColumn[]>>;
  /** From which day on documents of plans are made, by school year. */
  documentsSince: Readonly<Record<string, PlainDate>>;
  /** Keys of documents that are made, or being made, and whose placeholders are not filled in yet. */
  documentsToFill: readonly string[];
  /** When each document was looked at and the fingerprint of what it said; '' as it was made. The last ones, by key. */
  looks: Readonly<Record<string, Look>>;
  /** The meal workbook of each class, by school year; absent: the only one. */
  mealParts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  locks: readonly LockRecord[];
  /** Locks that were ended but are not undone yet. */
  unlocking: readonly UnlockRequest[];
  /** What was written last into the tabs `Đang khóa` (hashes, by school year and key); none: nothing is closed there. */
  closedTabs: Readonly<Record<string, string>>;
  /** Something may have changed since. */
  closedStale: boolean;
  /** What was written last into the lists of Duyệt (a hash), and how many rows; they may have changed since. */
  reviewLists: { hash: string; rows: number } | null;
  listsStale: boolean;
  /** Requests for corrections until they are ended and shown so. */
  corrections: readonly CorrectionRequest[];
  /** Rows of `Đề nghị sửa` given out so far. */
  correctionRows: number;
  /** Ids of the people whose rows stand in the tabs `Đề nghị` and `Báo sự cố` of a workbook, for ever in this order, by school year and key. */
  requestBlocks: Readonly<Record<string, readonly string[]>>;
  /** Ids of the people who have a tab in Duyệt, for ever in this order, by school year. */
  reviewTabs: Readonly<Record<string, readonly string[]>>;
  /** Rows of such a tab, where they are more than at first, by school year and person. */
  reviewRows: Readonly<Record<string, number>>;
  /** Rows of duties in Việc của tôi, for ever in this order, by school year. */
  dutyRows: Readonly<Record<string, DutyRowKeys>>;
  /** Where the duties of the year stand, by their ids; absent: nothing was done. */
  plans: Readonly<Record<string, PlanStatus>>;
  /** Those that are done and written down with their month. */
  plansOver: DutiesOver;
  /** What was written last of them into the workbooks (hashes, by school year and key); something may have changed since. */
  dutyStates: Readonly<Record<string, string>>;
  dutiesStale: boolean;
  /** Why the last tick of a duty was taken away, by its id; absent: it was not. */
  tickProblems: Readonly<Record<string, TickProblem>>;
  /** What waits in the tabs of Duyệt, by school year and person. */
  queues: Readonly<Record<string, ReviewQueue>>;
  /** When each person's last digest was queued, by her id. */
  digests: SentDigests;
  /** Proposals until they are decided and shown so. */
  proposals: readonly Proposal[];
  /** Rows of `Đề xuất` given out so far. */
  proposalRows: number;
  /** Incidents until they are over. */
  incidents: readonly Incident[];
  /** Rows of `Sự cố` given out so far. */
  incidentRows: number;
  /** Remarks that are not known to stand where they are read. */
  remarks: readonly Remark[];
  /** Rows of remarks given out in a workbook, by its id. */
  remarkRows: Readonly<Record<string, number>>;
  /** When the workbooks of the askers were looked at last. */
  requestsLookedMs: number;
  /** Corrections that are open now. */
  exceptions: readonly LockException[];
  /** The nightly jobs that are done for that date. */
  night: { date: PlainDate; done: readonly string[] } | null;
  /** Ids of the templates that were worded once: from then on they are the school's. */
  templates: readonly string[];
  mealDay: MealDay | null;
  attendance: AttendanceLook;
  attendanceCounts: AttendanceCounts;
  attendanceFed: AttendanceFed | null;
  monthBooks: MonthBooks;
  kitchen: KitchenState | null;
  agenda: Agenda | null;
  setUp: TreeJob | null;
  /** What the plan shown last needs of the register, as long as nothing was added to it since. */
  registerPart: RegisterPart | null;
  /** Leavers whom protections may still name. */
  namesLeft: readonly NamesLeft[];
  /** A change of people or of the date, which looks at a part of the tree only. */
  change: TreeJob | null;
  /** The next school year as it was agreed to before it begins, and the making of its tree. */
  nextSchool: ControlTables | null;
  nextYear: TreeJob | null;
  /** The date for which access was last carried out. */
  accessDate: PlainDate | null;
  refused: Readonly<Record<string, RefusedAddress>>;
  /** The last days of which the board was reminded, by the person's id: typed, past and not agreed to. */
  departuresTold: Readonly<Record<string, PlainDate>>;
  archives: readonly ArchivedYear[];
  /** The year has turned, and the ticks of last year's locks still stand in `Khóa – Mở`. */
  turning: boolean;
  sweep: SweepJob | null;
  accessReport: AccessReportJob | null;
  /** From where on Drive's changes are to be read; null before the first sweep. */
  changes: string | null;
  /** Units are being mended of which `changes` told. */
  changesBegun: boolean;
  /** The plan shown for a command row: its fingerprint, agreed to by a tick. */
  shownPlans: Readonly<Record<string, string>>;
  /** Digests already made, e.g. `plans/2026-11-27`. */
  done: readonly string[];
  outbox: readonly QueuedMail[];
  /** Key of the mail being sent: all before it are sent. */
  sending: string | null;
  /** Lines of interrupted digests by e-mail. */
  carryOver: Readonly<Record<string, readonly string[]>>;
  log: readonly LogEntry[];
  logCount: number;
  /** How often each action was logged since the last weekly mail. */
  actionCounts: Readonly<Record<string, number>>;
  /** What stands in the journal for certain, a month each. */
  journal: readonly ChainMonth[];
  /** What will stand there once the rows being added now are known to be there. */
  journalNext: readonly ChainMonth[] | null;
  /** When the journal was last found whole, and how far it went. */
  journalWhole: { atMs: number; number: number } | null;
  /** Accounts without a confirmation of this year, and those that must not be. */
  accountsOpen: { unconfirmed: number; alarming: number };
  /** What the weekly mails to the board carried, the oldest first. */
  mailedHeads: readonly MailedHead[];
  /** The last days of meal reports. */
  mealLines: readonly MealLine[];
  /** What was written last into `Tổng quan` (a hash), and for which day's meal reports. */
  overviewShown: string;
  overviewOn: PlainDate | null;
  /** The calendar files, by school year and person. */
  calendars: Readonly<Record<string, CalendarFile>>;
  /** Addresses of what the late list there shows, by the ids of the duties; '': none is known. */
  lateLinks: Readonly<Record<string, string>>;
  /** The year's months of duties that are written down, in their order. */
  frozen: readonly MonthFigures[];
  /** The last run that failed. */
  failure: Failure | null;
  /** When each job was done last. */
  jobsDone: Readonly<Record<string, number>>;
  runTime: RunTime | null;
  mailsLeft: MailsLeft | null;
  environment: Environment;
  /** The throw-away folder of a run that tries what the school account can try alone. */
  probeYard: string | null;
  probeGuided: Guided | null;
  /** Edits that the trigger of the guided steps saw: who typed, as far as Google told. */
  probeEdits: Readonly<Partial<Record<Question, string>>>;
}

export const EMPTY: StoredValues = {
  ids: null,
  drives: [],
  driveLost: null,
  school: null,
  lockRows: [],
  mealRows: {},
  mealColumns: {},
  documentsSince: {},
  documentsToFill: [],
  looks: {},
  mealParts: {},
  locks: [],
  unlocking: [],
  closedTabs: {},
  closedStale: false,
  reviewLists: null,
  listsStale: false,
  corrections: [],
  correctionRows: 0,
  requestBlocks: {},
  reviewTabs: {},
  reviewRows: {},
  dutyRows: {},
  plans: {},
  plansOver: {},
  dutyStates: {},
  dutiesStale: false,
  tickProblems: {},
  queues: {},
  digests: {},
  proposals: [],
  proposalRows: 0,
  incidents: [],
  incidentRows: 0,
  remarks: [],
  remarkRows: {},
  requestsLookedMs: 0,
  exceptions: [],
  night: null,
  templates: [],
  mealDay: null,
  attendance: { rules: '', looked: {}, logged: {} },
  attendanceCounts: {},
  attendanceFed: null,
  monthBooks: { shown: null, stale: [], written: {} },
  kitchen: null,
  agenda: null,
  setUp: null,
  registerPart: null,
  namesLeft: [],
  change: null,
  nextSchool: null,
  nextYear: null,
  accessDate: null,
  refused: {},
  departuresTold: {},
  archives: [],
  turning: false,
  sweep: null,
  accessReport: null,
  changes: null,
  changesBegun: false,
  shownPlans: {},
  done: [],
  outbox: [],
  sending: null,
  carryOver: {},
  log: [],
  logCount: 0,
  actionCounts: {},
  journal: [],
  journalNext: null,
  journalWhole: null,
  accountsOpen: { unconfirmed: 0, alarming: 0 },
  mailedHeads: [],
  mealLines: [],
  overviewShown: '',
  overviewOn: null,
  calendars: {},
  lateLinks: {},
  frozen: [],
  failure: null,
  jobsDone: {},
  runTime: null,
  mailsLeft: null,
  environment: {},
  probeYard: null,
  probeGuided: null,
  probeEdits: {},
};
