/**
 * Each person's due times as a calendar file in her own folder, where the school wants it. The file says when things are due and
 * not how they stand, so most nights change none; who has no duty left keeps hers as an empty one.
 */
import { calendarFile } from '../domain/duties/calendar-file';
import type { Duty } from '../domain/duties/types';
import { hashText } from '../domain/plan/fingerprint';
import { activeAssignments } from '../domain/school/people';
import type { Person, School } from '../domain/school/types';
import { type Context, knownSchool, mayGoOn, today } from './context';
import { dutyTable } from './duty-rows';
import { homeOf } from './files-of-askers';
import { groupsOf } from './groups';
import type { TextFile } from './ports';
import { registerOf } from './register';

/** The file as it was written last. */
export interface CalendarFile {
  readonly id: string;
  /** Of what it says; '': it was about to be written. */
  readonly hash: string;
}

/** The nightly job; whether all files say what they should. */
export function writeCalendars(context: Context): boolean {
  const school = knownSchool(context);
  if (!school?.settings.duties.calendarFiles) return true;
  const due = dueFiles(context, school);
  for (const group of groupsOf(due, FILES_AT_ONCE)) {
    if (!mayGoOn(context)) return false;
    writeGroup(context, school, group);
  }
  return true;
}

const FILES_AT_ONCE = 50;

interface DueFile {
  readonly name: string;
  readonly folderId: string;
  readonly hash: string;
  readonly textAt: (stampMs: number) => string;
}

function dueFiles(context: Context, school: School): DueFile[] {
  const date = today(context);
  const known = context.store.get('calendars');
  const register = registerOf(context, school);
  return school.people.flatMap((person): DueFile[] => {
    const folderId = register[`person/${person.id}`]?.id;
    const name = nameOf(school, person.id);
    if (!folderId || activeAssignments(person, date).length === 0) return [];
    const home = register[homeOf(context, school, person.id) ?? '']?.id;
    const link = home ? `https://docs.google.com/spreadsheets/d/${home}/edit` : null;
    const textAt = (stampMs: number) => textOf(context, school, person, link, stampMs);
    const hash = hashText(textAt(0));
    return known[name]?.hash === hash ? [] : [{ name, folderId, hash, textAt }];
  });
}

function textOf(context: Context, school: School, person: Person, link: string | null, stampMs: number): string {
  const { views } = context;
  const entries = dutiesOfPerson(context, school, person).map((duty) => ({
    uid: `${hashText(school.settings.schoolAccount)}-${duty.id}-${person.id}@ho-so-mam-non`,
    dueMs: duty.occasion.dueMs,
    ...views.calendarEntry({ duty, school }),
    link,
  }));
  return calendarFile(views.calendarName(school), entries, stampMs);
}

/** What she ticks: of her classes, and her own. */
function dutiesOfPerson(context: Context, school: School, person: Person): Duty[] {
  const date = today(context);
  const table = dutyTable(context, school);
  const classIds = activeAssignments(person, date).flatMap(({ role, classId }) =>
    role === 'teacher' && classId !== undefined ? [classId] : [],
  );
  const rows = [...[...new Set(classIds)].flatMap((id) => table.classRows(id)), ...table.ownRows(person.id, date)];
  return rows.map(({ duty }) => duty).sort((a, b) => a.occasion.dueMs - b.occasion.dueMs);
}

/** New files have their ids noted before they are made: made again after a cut, they are still one. */
function writeGroup(context: Context, school: School, group: readonly DueFile[]): void {
  const { store, ports, views } = context;
  const fresh = group.filter(({ name }) => !store.get('calendars')[name]);
  const ids = fresh.length === 0 ? [] : ports.drive.newIds(fresh.length);
  if (fresh.length > 0) {
    store.set(
      'calendars',
      withFiles(
        context,
        fresh.map(({ name }, i) => [name, { id: ids[i] ?? '', hash: '' }]),
      ),
    );
    store.save();
  }
  const stampMs = ports.clock.now();
  const files = group.map(({ name, folderId, textAt }): TextFile => {
    const { id: fileId = '', hash = '' } = store.get('calendars')[name] ?? {};
    const what = { name: views.calendarFileName(school), mimeType: 'text/calendar', text: textAt(stampMs) };
    return { fileId, folderId, ...what, isNew: hash === '' };
  });
  const results = ports.drive.putTexts(files);
  const next = group.flatMap(({ name, hash }, i): [string, CalendarFile | null][] => {
    const id = files[i]?.fileId ?? '';
    if (results[i] === 'gone') return [[name, null]];
    return results[i] === 'written' ? [[name, { id, hash }]] : [];
  });
  store.set('calendars', withFiles(context, next));
  store.save();
}

/** null: the file is in the bin or gone, and another one is made the next night. */
function withFiles(
  { store }: Context,
  files: readonly (readonly [string, CalendarFile | null])[],
): Record<string, CalendarFile> {
  const all = { ...store.get('calendars') };
  for (const [name, file] of files) {
    if (file) all[name] = file;
    else delete all[name];
  }
  return all;
}

function nameOf({ settings }: School, personId: string): string {
  return `${settings.schoolYear} ${personId}`;
}
