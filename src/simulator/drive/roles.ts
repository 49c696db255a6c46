/** Roles in their order of strength. Source: https://developers.google.com/workspace/drive/api/guides/ref-roles */
export const ROLES = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** What a role is worth to the editors of Docs and Sheets: those who organise a shared drive write there. */
export type EditorRole = Exclude<Role, 'fileOrganizer' | 'organizer'>;

/** Whether a role (null = no access) gives at least what another gives. */
export function isAtLeast(role: Role | null, needed: Role): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The stronger of two roles. */
export function strongest(a: Role | null, b: Role | null): Role | null {
  if (a === null || b === null) return a ?? b;
  return isAtLeast(a, b) ? a : b;
}

export function isRole(text: unknown): text is Role {
  return (ROLES as readonly unknown[]).includes(text);
}

export function editorRole(role: Role | null): EditorRole | null {
  return role === 'fileOrganizer' || role === 'organizer' ? 'writer' : role;
}

/** What a grant on a folder is worth below it: the folder's owner acts as writer on what others own there. */
export function inheritedRole(role: Role): Role {
  return role === 'owner' ? 'writer' : role;
}
