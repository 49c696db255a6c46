/** A school with a shared drive, and one member for each role. */
import type { SimWorld, WorldOptions } from '../../../src/simulator/world';
import { type Answer, type Call, call, make, must, newWorld } from './drive-client';

export const organizer = 'truong@hoamai.edu.example';
export const fileOrganizer = 'ht@hoamai.edu.example';
export const writer = 'gv.5a1@hoamai.edu.example';
export const commenter = 'gv.5a2@hoamai.edu.example';
export const reader = 'gv.4b2@hoamai.edu.example';
/** Of the same organisation, no member. */
export const colleague = 'gv.3c1@hoamai.edu.example';
/** With a consumer account. */
export const guest = 'khach@ngoai.example';

export const MEMBERS = { organizer, fileOrganizer, writer, commenter, reader } as const;
export type MemberRole = keyof typeof MEMBERS;
export const MEMBER_ROLES = Object.keys(MEMBERS) as MemberRole[];

export const ALL = 'supportsAllDrives=true';
export const LISTED = `${ALL}&includeItemsFromAllDrives=true`;

export function newSchool(options: Partial<WorldOptions> = {}): { world: SimWorld; drive: string } {
  const education = [...Object.values(MEMBERS), colleague].map((email) => ({ email, edition: 'education' as const }));
  const switches = { listingLagMs: 0, ...options.switches };
  const world = newWorld({ ...options, switches, accounts: [...education, { email: guest }] });
  const drive = must(world, organizer, 'POST', 'drives?requestId=1', { name: 'Hồ sơ' }).id;
  for (const role of MEMBER_ROLES.slice(1)) give(world, organizer, drive, MEMBERS[role], role);
  return { world, drive };
}

/** As `call`, as a program that knows shared drives. */
export function ask(world: SimWorld, by: string, method: Call['method'], path: string, body?: unknown): Answer {
  return call(world, by, method, withAll(path), body);
}

export function mustAsk(world: SimWorld, by: string, method: Call['method'], path: string, body?: unknown) {
  return must(world, by, method, withAll(path), body);
}

/** Grants a role on a drive or an item; answers what Drive said. */
export function give(
  world: SimWorld,
  by: string,
  fileId: string,
  emailAddress: string,
  role: string,
  more: object = {},
): Answer {
  const body = { type: 'user', role, emailAddress, ...more };
  return ask(world, by, 'POST', `files/${fileId}/permissions?sendNotificationEmail=false&fields=*`, body);
}

/** Makes an item in a drive or a folder of it, and answers its id. */
export function put(world: SimWorld, by: string, parentId: string, mimeType: string, name = 'A'): string {
  return mustAsk(world, by, 'POST', 'files', { name, mimeType, parents: [parentId] }).id;
}

/** An item of an account's own My Drive. */
export function own(world: SimWorld, by: string, mimeType: string): string {
  return make(world, by, { name: 'A', mimeType });
}

function withAll(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${ALL}`;
}
