/**
 * Carries a plan out in Drive: folders level by level, files, moves and names, then access. It can be cut off at any call:
 * the next run reads and plans again.
 */
import type { CreateStep, GrantStep, Plan } from '../domain/plan/plan';
import type { School } from '../domain/school/types';
import type { DesiredItem, ItemKind } from '../domain/tree/desired-item';
import { type Context, mayGoOn } from './context';
import { groupsOf } from './groups';
import { MARK, markOf } from './marks';
import type { DriveChange, DriveErrorKind, DriveWrite, WriteFailure, WriteResult } from './ports';
import { addToRegister } from './register';
import { COPIED, sourceOf, templateHtml, wordTemplates } from './templates';

export interface StepFailure {
  key: string;
  email?: string;
  kind: DriveErrorKind;
  message: string;
  isSharingLimit?: boolean;
}

export interface ApplyReport {
  failures: readonly StepFailure[];
  /** Ids of all items after the run, by key. */
  ids: Readonly<Record<string, string>>;
}

export interface ApplyInput {
  plan: Plan;
  school: School;
  desired: readonly DesiredItem[];
  /** Ids of the items that exist, by key. */
  ids: Readonly<Record<string, string>>;
  /** Told after each group of writes, for the progress shown. */
  onProgress: (done: number) => void;
}

export function applyPlan(context: Context, input: ApplyInput): ApplyReport {
  const work: Work = { context, input, ids: { ...input.ids }, failures: [], done: 0 };
  makeFolders(work);
  makeFiles(work, ({ kind, template }) => kind !== 'folder' && !template);
  wordTemplates(context, input.school, work.ids);
  makeFiles(work, ({ template }) => template !== undefined && sourceOf(context, template, work.ids) !== null);
  mendItems(work);
  giveAccess(work);
  return { failures: work.failures, ids: work.ids };
}

/** How many writes a plan asks for, those on access lists of new items included. */
export function stepCount(plan: Plan): number {
  const { creates, renames, moves, restores, shareSwitches, setAside, grants, waiting } = plan;
  const given = creates.reduce((sum, step) => sum + step.grants.length, 0);
  return [creates, renames, moves, restores, shareSwitches, setAside, grants, waiting].reduce(
    (sum, { length }) => sum + length,
    given,
  );
}

interface Work {
  readonly context: Context;
  readonly input: ApplyInput;
  readonly ids: Record<string, string>;
  readonly failures: StepFailure[];
  done: number;
}

/** One write, and what it is about for a failure's report. */
interface Task {
  write: DriveWrite;
  key: string;
  email?: string;
}

/** Parents before children; ids are ours and registered first, so a lost answer makes nothing twice. */
function makeFolders(work: Work): void {
  const folders = work.input.plan.creates.filter((step) => step.kind === 'folder');
  const fresh = folders.filter((step) => step.reservedId === null);
  const ids = fresh.length > 0 ? work.context.ports.drive.newIds(fresh.length) : [];
  const reserved = new Map(folders.map((step) => [step.key, step.reservedId]));
  fresh.forEach((step, i) => {
    reserved.set(step.key, ids[i]!);
  });
  addToRegister(
    work.context,
    yearOf(work),
    fresh.map(({ key }) => ({ key, id: reserved.get(key) ?? null })),
  );
  let open = folders;
  while (open.length > 0 && mayGoOn(work.context)) {
    const level = open.filter((step) => hasParent(work, step));
    if (level.length === 0) return;
    create(work, level, (step) => reserved.get(step.key) ?? null);
    open = open.filter((step) => !level.includes(step));
  }
}

/** Google gives a native file its id: the attempt is registered before, the id after. */
function makeFiles(work: Work, isMeant: (step: CreateStep) => boolean): void {
  const files = work.input.plan.creates.filter((step) => isMeant(step) && hasParent(work, step));
  const usedUp = new Set<ItemKind>();
  for (const some of groupsOf(files, FILES_AT_ONCE)) {
    if (!mayGoOn(work.context)) return;
    const group = some.filter(({ kind }) => !usedUp.has(kind));
    addToRegister(
      work.context,
      yearOf(work),
      group.map(({ key }) => ({ key, id: null })),
    );
    for (const kind of create(work, group, () => null)) usedUp.add(kind);
    const made = group.filter(({ key }) => work.ids[key]);
    addToRegister(
      work.context,
      yearOf(work),
      made.map(({ key }) => ({ key, id: work.ids[key] ?? null })),
    );
  }
}

function mendItems(work: Work): void {
  const { renames, moves, restores, shareSwitches, setAside } = work.input.plan;
  perform(work, [
    ...restores.map(({ key, id }) => update(key, id, { trashed: false })),
    ...renames.map(({ key, id, to }) => update(key, id, { name: to })),
    ...moves.flatMap((step) => move(work, step.key, step.id, step)),
    ...shareSwitches.map(({ key, id }) => update(key, id, { writersCanShare: false })),
    ...setAside.flatMap(({ key, id }) => move(work, key, id, { fromId: folderOf(work, key), toKey: 'setAside' })),
  ]);
}

