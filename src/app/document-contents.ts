/**
 * What plans say by now: a document is read only when Drive tells a later time of change than at the last look. One request a
 * changed document, all of them side by side; nothing for the others.
 */
import { contentFingerprint } from '../domain/documents/content';
import type { School } from '../domain/school/types';
import type { Instant } from '../domain/shared/plain-date';
import { type Context, mayGoOn } from './context';
import { documentIds, documentsToday } from './documents-known';
import { groupsOf } from './groups';
import { MARK } from './marks';
import type { ListedItem } from './ports';
import { registerOf } from './register';
import type { Look } from './stored-values';

/** A content event of a duty (`PlanEvent`), as a document shows it. */
export interface DocumentContent {
  /** The key of the document: 'class/5a1/plan_week/13'. */
  readonly key: string;
  readonly dutyId: string;
  readonly atMs: Instant;
  readonly fingerprint: string;
  /** Nothing was written since it was made. */
  readonly isTemplate: boolean;
}

/**
 * The contents of those listed items that are plans' documents, changed or not; of what could not be read nothing is said.
 * What was looked at is remembered with the store: save what follows from it together with it.
 */
export function contentEvents(context: Context, school: School, items: readonly ListedItem[]): DocumentContent[] {
  const documents = documentsToday(context, school);
  const plans = items.filter(({ key, kind, trashed }) => kind === 'doc' && !trashed && documents.has(key ?? ''));
  if (plans.length === 0) return [];
  const register = registerOf(context, school);
  const unfilled = new Set(context.store.get('documentsToFill'));
  const own = plans.filter(({ id, key }) => register[key ?? '']?.id === id && !unfilled.has(key ?? ''));
  const prints = new Map([...own.flatMap((item) => printKnown(context, item)), ...printsRead(context, own)]);
  return own.flatMap((item) => {
    const [key, fingerprint] = [item.key ?? '', prints.get(item.id)];
    if (fingerprint === undefined) return [];
    const isTemplate = fingerprint === item.properties[MARK.made];
    return [{ key, dutyId: documents.get(key)!.duty.id, atMs: item.modifiedMs, fingerprint, isTemplate }];
  });
}

/** The contents of the duties' documents as they are now, asked by their ids in one batch: of a plan that is submitted or reviewed. */
export function contentsOf(context: Context, school: School, dutyIds: readonly string[]): DocumentContent[] {
  const known = documentIds(context, school);
  const ids = dutyIds.flatMap((id) => known.get(id) ?? []);
  const items = ids.length === 0 ? [] : context.ports.drive.itemsOf(ids);
  return contentEvents(
    context,
    school,
    items.flatMap((item) => item ?? []),
  );
}

/** Of documents beyond the last ones it is forgotten: they are read once more. */
export function noteLooks({ store }: Context, looks: readonly (readonly [key: string, look: Look])[]): void {
  if (looks.length === 0) return;
  const all = Object.entries({ ...store.get('looks'), ...Object.fromEntries(looks) });
  const last = all.sort(([, a], [, b]) => b[0] - a[0]).slice(0, LOOKS_KEPT);
  store.set('looks', Object.fromEntries(last));
}

/** Some weeks of a large school. */
const LOOKS_KEPT = 1_500;

/** Unchanged since the last look: what it said then; as it was made its own mark says it. */
function printKnown({ store }: Context, { id, key, modifiedMs, properties }: ListedItem): [string, string][] {
  const look = store.get('looks')[key ?? ''];
  const print = look?.[1] || properties[MARK.made];
  return look && modifiedMs <= look[0] && print ? [[id, print]] : [];
}

function printsRead(context: Context, own: readonly ListedItem[]): [string, string][] {
  const changed = own.filter((item) => printKnown(context, item).length === 0);
  const read: [ListedItem, string][] = [];
  for (const group of groupsOf(changed, READ_AT_ONCE)) {
    if (!mayGoOn(context)) break;
    const texts = context.ports.drive.textsOf(group.map(({ id }) => id));
    group.forEach((item, i) => {
      const text = texts[i];
      if (text !== null && text !== undefined) read.push([item, contentFingerprint(text)]);
    });
  }
  noteLooks(
    context,
    read.map(([{ key, modifiedMs }, print]) => [key ?? '', [modifiedMs, print]]),
  );
  return read.map(([{ id }, print]) => [id, print]);
}

/** Some seconds of exports. */
const READ_AT_ONCE = 100;
