/**
 * The questions that need a hand: someone types on a phone, pastes, or a second person uses a shared throw-away folder. The tab
 * says what to do; what was done is read at the next press of the menu. Questions with an answer are not asked again.
 */
import type { Instant } from '../../domain/shared/plain-date';
import type { Context } from '../context';
import type { Cell, DriveWrite, ListedItem } from '../ports';
import { readOne } from '../read-one';
import { journalId } from '../register';
import type { CellValue } from '../sheet-ops';
import { JOURNAL } from '../workbooks';
import { HELPER_STEPS, isOpen, OWN_STEPS, QUESTIONS, type Question, recordAnswer } from './environment';
import { furnish, listYards, makeYard, newYardId, trashYard } from './yard';

export interface Guided {
  readonly startedMs: Instant;
  /** The folder shared with the helper. */
  readonly yard: HelperYard | null;
}

interface HelperYard {
  readonly folderId: string;
  readonly helper: string;
  /** Null while the yard is being made. */
  readonly made: { readonly sheetId: string; readonly innerId: string } | null;
  /** The helper's own file, once it was tried to move it. */
  readonly herFileId: string | null;
}

/** What people have written into the tab. */
export interface ProbeTab {
  readonly helper: string;
  readonly rows: Readonly<Record<Question, { input: CellValue; tried: boolean }>>;
}

export const PROBE_TRIGGER = 'onProbeEdit';
/** What is pasted into a cell that does not allow it. */
export const PASTED = 'x';

/** Reads what was done since, and prepares what is left to be tried. */
export function guide(context: Context, tab: ProbeTab): void {
  begin(context);
  for (const question of OWN_STEPS) answerOwn(context, question, tab);
  setUpYard(context, tab.helper);
  answerWithHelper(context, tab);
  const isDone = [...OWN_STEPS, ...HELPER_STEPS].every((question) => !isOpen(context, question));
  if (isDone) endGuide(context);
}

/** Takes away what is there for the guided steps only; what is not answered by then stays open. */
export function endGuide(context: Context): void {
  const guided = context.store.get('probeGuided');
  if (!guided) return;
  if (guided.yard) trashYard(context, guided.yard.folderId);
  context.ports.triggers.remove(PROBE_TRIGGER);
  context.store.set('probeGuided', null);
}

/** Longer than that nobody keeps a folder shared and a trigger at work for a trial. */
export const GUIDED_DAYS = 7;

/** Notes that the trigger saw an edit, and who made it. */
export function noteProbeEdit(context: Context, spreadsheetId: string, cell: Cell, typist: string | null): void {
  const { store } = context;
  const made = store.get('probeGuided')?.yard?.made;
  const { id, firstRow, columns } = JOURNAL.probe;
  const isInput = cell.sheetId === id && cell.column === columns.input;
  const question =
    spreadsheetId === made?.sheetId ? 'typistsNeedScriptAccess' : isInput ? QUESTIONS[cell.row - firstRow] : undefined;
  if (!question || !store.get('probeGuided')) return;
  store.set('probeEdits', { ...store.get('probeEdits'), [question]: typist ?? '' });
  store.save();
}

function begin(context: Context): void {
  if (context.store.get('probeGuided')) return;
  if (![...OWN_STEPS, ...HELPER_STEPS].some((question) => isOpen(context, question))) return;
  context.store.set('probeGuided', { startedMs: context.ports.clock.now(), yard: null });
  context.store.set('probeEdits', {});
  context.store.save();
  watch(context, journalId(context));
}

function watch(context: Context, spreadsheetId: string): void {
  context.ports.triggers.ensure([{ type: 'onEdit', spreadsheetId, functionName: PROBE_TRIGGER }]);
}

function answerOwn(context: Context, question: (typeof OWN_STEPS)[number], { rows }: ProbeTab): void {
  const { input, tried } = rows[question];
  const seen = context.store.get('probeEdits')[question];
  if (!tried || !isOpen(context, question)) return;
  if (question === 'pasteReplacesValidation') recordAnswer(context, question, input === PASTED);
  else if (isEmpty(input)) return;
  else if (question === 'editTriggerFiresOnPhone') recordAnswer(context, question, seen !== undefined);
  // An edit that no trigger saw tells nothing about names.
  else if (seen !== undefined)
    recordAnswer(context, question, seen.toLowerCase() === context.ports.account.toLowerCase());
}

