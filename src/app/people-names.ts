/**
 * Protections that still name a leaver's address. Who has no access to a file writes nothing in it, whatever its protections say
 * (https://developers.google.com/apps-script/reference/spreadsheet/protection): a beat clears them for which nobody waits.
 */
import { activeAddresses } from '../domain/people/leavers';
import type { School } from '../domain/school/types';
import { type Context, knownSchool, log, mayGoOn, today } from './context';
import type { ProtectionReading } from './ports';
import { registerOf } from './register';
import type { NamesLeft } from './stored-values';

/** To be saved with the leave itself. */
export function noteNames({ store }: Context, leavers: readonly NamesLeft[]): void {
  const fresh = leavers.filter(({ books }) => books.length > 0);
  if (fresh.length > 0) store.set('namesLeft', [...store.get('namesLeft'), ...fresh]);
}

/** Without such a leaver it makes no call. */
export function clearNames(context: Context): void {
  const { store } = context;
  const left = store.get('namesLeft');
  const school = left.length > 0 ? knownSchool(context) : null;
  if (!school || !mayGoOn(context)) return;
  const gone = goneOf(context, school, left);
  const naming = namingOf(context, booksOf(context, school, left), gone);
  noteInJournal(context, naming, gone);
  for (const { id, protections } of naming)
    context.ports.sheets.write(
      id,
      protections.map((one) => withoutEditors(one, gone)),
    );
  store.set('namesLeft', []);
  store.save();
}

/** Whoever has come back by now may rightly be named. */
function goneOf(context: Context, school: School, left: readonly NamesLeft[]): Set<string> {
  const active = new Set(activeAddresses({ school, date: today(context) }));
  return new Set(left.map(({ email }) => email).filter((email) => !active.has(email)));
}

function booksOf(context: Context, school: School, left: readonly NamesLeft[]): string[] {
  const register = registerOf(context, school);
  return [...new Set(left.flatMap(({ books }) => books))].flatMap((key) => register[key]?.id ?? []);
}

interface Naming {
  readonly id: string;
  readonly protections: readonly ProtectionReading[];
}

function namingOf(context: Context, ids: readonly string[], gone: ReadonlySet<string>): Naming[] {
  if (gone.size === 0 || ids.length === 0) return [];
  return context.ports.sheets.protections(ids).flatMap((all, i) => {
    const protections = (all ?? []).filter((one) => namedIn(one).some((email) => gone.has(email)));
    return protections.length === 0 ? [] : [{ id: ids[i]!, protections }];
  });
}

function namedIn({ editors }: ProtectionReading): string[] {
  return editors.map((email) => email.toLowerCase());
}

/** Noted before it is done: a run that dies in between leaves no change without its row. */
function noteInJournal(context: Context, naming: readonly Naming[], gone: ReadonlySet<string>): void {
  const all = naming.flatMap(({ protections }) => protections);
  for (const target of gone) {
    const protections = all.filter((one) => namedIn(one).includes(target)).length;
    if (protections === 0) continue;
    log(context, { action: 'namesCleared', actor: context.ports.account, target, detail: { protections } });
  }
  if (all.length > 0) context.store.save();
}

function withoutEditors({ id, editors }: ProtectionReading, gone: ReadonlySet<string>) {
  const staying = editors.filter((email) => !gone.has(email.toLowerCase()));
  return { type: 'protectionEditors', id, editors: staying } as const;
}
