/** Everything the script runtime remembers, as plain data inside the world's state. */
import { newScriptApiState, type ScriptApiState } from './api/state';
import type { AdvancedService } from './manifest';
import type { AddOnManifest } from './manifest-add-ons';

export type FileType = 'SERVER_JS' | 'JSON' | 'HTML';

export interface ProjectFile {
  name: string;
  type: FileType;
  source: string;
}

export interface ScriptProject {
  id: string;
  title: string;
  ownerEmail: string;
  /** The spreadsheet a bound script belongs to; absent for a standalone project (then `id` is a Drive file). */
  parentId?: string;
  files: ProjectFile[];
  timeZone: string;
  /** `oauthScopes` of the manifest; absent = Apps Script derives what the code needs. */
  oauthScopes?: string[];
  urlFetchWhitelist?: string[];
  webAppUrl?: string;
  /** Of a Google Workspace add-on: what its manifest says. */
  addOn?: AddOnManifest;
  advancedServices?: AdvancedService[];
  /** Accounts that test this project as an add-on: menus in every spreadsheet, cards. */
  addOnUsers: string[];
  /** Top-level function names, read when the files are pushed. */
  functions: string[];
}

export type ClockKind = 'everyMinutes' | 'everyHours' | 'everyDays' | 'everyWeeks' | 'onMonthDay' | 'at' | 'atDate';

/** A time-based trigger as the builder described it. */
export interface ClockSpec {
  kind: ClockKind;
  /** Interval of the `every…` kinds, day of `onMonthDay`, ms since the epoch of `at`. */
  n: number;
  /** 1 = Monday … 7 = Sunday (everyWeeks). */
  weekDay?: number;
  atHour?: number;
  nearMinute?: number;
  /** Year, month 1–12 and day of `atDate`. */
  date?: { year: number; month: number; day: number };
  timeZone: string;
}

export type TriggerEventType = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';

export interface Trigger {
  id: string;
  scriptId: string;
  handler: string;
  /** The trigger always runs as this account. */
  creator: string;
  createdMs: number;
  eventType: TriggerEventType;
  /** Spreadsheet of ON_… triggers. */
  sourceId?: string;
  clock?: ClockSpec;
  /** Fixed part of the jitter (minute inside the hour, phase of an interval), ms. */
  phaseMs: number;
  /** Nominal time of the next firing, ms; absent when it never fires again. */
  slotMs?: number;
  /** Real time of the next firing: the slot plus a seeded delay of some seconds. */
  nextMs?: number;
  disabled: boolean;
}

export type LockKind = 'script' | 'user' | 'document';

/** Who holds a lock: a running execution, or (planted by a test) a foreign one that lets go at `releaseMs`. */
export interface HeldLock {
  executionId: string;
  releaseMs?: number;
}

export interface SentMail {
  atMs: number;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  body: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  scriptId: string;
  executionId: string;
}

export type FaultKind = 'before' | 'after' | 'kill' | 'killAfter';

/** A fault at the k-th counted call (from 1), of each run (`run`) or of all runs since arming (`all`). Fires once. */
export interface Fault {
  call: number;
  kind: FaultKind;
  scope?: 'run' | 'all';
}

export interface FaultPlan {
  armed: (Fault & { fired: boolean })[];
  /** Counted calls of all runs since the plan was armed. */
  callsSeen: number;
}

/** What Google's triggers do wrong: chances in [0, 1], drawn from the world's seed. */
export interface TriggerChaos {
  skipRate: number;
  doubleRate: number;
  /** Longest extra delay of a time trigger, ms. */
  maxDelayMs: number;
  /** Chance that an on-edit event is lost. */
  dropEditRate: number;
}

export interface MenuItem {
  title: string;
  functionName?: string;
  items?: MenuItem[];
  separator?: boolean;
}

export interface MenuEntry extends MenuItem {
  scriptId: string;
}

/**
 * `page`: google.script.run of a dialog or sidebar. `card`: a trigger or a button of an add-on's card. `api`: scripts.run
 * of the Apps Script API. `webApp`: doGet and doPost.
 */
export type RunKind = 'menu' | 'page' | 'card' | 'trigger' | 'editor' | 'simple' | 'api' | 'webApp';
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';
export type RunStatus = 'completed' | 'failed' | 'timedOut' | 'killed';

export interface RunError {
  name: string;
  message: string;
  stack?: string;
}

/** One line of the "Executions" page. Apps Script keeps them for 7 days. */
export interface ExecutionSummary {
  id: string;
  scriptId: string;
  functionName: string;
  account: string;
  kind: RunKind;
  /** The time-based trigger or edit that caused it. */
  triggerId?: string;
  /** The deployment that was called (`api` and `webApp` runs). */
  deploymentId?: string;
  startMs: number;
  /** Modelled duration, ms. */
  modelledMs: number;
  callCount: number;
  writeCount: number;
  status: RunStatus;
  error?: RunError;
}

export interface ScriptState {
  projects: Record<string, ScriptProject>;
  triggers: Record<string, Trigger>;
  /** Key: `script|<scriptId>`, `user|<scriptId>|<email>`, `document|<scriptId>|<fileId>`. */
  properties: Record<string, Record<string, string>>;
  /** Same keys as `properties`. */
  locks: Record<string, HeldLock>;
  mails: SentMail[];
  executions: ExecutionSummary[];
  /** Executions running now: id → account. */
  running: Record<string, string>;
  /** Menus by `<email>|<spreadsheetId>`, recorded when the account opened the spreadsheet. */
  menus: Record<string, MenuEntry[]>;
  cache: Record<string, Record<string, { value: string; untilMs: number }>>;
  faults: FaultPlan;
  triggerChaos: TriggerChaos;
  executionsSoFar: number;
  /** Domains whose administrator installed an add-on for everybody, by project. */
  domainAddOns: Record<string, string[]>;
  /** Cards on the screen, the last one on top; key `<email>|<scriptId>|<host>`. */
  cardStacks: Record<string, unknown[]>;
  /** Files an add-on may use through the drive.file scope; key `<email>|<scriptId>`. */
  fileGrants: Record<string, string[]>;
  api: ScriptApiState;
}

export function newScriptState(): ScriptState {
  return {
    projects: {},
    triggers: {},
    properties: {},
    locks: {},
    mails: [],
    executions: [],
    running: {},
    menus: {},
    cache: {},
    faults: { armed: [], callsSeen: 0 },
    triggerChaos: { skipRate: 0, doubleRate: 0, maxDelayMs: 0, dropEditRate: 0 },
    executionsSoFar: 0,
    domainAddOns: {},
    cardStacks: {},
    fileGrants: {},
    api: newScriptApiState(),
  };
}