/** On new items and on existing ones; folders above before what lies in them. When Google shares no more, only what takes away. */
function giveAccess(work: Work): void {
  const { creates, grants } = work.input.plan;
  const onNew = creates.flatMap((step) =>
    step.grants.flatMap(({ email, role }) => newGrant(work, step.key, email, role)),
  );
  const onOld = grants.flatMap((step) => taskOf(step));
  for (const group of groupsOf([...onNew, ...onOld], GRANTS_AT_ONCE)) {
    if (!mayGoOn(work.context)) return;
    perform(work, isSharingOver(work) ? group.filter(({ write }) => write.type !== 'grant') : group);
  }
}

function isSharingOver({ failures }: Work): boolean {
  return failures.some(({ isSharingLimit }) => isSharingLimit);
}

function newGrant(work: Work, key: string, email: string, role: 'reader' | 'writer'): Task[] {
  const id = work.ids[key];
  return id ? [{ key, email, write: { type: 'grant', id, email, role } }] : [];
}

function taskOf(step: GrantStep): Task {
  return { key: step.key ?? step.id, write: grantWrite(step), ...(step.email ? { email: step.email } : {}) };
}

/** The write of an access step. */
export function grantWrite(step: GrantStep): DriveWrite {
  switch (step.type) {
    case 'grant':
      return { type: 'grant', id: step.id, email: step.email, role: step.role };
    case 'changeRole':
      return {
        type: 'changeRole',
        id: step.id,
        permissionId: step.permissionId,
        role: step.to === 'writer' ? 'writer' : 'reader',
      };
    case 'revoke':
      return { type: 'revoke', id: step.id, permissionId: step.permissionId };
  }
}

function hasParent(work: Work, step: CreateStep): boolean {
  return step.parentKey === null || work.ids[step.parentKey] !== undefined;
}

/** The kinds of files of which the day's quota is used up: each has its own. */
function create(work: Work, steps: readonly CreateStep[], idOf: (step: CreateStep) => string | null): ItemKind[] {
  const scopes = new Map(work.input.desired.map(({ key, scope }) => [key, scope]));
  const tasks = steps.map((step): Task => {
    const properties = markOf(yearOf(work), { key: step.key, scope: scopes.get(step.key) ?? step.key });
    return { key: step.key, write: creation(work, step, idOf(step), properties) };
  });
  const results = perform(work, tasks);
  results.forEach((result, i) => {
    if (result.ok) work.ids[steps[i]!.key] = result.id;
  });
  return steps.filter((_, i) => isQuota(results[i])).map(({ kind }) => kind);
}

function creation(
  { context, input, ids }: Work,
  { key, parentKey, name, kind, template }: CreateStep,
  id: string | null,
  properties: Readonly<Record<string, string>>,
): DriveWrite {
  const parentId = parentKey === null ? null : (ids[parentKey] ?? null);
  const source = template && sourceOf(context, template, ids);
  if (source && parentId)
    return { type: 'copy', id: source, parentId, name, properties: { ...properties, [MARK.layout]: COPIED } };
  const html = kind === 'doc' ? templateHtml(context, input.school, key) : null;
  return { type: 'create', id, parentId, name, kind, properties, ...(html === null ? {} : { html }) };
}

function yearOf({ input }: Work): string {
  return input.school.settings.schoolYear;
}

function isQuota(result: WriteResult | undefined): boolean {
  return result?.ok === false && result.kind === 'quota';
}

interface Place {
  readonly fromId: string | null;
  readonly toKey: string;
  readonly closedFrom?: string | null;
}

/** The mark goes with the move: cut off in between, the item would forget where a lock took it from. */
function move(work: Work, key: string, id: string, { fromId, toKey, closedFrom }: Place): Task[] {
  const addParent = work.ids[toKey];
  const mark = closedFrom === undefined ? {} : { properties: { [MARK.closedFrom]: closedFrom } };
  return addParent ? [update(key, id, { addParent, ...(fromId ? { removeParent: fromId } : {}), ...mark })] : [];
}

/** Where the item of that key belongs: a duplicate lies beside its original. */
function folderOf(work: Work, key: string): string | null {
  const parent = work.input.desired.find((item) => item.key === key)?.parent;
  return parent ? (work.ids[parent] ?? null) : null;
}

function update(key: string, id: string, change: DriveChange): Task {
  return { key, write: { type: 'update', id, change } };
}

function perform(work: Work, tasks: readonly Task[]): WriteResult[] {
  if (tasks.length === 0) return [];
  const { context, failures, input } = work;
  const results = context.ports.drive.write(
    tasks.map((task) => task.write),
    () => mayGoOn(context),
  );
  results.forEach((result, i) => {
    const { key, email } = tasks[i]!;
    if (result.ok) work.done++;
    else failures.push({ key, ...(email ? { email } : {}), ...failureOf(result) });
  });
  input.onProgress(work.done);
  return results;
}

function failureOf({ kind, message, isSharingLimit }: WriteFailure) {
  return { kind, message, ...(isSharingLimit ? { isSharingLimit } : {}) };
}

/** Native files made between two notes in the register: what a killed run leaves unknown is at most this many. */
const FILES_AT_ONCE = 100;
const GRANTS_AT_ONCE = 400;
