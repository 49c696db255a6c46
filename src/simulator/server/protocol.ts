/**
 * What the page, tests and other programs say to the local Workspace over HTTP, besides Google's own REST.
 * Every address begins with /simulator. Bodies and answers are JSON; an error answers `{ error: { message } }` with 4xx.
 */
import type { Edition } from '../kernel/accounts';
import type { Switches } from '../kernel/switches';

export type Client = 'desktop' | 'phone';

/** Who acts, and at what device. In GET requests these are the query parameters `as` and `client`. */
export interface Actor {
  as: string;
  /** Default: desktop. */
  client?: Client;
}

/** GET /simulator/world */
export interface WorldInfo {
  /** World time, ms since the epoch. */
  now: number;
  /** The clock goes on by itself, a second a second. */
  isRunning: boolean;
  accounts: AccountInfo[];
  switches: Switches;
  /** What the one who started the server says of this world: whom to be, what to try. */
  guide: Guide;
  /** Grows with every change of the world. */
  version: number;
}

export interface AccountInfo {
  email: string;
  displayName: string;
  edition: Edition;
}

export interface Guide {
  title: string;
  people: { email: string; role: string; tasks: { text: string; url?: string }[] }[];
  files: { name: string; id: string; sheetId?: number }[];
}

/** GET /simulator/events is a stream of server-sent events, each with this as data. */
export interface WorldEvent {
  version: number;
  now: number;
  isRunning: boolean;
}

/** POST /simulator/clock: one of the three. Answers ClockAnswer. */
export interface ClockRequest {
  /** ISO 8601 with a zone, or ms since the epoch. */
  to?: string | number;
  byMinutes?: number;
  isRunning?: boolean;
}

export interface ClockAnswer {
  now: number;
  isRunning: boolean;
  /** Runs that fell due on the way. */
  executions: ExecutionInfo[];
}

/** POST /simulator/spreadsheets/{id}/open { as, client }: runs onOpen, answers the menus there are. */
export interface OpenAnswer {
  menus: MenuInfo[];
  executions: ExecutionInfo[];
}

export interface MenuInfo {
  title: string;
  isSeparator?: boolean;
  /** Titles from the menu bar down to this item: what a press names. */
  path: string[];
  items?: MenuInfo[];
}

/** GET /simulator/spreadsheets/{id}?as=…&client=…&sheetId=…: the spreadsheet as this person sees it. */
export interface SpreadsheetView {
  spreadsheetId: string;
  title: string;
  role: 'owner' | 'writer' | 'commenter' | 'reader';
  locale: string;
  tabs: { sheetId: number; title: string; colour?: string; isHidden: boolean }[];
  sheet: SheetView;
}

