/** What the use cases need of the outside world. Adapters in `google/` implement it; tests may too. */
import type { Replacement } from '../domain/documents/content';
import type { ActualItem } from '../domain/plan/actual-item';
import type { Instant } from '../domain/shared/plain-date';
import type { CellValue, SheetOp } from './sheet-ops';

export interface Clock {
  now(): Instant;
  /** Milliseconds since this run began: long work stops before Google's limit. */
  elapsedMs(): number;
  sleep(ms: number): void;
}

/** One write to Drive. Writes of one item never share a batch (concurrent permission writes lose updates). */
export type DriveWrite =
  | {
      type: 'create';
      /** Pre-generated for folders; Google refuses ids for native files. */
      id: string | null;
      parentId: string | null;
      name: string;
      kind: 'folder' | 'sheet' | 'doc';
      properties: Readonly<Record<string, string>>;
      /** What a document begins with, as HTML. */
      html?: string;
    }
  /** null: the copy does not carry this mark of the original. */
  | { type: 'copy'; id: string; parentId: string; name: string; properties: Readonly<Record<string, string | null>> }
  | { type: 'update'; id: string; change: DriveChange }
  | {
      type: 'grant';
      id: string;
      email: string;
      role: WrittenRole;
      /** Google ends the grant by itself then. Refused (`denied`) where accounts of that kind cannot. */
      untilMs?: Instant;
    }
  | { type: 'changeRole'; id: string; permissionId: string; role: WrittenRole }
  | { type: 'revoke'; id: string; permissionId: string };

/** What a lock took from somebody it gives back as it was: commenting too. */
export type WrittenRole = 'reader' | 'commenter' | 'writer';

export interface DriveChange {
  name?: string;
  addParent?: string;
  removeParent?: string;
  trashed?: boolean;
  writersCanShare?: false;
  /** Shown in Drive's details of the item. */
  description?: string;
  properties?: Readonly<Record<string, string | null>>;
  /** `ownerRestricted`: only the owner takes it away again. */
  contentRestrictions?: readonly ({ readOnly: true; ownerRestricted: true; reason: string } | { readOnly: false })[];
  inheritedPermissionsDisabled?: boolean;
}

export type DriveErrorKind = 'exists' | 'gone' | 'denied' | 'invalid' | 'quota' | 'busy';
export type WriteResult = { ok: true; id: string } | WriteFailure;
export interface WriteFailure {
  ok: false;
  kind: DriveErrorKind;
  message: string;
  /** Busy, and for hours perhaps: Google lets this account share no more for now. */
  isSharingLimit?: boolean;
  /** Google lets people do it in Drive, and no program. */
  isByHand?: boolean;
}

/** A listed item with its marks. */
export interface ListedItem extends ActualItem {
  readonly properties: Readonly<Record<string, string>>;
}

export interface SharedDrive {
  readonly id: string;
  readonly name: string;
  /** Whether the school account manages it (organizer). */
  readonly isManager: boolean;
  /** Nothing in it can be given to people who are no members. */
  readonly membersOnly: boolean;
  /** Others than its managers may share folders, and the school account may change that. */
  readonly isRestrictable: boolean;
}

export interface FileRevision {
  readonly atMs: Instant;
  /** null: Google does not say who. */
  readonly email: string | null;
}

export interface DriveChanges {
  /** As they are now. */
  readonly items: readonly ListedItem[];
  /** Ids of what the school account no longer sees. */
  readonly gone: readonly string[];
  /** Ids of shared drives whose members or settings changed. */
  readonly drives: readonly string[];
  readonly next: string;
}

/** A file of plain text under an id of ours. */
export interface TextFile {
  readonly fileId: string;
  readonly folderId: string;
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
  /** It may be there all the same, of a run that was cut off. */
  readonly isNew: boolean;
}

/** `gone`: there is no such file any more, and its id makes none; `busy`: Google does not take it now. */
export type PutResult = 'written' | 'gone' | 'busy';

export interface DrivePort {
  /** All items with the year's mark, optionally only those of the given lock scopes or keys; trashed ones included. */
  listMarked(year: string, scopes?: readonly string[], keys?: readonly string[]): ListedItem[];
  /** All that the addresses own, write or read, as far as the school account sees it; trashed items included. */
  listReachedBy(emails: readonly string[]): ListedItem[];
  /** What lies directly in these folders, which a listing of this run has shown; not trashed. */
  childrenOf(folderIds: readonly string[]): ListedItem[];
  /** The items with these ids, in their order; null where the school account cannot see it. */
  itemsOf(ids: readonly string[]): (ListedItem | null)[];
  /** The texts of documents; null where Google does not give it. */
  textsOf(documentIds: readonly string[]): (string | null)[];
  /** Replaces texts wherever the documents have them, side by side. `refused`: for good; `busy`: Google wants to be asked later. */
  replaceTexts(
    documents: readonly { id: string; replacements: readonly Replacement[] }[],
  ): ('replaced' | 'refused' | 'busy')[];
  /** Files of plain text with these ids: made, or written over. Side by side. */
  putTexts(files: readonly TextFile[]): PutResult[];
  /** Who changed each file when, as far as Google still tells; the oldest first. */
  revisionsOf(fileIds: readonly string[]): FileRevision[][];
  /** From where on changes are told. */
  changesStart(): string;
  /** What changed since then; null if Google no longer knows, or there is more than is worth reading. */
  changesSince(token: string, year: string): DriveChanges | null;
  /** The shared drive, in which this run looks from now on; null if there is none, or the school account is no member of it. */
  openSharedDrive(driveId: string): SharedDrive | null;
  /** Only managers share folders of the drive. */
  restrictSharedDrive(driveId: string): void;
  /** Ids for folders to be made: a create repeated with the same id makes nothing twice. */
  newIds(count: number): string[];
  /** Results in the order of the writes. Stops early (kind `busy`) when `mayGoOn` says so. */
  write(writes: readonly DriveWrite[], mayGoOn?: () => boolean): WriteResult[];
  /** All in one batch, several of one item too: it may lose some of these. */
  writeTogether(writes: readonly DriveWrite[]): WriteResult[];
  /** How many writes this run has sent: what was listed before the last of them may no longer hold. */
  writesSent(): number;
}

