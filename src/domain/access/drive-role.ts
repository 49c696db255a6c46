/**
 * The roles of Google Drive as an ordered scale: owner over writer over commenter over reader over nothing (null). In a shared
 * drive nobody owns anything; organizer and fileOrganizer are its managers.
 */

export type DriveRole = 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';

/** The roles the regulation gives; the school account owns everything. */
export type GivenRole = 'reader' | 'writer';

const RANKS: Readonly<Record<DriveRole, number>> = {
  owner: 6,
  organizer: 5,
  fileOrganizer: 4,
  writer: 3,
  commenter: 2,
  reader: 1,
};

/** 6 owner … 1 reader, 0 no access. */
export function rankOf(role: DriveRole | null | undefined): number {
  return role ? RANKS[role] : 0;
}

export function outranks(role: DriveRole | null | undefined, other: DriveRole | null | undefined): boolean {
  return rankOf(role) > rankOf(other);
}

export function strongest(role: DriveRole | null, other: DriveRole | null): DriveRole | null {
  return outranks(other, role) ? other : role;
}

/** Whether the role lets its holder change what the item holds. */
export function canWrite(role: DriveRole | null | undefined): boolean {
  return rankOf(role) >= RANKS.writer;
}
