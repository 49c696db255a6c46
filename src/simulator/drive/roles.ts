/** Roles of My Drive in their order of strength. Source: https://developers.google.com/workspace/drive/api/guides/ref-roles */
export const ROLES = ['reader', 'commenter', 'writer', 'owner'] as const;
export type Role = (typeof ROLES)[number];

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

/** What a grant on a folder is worth below it: the folder's owner acts as writer on what others own there. */
export function inheritedRole(role: Role): Role {
  return role === 'owner' ? 'writer' : role;
}
