/**
 * The shared drive as a place for the records: what has to be true before the set-up, and the drive's own restriction.
 * https://developers.google.com/workspace/drive/api/guides/manage-shareddrives
 */
import { EDITION_NAMES, SETTINGS, type SettingKey } from '../domain/school/control-sheets';
import type { ControlTables, School } from '../domain/school/types';
import type { Problem, ProblemType } from '../domain/shared/problem';
import { foldText } from '../domain/shared/text';
import { type Context, knownSchool } from './context';
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
