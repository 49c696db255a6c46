/**
 * The shared drive as a place for the records: what has to be true before the set-up, and the drive's own restriction.
 * https://developers.google.com/workspace/drive/api/guides/manage-shareddrives
 */
import { EDITION_NAMES, SETTINGS, type SettingKey } from '../domain/school/control-sheets';
import { peopleWith } from '../domain/school/people';
import type { ControlTables, School } from '../domain/school/types';
import type { Problem, ProblemType } from '../domain/shared/problem';
import { foldText } from '../domain/shared/text';
import { type Context, knownSchool, log, today } from './context';
import { queueMails } from './outbox';
import type { SharedDrive } from './ports';

export interface PlaceCheck {
  readonly problem: Problem | null;
  /** Others than managers may share folders of the drive, which the set-up will end. */
  readonly isRestrictable: boolean;
}

/** Looks at the drive that the settings name; from then on this run's listings look into it. */
export function checkPlace(context: Context, school: School, tables: ControlTables): PlaceCheck {
  const { sharedDriveId } = school.settings;
  const problem = editionProblem(context, school, tables);
  if (problem || sharedDriveId === null) return { problem, isRestrictable: false };
  const drive = context.ports.drive.openSharedDrive(sharedDriveId);
  const type = problemOf(drive);
  return {
    problem: type && { type, ...placeOf(tables, 'shared_drive'), value: drive?.name ?? sharedDriveId },
    isRestrictable: drive?.isRestrictable === true,
  };
}

/**
 * Whether the night may begin: a drive that the school account does not see any more would stop every job with an error. The
 * principal is told once a day; looked at once a date, and at every beat until it is well.
 */
export function isPlaceReady(context: Context): boolean {
  const { store } = context;
  const date = today(context);
  const done = store.get('night')?.date === date ? (store.get('night')?.done ?? []) : [];
  const school = store.get('drives').length === 0 || done.includes(READY) ? null : knownSchool(context);
  const tables = store.get('school');
  if (!school || !tables) return true;
  const { problem } = checkPlace(context, school, tables);
  if (problem && !done.includes(TOLD)) tellPrincipals(context, school, problem);
  const name = problem ? TOLD : READY;
  if (!done.includes(name)) store.set('night', { date, done: [...done, name] });
  store.save();
  return problem === null;
}

/** Whether the drive can be looked into; what is wrong with it is told at night. */
export function seesPlace(context: Context, school: School): boolean {
  const tables = context.store.get('school');
  return tables !== null && checkPlace(context, school, tables).problem === null;
}

/** Names among the jobs of a night: never renamed. */
const READY = 'place';
const TOLD = 'placeTold';

function tellPrincipals(context: Context, school: School, problem: Problem): void {
  const date = today(context);
  const to = peopleWith(school, date, 'principal').map(({ email }) => email);
  const occasion = `place/${date}`;
  queueMails(context, context.views.placeLostMails({ occasion, problem, to, school }));
  log(context, { action: 'placeLost', actor: context.ports.account, target: 'drive', detail: {} });
}

/** Only managers share folders: whoever a folder was given to cannot give it on. */
export function restrictPlace(context: Context, { settings }: School): void {
  if (settings.sharedDriveId === null) return;
  const { drive } = context.ports;
  if (drive.openSharedDrive(settings.sharedDriveId)?.isRestrictable) drive.restrictSharedDrive(settings.sharedDriveId);
}

/** The drives in which the school has anything, once it is agreed to. */
export function drivesWith(context: Context, { settings }: School): readonly string[] {
  const known = context.store.get('drives');
  const { sharedDriveId } = settings;
  return sharedDriveId === null || known.includes(sharedDriveId) ? known : [...known, sharedDriveId];
}

function problemOf(drive: SharedDrive | null): ProblemType | null {
  if (!drive) return 'SharedDriveUnseen';
  if (!drive.isManager) return 'SharedDriveNotManaged';
  return drive.membersOnly ? 'SharedDriveMembersOnly' : null;
}

/** In the middle of a year nothing moves elsewhere: half of it would stay behind. */
function editionProblem(context: Context, { settings }: School, tables: ControlTables): Problem | null {
  const known = knownSchool(context)?.settings;
  if (!known || known.schoolYear !== settings.schoolYear) return null;
  if (known.edition !== settings.edition)
    return { type: 'EditionChanged', ...placeOf(tables, 'edition'), expected: EDITION_NAMES[known.edition] };
  if (known.sharedDriveId === settings.sharedDriveId) return null;
  return { type: 'EditionChanged', ...placeOf(tables, 'shared_drive'), expected: known.sharedDriveId ?? '' };
}

/** The row of the setting, so that the message says where to look. */
function placeOf({ settings }: ControlTables, key: SettingKey): Pick<Problem, 'sheet' | 'row'> {
  const label = SETTINGS.find((schema) => schema.key === key)?.label ?? '';
  const row = settings?.rows.find(({ cells }) => foldText(cells[0] ?? '') === foldText(label))?.row;
  return { sheet: 'settings', ...(row === undefined ? {} : { row }) };
}