export interface SheetView {
  sheetId: number;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  columns: { width: number; isHidden: boolean }[];
  /** Only rows of another height or hidden. */
  rows: { index: number; height?: number; isHidden?: boolean }[];
  /** Row-major, only cells with something to show or to say. */
  cells: CellView[];
  merges: { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  /** Blocks in which this person may not type. */
  closed: { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  /** Absent: none. */
  charts?: ChartView[];
}

/** A chart over the cells: its corner is so many pixels right of and below that of its cell. */
export interface ChartView {
  chartId: number;
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  svg: string;
}

export interface CellView {
  row: number;
  column: number;
  /** As shown in the grid. */
  text: string;
  /** As shown in the formula bar, when it differs from `text`. */
  input?: string;
  note?: string;
  link?: string;
  style?: CellStyle;
  control?: { kind: 'checkbox'; isTicked: boolean } | { kind: 'dropDown'; options: string[] };
  /** The value breaks a validation rule that only warns. */
  isInvalid?: boolean;
  /** Its rule, format or value asks for a number: a phone shows the digits. */
  isNumber?: boolean;
}

export interface CellStyle {
  background?: string;
  colour?: string;
  isBold?: boolean;
  isItalic?: boolean;
  isStruck?: boolean;
  isUnderlined?: boolean;
  fontSize?: number;
  align?: 'left' | 'center' | 'right';
  verticalAlign?: 'top' | 'middle' | 'bottom';
  wrap?: 'overflow' | 'clip' | 'wrap';
  borders?: Partial<Record<'top' | 'right' | 'bottom' | 'left', string>>;
}

/** POST /simulator/spreadsheets/{id}/type; with `values` instead of `input` a block is pasted. 409 + text of Sheets when refused. */
export interface TypeRequest extends Actor {
  sheetId: number;
  /** Such as B3. */
  cell: string;
  input?: string | number | boolean;
  values?: string[][];
  /** The rules and formats of the cells stay: "paste values only", and Delete on a block (of empty texts). */
  isValuesOnly?: boolean;
}

export interface TypeAnswer {
  executions: ExecutionInfo[];
}

/** POST /simulator/spreadsheets/{id}/press { as, path }: chooses a menu item. The run may wait for answers to dialogs. */
export interface PressRequest extends Actor {
  path: string[];
  /** Answers to dialogs in their order; without one the dialog waits on the person's screen. */
  answers?: DialogAnswer[];
}

export interface PressAnswer {
  runId: string;
  /** Waiting: a dialog is on the person's screen. */
  state: 'waiting' | 'done';
  execution?: ExecutionInfo;
  /** The tab that the script has put in front. */
  activeSheetId?: number;
}

export interface DialogAnswer {
  button: 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';
  text?: string;
}

/** GET /simulator/screen?as=…: what scripts put on this person's screen. */
export interface ScreenInfo {
  dialogs: DialogInfo[];
  toasts: { id: string; spreadsheetId: string; title?: string; text: string; atMs: number }[];
  /** Script runs of this person that are not over. */
  runs: { runId: string; functionName: string; spreadsheetId?: string }[];
}

export interface DialogInfo {
  id: string;
  spreadsheetId: string;
  kind: 'alert' | 'prompt' | 'modal' | 'modeless' | 'sidebar';
  title: string;
  /** Of alert and prompt. */
  text?: string;
  buttons?: DialogAnswer['button'][];
  /** Of HTML dialogs and sidebars: address of the page for an iframe. */
  pageUrl?: string;
  width?: number;
  height?: number;
}

/** POST /simulator/dialogs/{id}/answer { as, button, text }; for HTML pages { as, button: 'CLOSE' } closes them.
 * Answers PressAnswer of the run that goes on: it waits again or is over; for pages { state: 'done' }. */
export interface AnswerRequest extends Actor, DialogAnswer {}

/** POST /simulator/pages/{id}/call { as, functionName, args }: google.script.run from an HTML page. */
export interface PageCallRequest extends Actor {
  functionName: string;
  args: unknown[];
}

export interface PageCallAnswer {
  value?: unknown;
  error?: { name: string; message: string };
  execution: ExecutionInfo;
}

/** POST /simulator/cards/drive { as, itemIds } and /simulator/cards/sheets { as, spreadsheetId }: one entry an add-on. */
export interface CardsAnswer {
  addOns: AddOnCards[];
}

export interface AddOnCards {
  scriptId: string;
  name: string;
  /** Card resources as CardService prints them; the last is on top. */
  cards: unknown[];
  notification?: string;
  openLink?: string;
  error?: string;
}

/** POST /simulator/cards/action: a button or a form field's change of a card on top. Answers AddOnCards. */
export interface CardActionRequest extends Actor {
  scriptId: string;
  host: 'drive' | 'sheets';
  /** The `action` of the pressed widget. */
  action: { function: string; parameters?: { key: string; value: string }[] };
  /** What is in the card's form fields, by name. */
  formInputs: Record<string, string[]>;
  itemIds?: string[];
  spreadsheetId?: string;
  /** How many cards are left after the back arrow took those above away. Default: all. */
  depth?: number;
}

/** GET /simulator/mail?as=…: sharing mails of Drive and mails of scripts, newest first. */
export interface MailInfo {
  id: string;
  atMs: number;
  from: string;
  to: string[];
  subject: string;
  body: string;
  htmlBody?: string;
}

/** GET /simulator/executions?limit=…&account=…&functionName=…: newest first. */
export interface ExecutionInfo {
  id: string;
  scriptId: string;
  scriptTitle: string;
  functionName: string;
  account: string;
  kind: string;
  startMs: number;
  modelledMs: number;
  callCount: number;
  writeCount: number;
  status: 'completed' | 'failed' | 'timedOut' | 'killed';
  error?: { name: string; message: string };
  /** Only in the answer of GET /simulator/executions/{id}, for runs since the start of the server. */
  calls?: {
    service: string;
    method: string;
    detail?: string;
    latencyMs: number;
    isWrite: boolean;
    status?: number;
    ok: boolean;
  }[];
  logs?: string[];
}

/** GET /simulator/quotas?as=… */
export interface QuotaInfo {
  name: string;
  used: number;
  limit?: number;
  resetsAtMs?: number;
}