export interface ProtectionReading {
  id: number;
  sheetId: number;
  /** Null bounds = the whole sheet. Zero-based, end exclusive. */
  range: { row: number; endRow: number; column: number; endColumn: number } | null;
  editors: readonly string[];
  warningOnly: boolean;
}

/** Cells to read, by sheet id: a renamed tab is still found. Open ends read to the last filled cell. */
export interface ReadRange {
  sheetId: number;
  row?: number;
  endRow?: number;
  column?: number;
  endColumn?: number;
  /** Neither texts nor protections are wanted: of thousands of rows that is half of the answer. */
  valuesOnly?: true;
}

export interface SheetReading {
  sheetId: number;
  /** Zero-based position of the first cell read. */
  row: number;
  column: number;
  values: readonly (readonly CellValue[])[];
  /** The same cells as a person sees them (dates and numbers formatted). */
  texts: readonly (readonly string[])[];
  protections: readonly ProtectionReading[];
}

export interface SheetsPort {
  /**
   * Key, value and protection of the ranges in one request per spreadsheet; spreadsheets in parallel. A reading per range,
   * in their order; null where the sheet is gone, or for a whole spreadsheet that is gone.
   */
  read(
    requests: readonly { spreadsheetId: string; ranges: readonly ReadRange[] }[],
  ): ((SheetReading | null)[] | null)[];
  /** The ids of the sheets a workbook has with their titles in the same order, and of its protections. */
  outline(
    spreadsheetIds: readonly string[],
  ): { sheetIds: readonly number[]; titles: readonly string[]; protectionIds: readonly number[] }[];
  /** All protections of each workbook; null for one that is gone. */
  protections(spreadsheetIds: readonly string[]): (readonly ProtectionReading[] | null)[];
  /** One atomic update per spreadsheet. */
  write(spreadsheetId: string, ops: readonly SheetOp[]): void;
  /** The same for several at once. `refused`: a tab or the file is gone; `busy`: Google wants to be asked later. */
  writeAll(writes: readonly { spreadsheetId: string; ops: readonly SheetOp[] }[]): ('written' | 'refused' | 'busy')[];
}

export interface Mail {
  to: string;
  subject: string;
  body: string;
}

/** One tab to be kept as a PDF. */
export interface TabPrint {
  spreadsheetId: string;
  sheetId: number;
  /** Pre-generated: a print that is repeated makes no second file. */
  fileId: string;
  folderId: string;
  name: string;
}

/** Tabs on A4 across, fitted to its width, the frozen rows on every page. */
export interface PrintPort {
  /** Null when the PDF is in the folder; else what Google said. */
  keep(print: TabPrint): string | null;
}

export interface MailPort {
  send(mail: Mail): void;
  remainingToday(): number;
}

/** Small state that survives runs: one read and one write of all that changed. */
export interface StatePort {
  load(): Record<string, string>;
  save(changes: Readonly<Record<string, string>>): void;
}

/** SHA-256 of an ASCII text, as hexadecimal digits. */
export type DigestPort = (text: string) => string;

export interface LockPort {
  /** False if another run holds it after `waitMs`. Google releases it when the run ends. */
  acquire(waitMs: number): boolean;
}

export interface TriggerPort {
  /** Makes the triggers that do not exist yet; never two of a kind. */
  ensure(wanted: readonly WantedTrigger[]): void;
  /** Exactly these for the functions they are of: one of each, and no others. Others' functions keep theirs. */
  mend(wanted: readonly WantedTrigger[]): { made: number; removed: number };
  /** Deletes all triggers of that function. */
  remove(functionName: string): void;
}

export type WantedTrigger =
  | { type: 'everyMinutes'; minutes: 1 | 5 | 10 | 15 | 30; functionName: string }
  | { type: 'onEdit'; spreadsheetId: string; functionName: string };

/** Zero-based. */
export interface Cell {
  sheetId: number;
  row: number;
  column: number;
}

/** What someone who is looking sees at once, before the run ends. Never needed for the work itself. */
export interface ScreenPort {
  show(spreadsheetId: string, cell: Cell, text: string): void;
  /** Enters a text as a script does, which obeys the cell's rule or not; false if it is refused. */
  enter(spreadsheetId: string, cell: Cell, text: string): boolean;
}

export interface Ports {
  clock: Clock;
  drive: DrivePort;
  sheets: SheetsPort;
  print: PrintPort;
  mail: MailPort;
  state: StatePort;
  lock: LockPort;
  triggers: TriggerPort;
  screen: ScreenPort;
  digest: DigestPort;
  /** The account the worker runs as. */
  account: string;
}