/** The shared folder with a sheet to type in; one that a run has left half made is made anew. */
function setUpYard(context: Context, helper: string): void {
  const guided = context.store.get('probeGuided');
  const isWanted = helper !== '' && HELPER_STEPS.some((question) => isOpen(context, question));
  if (!guided || !isWanted || guided.yard?.made) return;
  if (guided.yard) trashYard(context, guided.yard.folderId);
  const folderId = newYardId(context);
  saveYard(context, { folderId, helper, made: null, herFileId: null });
  makeYard(context, folderId);
  const { folder, sheet } = context.views.probeNames;
  const [sheetId = '', innerId = ''] = furnish(context, folderId, [
    { name: sheet, kind: 'sheet' },
    { name: folder, kind: 'folder' },
  ]);
  const [shared] = context.ports.drive.write([{ type: 'grant', id: folderId, email: helper, role: 'writer' }]);
  if (!shared?.ok) throw new Error(`${helper}: ${shared?.message ?? ''}`);
  watch(context, sheetId);
  saveYard(context, { folderId, helper, made: { sheetId, innerId }, herFileId: null });
}

function saveYard(context: Context, yard: HelperYard): void {
  const guided = context.store.get('probeGuided');
  if (guided) context.store.set('probeGuided', { ...guided, yard });
  context.store.save();
}

function answerWithHelper(context: Context, { rows }: ProbeTab): void {
  const yard = context.store.get('probeGuided')?.yard;
  if (!yard?.made) return;
  const isTried = (question: Question) => rows[question].tried && isOpen(context, question);
  if (isTried('typistsNeedScriptAccess')) answerTypist(context, yard.made.sheetId);
  if (isTried('folderOwnerMovesOthersItems')) answerMove(context, yard, yard.made.innerId);
  else if (isTried('ownerMovesOwnItemOut') && yard.herFileId) answerLeaving(context, yard, yard.herFileId);
}

function answerTypist(context: Context, sheetId: string): void {
  const [reading] = readOne(context, sheetId, [{ sheetId: 0, row: 0, endRow: 1, column: 0, endColumn: 1 }]);
  if (isEmpty(reading?.values[0]?.[0] ?? null)) return;
  const isSeen = context.store.get('probeEdits').typistsNeedScriptAccess !== undefined;
  recordAnswer(context, 'typistsNeedScriptAccess', !isSeen);
}

/** The school moves the helper's file into the inner folder; then she may only read, and tries to take it away. */
function answerMove(context: Context, yard: HelperYard, innerId: string): void {
  const hers = filesOf(context, yard).find(({ owner }) => owner.toLowerCase() === yard.helper.toLowerCase());
  if (!hers) return;
  const change = { addParent: innerId, removeParent: yard.folderId };
  const [moved] = context.ports.drive.write([{ type: 'update', id: hers.id, change }]);
  if (!moved?.ok && moved?.kind !== 'denied') return;
  context.ports.drive.write(lowering(context, yard));
  recordAnswer(context, 'folderOwnerMovesOthersItems', moved.ok);
  saveYard(context, { ...yard, herFileId: hers.id });
}

function lowering(context: Context, { folderId, helper }: HelperYard): DriveWrite[] {
  const grants = listYards(context).find(({ id }) => id === folderId)?.grants ?? [];
  const hers = grants.filter(({ email, direct }) => direct && email?.toLowerCase() === helper.toLowerCase());
  return hers.map(({ permissionId }) => ({ type: 'changeRole', id: folderId, permissionId, role: 'reader' }));
}

function answerLeaving(context: Context, yard: HelperYard, herFileId: string): void {
  const isThere = filesOf(context, yard).some(({ id }) => id === herFileId);
  recordAnswer(context, 'ownerMovesOwnItemOut', !isThere);
}

function filesOf(context: Context, { folderId, made }: HelperYard): ListedItem[] {
  return context.ports.drive.childrenOf([folderId, ...(made ? [made.innerId] : [])]);
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === '';
}
