/** Makes what a plan wants new: folders level by level, then native files, each noted in the register before it is made. */
import type { CreateStep } from '../domain/plan/plan';
import type { ItemKind } from '../domain/tree/desired-item';
import { perform, type Task, type Work, yearOf } from './apply-work';
import { mayGoOn } from './context';
import { copyMark, noteToFill } from './document-filling';
import { groupsOf } from './groups';
import { markOf } from './marks';
import type { DriveWrite, WriteResult } from './ports';
import { addToRegister } from './register';
import { sourceOf, templateHtml } from './templates';

/** Parents before children; ids are ours and registered first, so a lost answer makes nothing twice. */
export function makeFolders(work: Work): void {
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
    const made = new Set(level);
    open = open.filter((step) => !made.has(step));
  }
}

/** Google gives a native file its id: the attempt is registered before, the id after. */
export function makeFiles(work: Work, isMeant: (step: CreateStep) => boolean): void {
  const files = work.input.plan.creates.filter((step) => isMeant(step) && hasParent(work, step));
  const usedUp = new Set<ItemKind>();
  for (const some of groupsOf(files, FILES_AT_ONCE)) {
    if (!mayGoOn(work.context)) return;
    const group = some.filter(({ kind }) => !usedUp.has(kind));
    noteToFill(work.context, work.input.school, group);
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

/** Native files made between two notes in the register: what a killed run leaves unknown is at most this many. */
const FILES_AT_ONCE = 100;

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
    return {
      type: 'copy',
      id: source,
      parentId,
      name,
      properties: { ...properties, ...copyMark(context, input.school, key, source) },
    };
  const html = kind === 'doc' ? templateHtml(context, input.school, key) : null;
  return { type: 'create', id, parentId, name, kind, properties, ...(html === null ? {} : { html }) };
}

function isQuota(result: WriteResult | undefined): boolean {
  return result?.ok === false && result.kind === 'quota';
}
