/** Anything that anybody does to the school's Drive. What Drive refuses them has not happened. */
import fc from 'fast-check';
import { SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import type { DriveFile } from '../../../src/simulator/drive';
import type { RestRequest } from '../../../src/simulator/kernel/rest';
import type { SimWorld } from '../../../src/simulator/world';
import { DOCUMENT, FOLDER, liesIn, OUTSIDER, PRINCIPAL } from './tamper-desk';
import { topsOf } from './tampering-oracle';

/** Numbers choose among the people, items and folders of the world at hand. */
export interface Tampering {
  readonly what: (typeof TAMPERINGS)[number];
  readonly who: number;
  readonly item: number;
  readonly folder: number;
  readonly person: number;
  readonly role: 'reader' | 'commenter' | 'writer';
}

const TAMPERINGS = [
  'rename',
  'move',
  'moveAway',
  'trash',
  'copy',
  'duplicate',
  'link',
  'share',
  'unshare',
  'folder',
  'document',
  'upload',
  'shareSwitch',
  'limit',
  'takeMark',
  'editMark',
  'editYear',
  'editScope',
  'offer',
  'giveAway',
] as const;

export const anyTampering: fc.Arbitrary<Tampering> = fc.record({
  what: fc.constantFrom(...TAMPERINGS),
  who: fc.nat(),
  item: fc.nat(),
  folder: fc.nat(),
  person: fc.nat(),
  role: fc.constantFrom('reader', 'commenter', 'writer'),
});

export const anyTamperings = fc.array(anyTampering, { minLength: 1, maxLength: 12 });

/** Whether Drive let it happen. */
export function tamper({ world }: SchoolWorld, { what, role, ...chosen }: Tampering): boolean {
  const people = [...STAFF, OUTSIDER];
  // Half of it by the account that may do everything: the others are refused most of it.
  const who = chosen.who % 2 === 0 ? SCHOOL_ACCOUNT : pick(people, chosen.who >> 1);
  const items = schoolItems(world);
  const folders = items.filter(({ mimeType }) => mimeType === FOLDER);
  const [item, folder, other] = [pick(items, chosen.item), pick(folders, chosen.folder), pick(items, chosen.folder)];
  return HANDS[what]({ world, who, item, folder, other, role, n: chosen.person, person: pick(people, chosen.person) });
}

/** Somebody at an item, with what else the deed needs. */
interface Hand {
  readonly world: SimWorld;
  readonly who: string;
  readonly item: DriveFile;
  readonly folder: DriveFile;
  readonly other: DriveFile;
  readonly person: string;
  readonly role: Tampering['role'];
  readonly n: number;
}

const HANDS: Readonly<Record<Tampering['what'], (hand: Hand) => boolean>> = {
  rename: (hand) => patch(hand, { name: `${hand.item.name} – ${hand.n % 10}` }),
  move: (hand) => moveTo(hand, hand.folder.id),
  moveAway: (hand) => !isFolderOfDrive(hand) && moveTo(hand, hand.world.account(hand.who).rootId),
  trash: (hand) => patch(hand, { trashed: true }),
  copy: (hand) => send(hand, 'POST', `files/${hand.item.id}/copy`, { parents: [hand.folder.id] }),
  duplicate: (hand) => send(hand, 'POST', `files/${hand.item.id}/copy`, {}),
  link: (hand) => share(hand, { type: 'anyone', role: hand.role }),
  share: (hand) => share(hand, { type: 'user', role: hand.role, emailAddress: hand.person }),
  unshare,
  folder: (hand) => make(hand, 'Thư mục mới', FOLDER),
  document: (hand) => make(hand, 'Tài liệu mới', DOCUMENT),
  upload: (hand) => make(hand, 'Ảnh.jpg', 'image/jpeg'),
  shareSwitch: (hand) => patch(hand, { writersCanShare: true }),
  limit: (hand) => patch(hand, { inheritedPermissionsDisabled: true }),
  takeMark: (hand) => patch(hand, { properties: { [MARK.key]: null, [MARK.scope]: null, [MARK.year]: null } }),
  editMark: (hand) => patch(hand, { properties: { [MARK.key]: hand.other.properties[MARK.key] ?? 'gì đó' } }),
  editYear: (hand) => patch(hand, { properties: { [MARK.year]: '2025-2026' } }),
  editScope: (hand) => patch(hand, { properties: { [MARK.scope]: 'class/9z9' } }),
  offer: (hand) => share(hand, { type: 'user', role: 'writer', pendingOwner: true, emailAddress: hand.person }),
  giveAway: (hand) => HANDS.offer(hand) && accept(hand),
};

function patch(hand: Hand, body: unknown): boolean {
  return send(hand, 'PATCH', `files/${hand.item.id}`, body);
}

/** Google's page offers no folder below the one that is moved. */
function moveTo(hand: Hand, to: string): boolean {
  const { world, item } = hand;
  if (to === item.id || liesIn(world, to, item.id)) return false;
  return send(hand, 'PATCH', `files/${item.id}?addParents=${to}&removeParents=${item.parentId}`, {});
}

/** No program brings it back into the drive: SD16. */
function isFolderOfDrive({ item }: Hand): boolean {
  return item.mimeType === FOLDER && item.ownerEmail === null;
}

/** Nobody takes her own access away: the simulator does not model who may do that in a shared drive. */
function unshare(hand: Hand): boolean {
  const { permissions, ownerEmail } = hand.item;
  const grants = permissions.filter(({ emailAddress }) => ownerEmail !== null || emailAddress !== hand.who);
  return grants.length > 0 && send(hand, 'DELETE', `${permissionsOf(hand)}/${pick(grants, hand.n).id}`);
}

function share(hand: Hand, grant: unknown): boolean {
  return send(hand, 'POST', permissionsOf(hand), grant);
}

function permissionsOf({ item }: Hand): string {
  return `files/${item.id}/permissions`;
}

function make(hand: Hand, name: string, mimeType: string): boolean {
  return send(hand, 'POST', 'files', { name, mimeType, parents: [hand.folder.id] });
}

function accept(hand: Hand): boolean {
  const { world, person } = hand;
  const path = `${permissionsOf(hand)}/${world.account(person).permissionId}?transferOwnership=true`;
  return send({ ...hand, who: person }, 'PATCH', path, { role: 'owner' });
}

const STAFF = [
  PRINCIPAL,
  'kt@hoamai.example',
  'gv.nt1@hoamai.example',
  'gv.3a1@hoamai.example',
  'gv2.3a1@hoamai.example',
];

/** What lies in the school's folders; the folder of all and the workbook that says what is wrong stay untouched. */
export function schoolItems(world: SimWorld) {
  const tops = topsOf(world);
  return Object.values(world.state.drive.files).filter(
    (file) => file.properties[MARK.key] !== 'control' && tops.some((top) => liesIn(world, file.id, top)),
  );
}

function pick<T>(some: readonly T[], n: number): T {
  return some[n % some.length] as T;
}

function send({ world, who }: Hand, method: RestRequest['method'], path: string, body?: unknown): boolean {
  const headers = { Authorization: `Bearer ${who}`, 'Content-Type': 'application/json' };
  const url = `https://www.googleapis.com/drive/v3/${path}${path.includes('?') ? '&' : '?'}supportsAllDrives=true`;
  const answer = world.rest({ method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (answer.status >= 500) throw new Error(`${method} ${path}: ${answer.body}`);
  return answer.status < 300;
}
