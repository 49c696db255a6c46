/**
 * What a night has to tell of tampering, and what the school's Drive must be like afterwards: by comparing the files of the
 * world, without the product's own rules.
 */
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import { type DriveFile, effectivePermissions } from '../../../src/simulator/drive';
import type { SimWorld } from '../../../src/simulator/world';
import { DOCUMENT, FOLDER, liesIn, OUTSIDER } from './tamper-desk';

export type Files = Readonly<Record<string, DriveFile>>;

/** The item has to be told as one of these kinds. */
export interface Trace {
  itemId: string;
  kinds: readonly string[];
}

/** Of the tree's items, and of what people made in its folders. */
export function tracesOf(before: Files, world: SimWorld): Trace[] {
  const { files } = world.state.drive;
  const root = rootOf(before);
  const tree = Object.values(before).filter(({ id, properties }) => properties[MARK.key] && id !== root);
  const made = Object.values(files).filter(({ id }) => !before[id] && isBelowTop(world, id));
  return [
    ...tree.flatMap((was) =>
      isInBin(world, was.id) ? binned(was, files) : onTree(before, was, files[was.id] as DriveFile),
    ),
    ...made.filter(({ id }) => !isInBin(world, id)).flatMap((file) => onMade(world, before, file)),
  ];
}

function binned(was: DriveFile, files: Files): Trace[] {
  const { ownerEmail, trashed } = files[was.id] as DriveFile;
  return trashed && isSchools({ ownerEmail }) ? [{ itemId: was.id, kinds: ['trashed'] }] : [];
}

function onTree(before: Files, was: DriveFile, is: DriveFile): Trace[] {
  const itemId = was.id;
  if (!isSchools(is)) return [{ itemId, kinds: ['givenAway'] }];
  const marks = (file: DriveFile) => [MARK.year, MARK.key, MARK.scope].map((name) => file.properties[name]).join();
  const found: [boolean, string][] = [
    [was.name !== is.name, 'renamed'],
    [!restsRightly(before, was, is), 'moved'],
    [marks(was) !== marks(is), 'markLost'],
    [is.writersCanShare && is.ownerEmail !== null, 'writersCanShare'],
    [is.inheritedPermissionsDisabled, 'limitedAccess'],
  ];
  return [
    ...found.flatMap(([deviates, kind]) => (deviates ? [{ itemId, kinds: [kind] }] : [])),
    ...grantTraces(was, is),
  ];
}

function grantTraces(was: DriveFile, is: DriveFile): Trace[] {
  const roleOn = (file: DriveFile, id: string) => file.permissions.find((grant) => grant.id === id)?.role;
  const taken = was.permissions.filter(({ id }) => roleOn(is, id) === undefined);
  return [
    ...taken.map(() => ({ itemId: was.id, kinds: ['accessMissing'] })),
    ...is.permissions
      .filter(({ id, role }) => roleOn(was, id) !== role)
      .map(({ type, emailAddress }) => ({ itemId: was.id, kinds: sharedKinds(type, emailAddress) })),
  ];
}

function sharedKinds(type: string, email: string | undefined): string[] {
  if (type === 'anyone') return ['sharedByLink'];
  return email === OUTSIDER ? ['sharedToOutsider'] : ['directGrant', 'roleRaised', 'redundantGrant'];
}

function onMade(world: SimWorld, before: Files, file: DriveFile): Trace[] {
  const { files } = world.state.drive;
  const parent = files[file.parentId ?? ''] as DriveFile;
  if (isInsideForeign(world, before, file)) return [];
  if (isSchools(file)) {
    const grants = file.permissions.filter(({ role }) => role !== 'owner');
    return [
      ...grants.map(({ type, emailAddress }) => ({ itemId: file.id, kinds: sharedKinds(type, emailAddress) })),
      ...(file.writersCanShare && file.ownerEmail !== null ? [{ itemId: file.id, kinds: ['writersCanShare'] }] : []),
      ...(file.properties[MARK.key] ? [{ itemId: file.id, kinds: ['copied', 'duplicated'] }] : []),
    ];
  }
  if (file.mimeType === FOLDER) return [{ itemId: file.id, kinds: ['teacherFolder'] }];
  const isNative = file.mimeType.startsWith('application/vnd.google-apps.');
  if (!isNative && isUploadPlace(before, file)) return [];
  return [{ itemId: parent.id, kinds: [isNative ? 'teacherFile' : 'upload'] }];
}

/** In its folder, or a document in the unit's 'Đã duyệt', where documents are closed. */
export function restsRightly(before: Files, was: DriveFile, { parentId }: DriveFile): boolean {
  const approved = `${was.properties[MARK.scope]}/approved`;
  const isDocument = was.mimeType === DOCUMENT;
  return was.parentId === parentId || (isDocument && before[parentId ?? '']?.properties[MARK.key] === approved);
}

/** In a folder that somebody made there, or that was given away. */
export function isInsideForeign(world: SimWorld, before: Files, file: DriveFile): boolean {
  const parent = world.state.drive.files[file.parentId ?? ''];
  if (!parent || parent.id === rootOf(before)) return false;
  return !isSchools(parent) || isInsideForeign(world, before, parent);
}

/** What lies in a shared drive is nobody's but the drive's. */
export function isSchools({ ownerEmail }: Pick<DriveFile, 'ownerEmail'>): boolean {
  return ownerEmail === null || ownerEmail === SCHOOL_ACCOUNT;
}

/** The school's folder in My Drive, and the shared drive of its records. */
export function topsOf({ state }: SimWorld): string[] {
  return [rootOf(state.drive.files), ...Object.keys(state.drive.sharedDrives)];
}

export function isBelowTop(world: SimWorld, id: string): boolean {
  return topsOf(world).some((top) => liesIn(world, id, top));
}

export function isUploadPlace(before: Files, { parentId }: DriveFile): boolean {
  return before[parentId ?? '']?.properties[MARK.key]?.endsWith('/uploads') === true;
}

export function isInBin(world: SimWorld, id: string): boolean {
  const file = world.state.drive.files[id];
  return file !== undefined && (file.trashed || (file.parentId !== null && isInBin(world, file.parentId)));
}

/** An item of the tree as a text: what must be as it was. The content of spreadsheets is compared by the caller. */
export function itemText(file: DriveFile): string {
  const { id, name, parentId, ownerEmail, trashed, writersCanShare, inheritedPermissionsDisabled, content } = file;
  const grants = file.permissions.map(({ type, emailAddress, role }) => `${emailAddress ?? type}:${role}`).sort();
  const marks = Object.entries(file.properties).sort();
  const fields = { id, name, parentId, ownerEmail, trashed, writersCanShare, inheritedPermissionsDisabled, content };
  return JSON.stringify({ ...fields, grants, marks });
}

/** Who has any role on the item, the school account aside. */
export function rolesOn(world: SimWorld, file: DriveFile): string[] {
  return effectivePermissions(world, file)
    .filter(({ emailAddress }) => emailAddress !== SCHOOL_ACCOUNT)
    .map(({ type, emailAddress, role }) => `${emailAddress ?? type} ${role}`)
    .sort();
}

export function rootOf(files: Files): string {
  return Object.values(files).find(({ properties }) => properties[MARK.key] === 'root')?.id ?? '';
}
