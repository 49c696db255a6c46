/**
 * What a plan's document gets of its own: the texts for the placeholders of its template. Google lets an account change 60
 * documents a minute, so they are noted before they are made and filled in some at a beat.
 * https://developers.google.com/workspace/docs/api/limits
 */
import { contentFingerprint, filledText, type Replacement } from '../domain/documents/content';
import { headingOf } from '../domain/documents/heading';
import type { PlanDocument } from '../domain/documents/plan-documents';
import type { CreateStep } from '../domain/plan/plan';
import type { School } from '../domain/school/types';
import { type Context, knownSchool, log } from './context';
import { noteLooks } from './document-contents';
import { documentsToday } from './documents-known';
import { MARK } from './marks';
import { registerOf } from './register';
import { COPIED } from './templates';

/** Before they are made: a run that dies after it leaves none that is never filled in. */
export function noteToFill(context: Context, school: School, steps: readonly CreateStep[]): void {
  const copies = steps.filter(({ kind, template }) => kind === 'doc' && template);
  if (copies.length === 0) return;
  const documents = documentsToday(context, school);
  const keys = copies.map(({ key }) => key).filter((key) => documents.has(key));
  if (keys.length === 0) return;
  context.store.set('documentsToFill', [...new Set([...context.store.get('documentsToFill'), ...keys])]);
  context.store.save();
}

/** The mark of a copy; a plan's document remembers what it will say when nothing but its placeholders was filled in. */
export function copyMark(context: Context, school: School, key: string, templateId: string): Record<string, string> {
  const document = documentsToday(context, school).get(key);
  if (!document) return { [MARK.layout]: COPIED };
  const text = templateText(context, templateId);
  if (text === null) return { [MARK.layout]: COPIED };
  const filled = filledText(text, textsFor(context, school, document));
  return { [MARK.layout]: COPIED, [MARK.made]: contentFingerprint(filled) };
}

/** Those that are made; what Google was too busy for is filled in at the next beat. */
export function fillDocuments(context: Context): void {
  const noted = context.store.get('documentsToFill');
  const school = noted.length === 0 ? null : knownSchool(context);
  if (!school) return;
  const register = registerOf(context, school);
  const documents = documentsToday(context, school);
  const found = noted.flatMap((key) => {
    const [document, id] = [documents.get(key), register[key]?.id];
    return document && id ? [{ key, id, replacements: textsFor(context, school, document) }] : [];
  });
  const some = found.slice(0, FILLED_AT_ONCE);
  const results = some.length === 0 ? [] : context.ports.drive.replaceTexts(some);
  const done = new Set(some.flatMap(({ key }, i) => (results[i] === 'busy' ? [] : [key])));
  const filled = some.filter((_, i) => results[i] === 'replaced').map(({ key }) => key);
  noteLooks(
    context,
    filled.map((key) => [key, [context.ports.clock.now(), '']]),
  );
  context.store.set(
    'documentsToFill',
    noted.filter((key) => documents.has(key) && !done.has(key)),
  );
  const refused = some.filter((_, i) => results[i] === 'refused').map(({ key }) => key);
  if (refused.length > 0) logRefused(context, refused);
  context.store.save();
}

const FILLED_AT_ONCE = 50;

function logRefused(context: Context, keys: readonly string[]): void {
  log(context, {
    action: 'plansNotFilled',
    actor: context.ports.account,
    target: keys[0] ?? '',
    detail: { count: keys.length },
  });
}

function textsFor({ views }: Context, school: School, document: PlanDocument): Replacement[] {
  return views.documentTexts({ school, heading: headingOf(school, document) });
}

/** Asked of Google once a run for each template. */
function templateText(context: Context, id: string): string | null {
  const known = templatesRead.get(context) ?? new Map<string, string | null>();
  templatesRead.set(context, known);
  if (!known.has(id)) known.set(id, context.ports.drive.textsOf([id])[0] ?? null);
  return known.get(id) ?? null;
}

const templatesRead = new WeakMap<Context, Map<string, string | null>>();
