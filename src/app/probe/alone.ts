/** The questions that the school account can try by itself, in one run, on files that are in the trash at its end. */
import { boardOf } from '../../domain/school/people';
import type { Instant } from '../../domain/shared/plain-date';
import { type Context, knownSchool, log, today } from '../context';
import type { DriveChange, DriveWrite, ListedItem, WriteResult } from '../ports';
import { type Question, recordAnswer } from './environment';
import { furnish, listYards, makeYard, newYardId, trashYard } from './yard';

/** Tries all; what cannot be tried keeps its former answer. */
export function tryAlone(context: Context): void {
  const yard = newYardId(context);
  context.store.set('probeYard', yard);
  context.store.save();
  try {
    makeYard(context, yard);
    tryIn(context, yard);
  } finally {
    removeLeftYard(context);
  }
}

/** What a run that died has left. */
export function removeLeftYard(context: Context): void {
  const yard = context.store.get('probeYard');
  if (yard === null) return;
  trashYard(context, yard);
  context.store.set('probeYard', null);
}

function tryIn(context: Context, yard: string): void {
  const { folder, sheet } = context.views.probeNames;
  const folders = Array.from({ length: BATCH_FOLDERS }, () => ({ name: folder, kind: 'folder' as const }));
  const startMs = context.ports.clock.now();
  const ids = furnish(context, yard, [{ name: sheet, kind: 'sheet' }, ...folders]);
  const [sheetId = '', ...folderIds] = ids;
  const restriction = { readOnly: true, ownerRestricted: true, reason: folder } as const;
  const trials = [
    () => recordAnswer(context, 'listingLagMs', listingLag(context, ids, startMs)),
    () => tryGrants(context, folderIds),
    () => tryExpiration(context, sheetId),
    () => tryValidation(context, sheetId),
    () => tryChange(context, 'ownerRestrictedOnConsumer', sheetId, { contentRestrictions: [restriction] }),
    () => tryChange(context, 'limitedAccessOnConsumer', folderIds[0] ?? '', { inheritedPermissionsDisabled: true }),
  ];
  for (const trial of trials) attempt(context, trial);
}

/** One question that cannot be tried leaves the others theirs. */
function attempt(context: Context, trial: () => void): void {
  try {
    trial();
  } catch (error) {
    const detail = { message: (error as Error).message };
    log(context, { action: 'probeFailed', actor: context.ports.account, target: 'worker', detail });
  }
}

/** Lost updates come and go: one batch with two writes on each of several folders. */
const BATCH_FOLDERS = 5;

/** Milliseconds from before they were made until all are listed; a minute if they are not by then. */
function listingLag(context: Context, ids: readonly string[], startMs: Instant): number {
  const { clock } = context.ports;
  for (;;) {
    const listed = new Set(listYards(context).map(({ id }) => id));
    const lagMs = clock.now() - startMs;
    if (lagMs >= LONGEST_LAG_MS || ids.every((id) => listed.has(id))) return Math.min(lagMs, LONGEST_LAG_MS);
    clock.sleep(1_000);
  }
}

const LONGEST_LAG_MS = 60_000;

/** Two of the school's own people, who get no mail; without a school there is nobody to try it with. */
function tryGrants(context: Context, folderIds: readonly string[]): void {
  const [first, second] = twoPeople(context);
  if (!first || !second) return;
  const grants = folderIds.flatMap((id) =>
    [first, second].map((email): DriveWrite => ({ type: 'grant', id, email, role: 'reader' })),
  );
  const given = writtenTogether(context, folderIds, grants);
  if (!given) return;
  const areKept = given.every((item) => roleOf(item, first) === 'reader' && roleOf(item, second) === 'reader');
  const kept = areKept ? areChangesKept(context, given, first, second) : false;
  if (kept !== null) recordAnswer(context, 'samePermissionBatchSafe', kept);
}

/** The first loses what was given, the second gets more of it. */
function areChangesKept(context: Context, given: readonly ListedItem[], first: string, second: string): boolean | null {
  const changes = given.flatMap((item): DriveWrite[] => [
    { type: 'revoke', id: item.id, permissionId: grantOf(item, first)?.permissionId ?? '' },
    { type: 'changeRole', id: item.id, permissionId: grantOf(item, second)?.permissionId ?? '', role: 'writer' },
  ]);
  const folderIds = given.map(({ id }) => id);
  const changed = writtenTogether(context, folderIds, changes);
  return changed?.every((item) => !grantOf(item, first) && roleOf(item, second) === 'writer') ?? null;
}

/** The folders after those writes in one batch; null if Google refused some of them or does not list all. */
function writtenTogether(
  context: Context,
  folderIds: readonly string[],
  writes: readonly DriveWrite[],
): ListedItem[] | null {
  if (context.ports.drive.writeTogether(writes).some(({ ok }) => !ok)) return null;
  const listed = listYards(context).filter(({ id }) => folderIds.includes(id));
  return listed.length === folderIds.length ? listed : null;
}

function grantOf({ grants }: ListedItem, email: string) {
  return grants?.find((grant) => grant.email === email);
}

function roleOf(item: ListedItem, email: string) {
  return grantOf(item, email)?.direct;
}

/** With one of the school's own people, as above. */
function tryExpiration(context: Context, id: string): void {
  const [email] = twoPeople(context);
  if (!email) return;
  const untilMs = context.ports.clock.now() + A_DAY_MS;
  const [result] = context.ports.drive.write([{ type: 'grant', id, email, role: 'reader', untilMs }]);
  answerBy(context, 'expirationOnConsumer', result);
}

const A_DAY_MS = 86_400_000;

function twoPeople(context: Context): string[] {
  const school = knownSchool(context);
  if (!school) return [];
  const people = [...boardOf(school, today(context)), ...school.people].map(({ email }) => email);
  return [...new Set(people)].filter((email) => email !== context.ports.account).slice(0, 2);
}

/** A cell that takes one word only gets another one from a script. */
function tryValidation(context: Context, spreadsheetId: string): void {
  const block = { row: 0, endRow: 1, column: 0, endColumn: 1 };
  const rule = { type: 'list', values: ['1'], strict: true, help: '' } as const;
  context.ports.sheets.write(spreadsheetId, [{ type: 'validate', sheetId: 0, block, rule }]);
  const isTaken = context.ports.screen.enter(spreadsheetId, { sheetId: 0, row: 0, column: 0 }, '2');
  recordAnswer(context, 'scriptWritesObeyValidation', !isTaken);
}

function tryChange(
  context: Context,
  question: 'ownerRestrictedOnConsumer' | 'limitedAccessOnConsumer',
  id: string,
  change: DriveChange,
): void {
  const [result] = context.ports.drive.write([{ type: 'update', id, change }]);
  answerBy(context, question, result);
}

/** Google's refusal is an answer; that it was busy is none. */
function answerBy(context: Context, question: Question, result: WriteResult | undefined): void {
  if (result?.ok) recordAnswer(context, question, true);
  else if (result?.kind === 'denied' || result?.kind === 'invalid') recordAnswer(context, question, false);
}
