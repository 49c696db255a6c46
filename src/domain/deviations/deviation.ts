/** A deviation: something in Drive that is not as the school's regulation wants it, explained, and what would mend it. */
import type { DriveRole } from '../access/drive-role';
import type { TakeOver } from '../locks/close-below';
import type { GrantStep, ItemStep, MoveStep, RenameStep } from '../plan/plan';
import type { Article } from '../regulation/types';
import type { Instant } from '../shared/plain-date';

export type DeviationKind =
  /** On items of the school's tree. */
  | 'renamed'
  | 'moved'
  | 'trashed'
  | 'lost'
  | 'markLost'
  | 'limitedAccess'
  | 'givenAway'
  | 'wrongKind'
  | 'unreadable'
  | 'accessMissing'
  /** On whatever the school can share. */
  | 'sharedByLink'
  | 'sharedToOutsider'
  | 'directGrant'
  | 'redundantGrant'
  | 'roleRaised'
  | 'groupGrant'
  | 'domainGrant'
  | 'writersCanShare'
  /** A member of the shared drive beside the school account: whoever is one has all that lies in it. */
  | 'driveMember'
  /** Beside the tree. */
  | 'duplicated'
  | 'copied'
  | 'teacherFolder'
  | 'teacherFile'
  | 'upload'
  | 'unexpected';

/** `mend`: at once; `ask`: when the board ticks; `tell`: nothing that the school account could do. */
export type Treatment = 'mend' | 'ask' | 'tell';

/** What the catalogue says of a record: 'Tự sửa' leaves the kinds their own treatment, 'Hỏi trước' asks first. */
export type DeviationRule = 'auto' | 'ask';

export type Mend =
  | { readonly type: 'rename'; readonly step: RenameStep }
  | { readonly type: 'move'; readonly step: MoveStep }
  | { readonly type: 'restore'; readonly step: ItemStep }
  | { readonly type: 'shareSwitch'; readonly step: ItemStep }
  | { readonly type: 'grant'; readonly step: GrantStep }
  | { readonly type: 'mark'; readonly step: ItemStep }
  | { readonly type: 'unlimit'; readonly step: ItemStep }
  | { readonly type: 'setAside'; readonly id: string; readonly fromId: string | null }
  /** The school copies what someone else owns; the original goes back to its owner's My Drive. */
  | { readonly type: 'takeOver'; readonly item: TakeOver };

export interface Deviation {
  /** The same whenever the same is found again. */
  readonly id: string;
  readonly kind: DeviationKind;
  /** The item in Drive; of several files of one owner in one folder: the folder. */
  readonly itemId: string;
  readonly name: string;
  /** How many items it is about. */
  readonly count: number;
  /** The key of the item of the tree, or of the one it lies in; null: outside the year's folders. */
  readonly key: string | null;
  /** The unit (class, person, team …, 'year') whose sweep finds it. */
  readonly unit: string;
  /** Names of the folders from the school's root down to it. */
  readonly path: readonly string[];
  /** As far as Google tells: the owner, or who changed the item last. */
  readonly who: string | null;
  /** Whom it concerns: the grantee. */
  readonly grantee: string | null;
  readonly role: DriveRole | null;
  /** The name or folder it should have. */
  readonly wanted: string | null;
  readonly sinceMs: Instant | null;
  readonly article: Article | null;
  readonly treatment: Treatment;
  readonly mends: readonly Mend[];
}

/** What widens access or loses an item of the school is mended at once; what people made is theirs to be asked about. */
const USUAL: Readonly<Record<DeviationKind, Treatment>> = {
  renamed: 'mend',
  moved: 'mend',
  trashed: 'mend',
  lost: 'tell',
  markLost: 'mend',
  limitedAccess: 'mend',
  givenAway: 'tell',
  wrongKind: 'tell',
  unreadable: 'tell',
  accessMissing: 'mend',
  sharedByLink: 'mend',
  sharedToOutsider: 'mend',
  directGrant: 'mend',
  redundantGrant: 'ask',
  roleRaised: 'mend',
  groupGrant: 'ask',
  domainGrant: 'ask',
  writersCanShare: 'mend',
  driveMember: 'ask',
  duplicated: 'ask',
  copied: 'ask',
  teacherFolder: 'ask',
  teacherFile: 'ask',
  upload: 'ask',
  unexpected: 'ask',
};

/** What nothing can mend is only told; what the world can read is closed before anyone is asked. */
export function treatmentOf(kind: DeviationKind, mends: readonly Mend[], rule: DeviationRule): Treatment {
  if (mends.length === 0) return 'tell';
  return rule === 'ask' && !OPEN_TO_OUTSIDERS.has(kind) ? 'ask' : USUAL[kind];
}

const OPEN_TO_OUTSIDERS: ReadonlySet<DeviationKind> = new Set(['sharedByLink', 'sharedToOutsider']);
