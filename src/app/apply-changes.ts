/** Puts right what is there: names, places, the switch for sharing, and then who has access. */
import type { GrantStep } from '../domain/plan/plan';
import { perform, type Task, update, type Work } from './apply-work';
import { mayGoOn } from './context';
import { groupsOf } from './groups';
import { MARK } from './marks';
import type { DriveWrite } from './ports';

export function mendItems(work: Work): void {
  const { renames, moves, restores, shareSwitches, setAside } = work.input.plan;
  perform(work, [
    ...restores.map(({ key, id }) => update(key, id, { trashed: false })),
    ...renames.map(({ key, id, to }) => update(key, id, { name: to })),
    ...moves.flatMap((step) => move(work, step.key, step.id, step)),
    ...shareSwitches.map(({ key, id }) => update(key, id, { writersCanShare: false })),
    ...setAside.flatMap(({ key, id }) => move(work, key, id, { fromId: folderOf(work, key), toKey: 'setAside' })),
  ]);
}

/** On new items and on existing ones; folders above before what lies in them. When Google shares no more, only what takes away. */
export function giveAccess(work: Work): void {
  const { creates, grants } = work.input.plan;
  const onNew = creates.flatMap((step) =>
    step.grants.flatMap(({ email, role }) => newGrant(work, step.key, email, role)),
  );
  const onOld = grants.flatMap((step) => taskOf(step));
  for (const group of groupsOf([...(work.input.beside ?? []), ...onNew, ...onOld], GRANTS_AT_ONCE)) {
    if (!mayGoOn(work.context)) return;
    perform(work, isSharingOver(work) ? group.filter(({ write }) => write.type !== 'grant') : group);
  }
}

const GRANTS_AT_ONCE = 400;

function isSharingOver({ failures }: Work): boolean {
  return failures.some(({ isSharingLimit }) => isSharingLimit);
}

function newGrant(work: Work, key: string, email: string, role: 'reader' | 'writer'): Task[] {
  const id = work.ids[key];
  return id ? [{ key, email, write: { type: 'grant', id, email, role } }] : [];
}

function taskOf(step: GrantStep): Task {
  return { key: step.key ?? step.id, write: grantWrite(step), ...(step.email ? { email: step.email } : {}) };
}

/** The write of an access step. */
export function grantWrite(step: GrantStep): DriveWrite {
  switch (step.type) {
    case 'grant':
      return { type: 'grant', id: step.id, email: step.email, role: step.role };
    case 'changeRole':
      return {
        type: 'changeRole',
        id: step.id,
        permissionId: step.permissionId,
        role: step.to === 'writer' ? 'writer' : 'reader',
      };
    case 'revoke':
      return { type: 'revoke', id: step.id, permissionId: step.permissionId };
  }
}

interface Place {
  readonly fromId: string | null;
  readonly toKey: string;
  readonly closedFrom?: string | null;
}

/** The mark goes with the move: cut off in between, the item would forget where a lock took it from. */
function move(work: Work, key: string, id: string, { fromId, toKey, closedFrom }: Place): Task[] {
  const addParent = work.ids[toKey];
  const mark = closedFrom === undefined ? {} : { properties: { [MARK.closedFrom]: closedFrom } };
  return addParent ? [update(key, id, { addParent, ...(fromId ? { removeParent: fromId } : {}), ...mark })] : [];
}

/** Where the item of that key belongs: a duplicate lies beside its original. */
function folderOf(work: Work, key: string): string | null {
  const parent = work.input.desired.find((item) => item.key === key)?.parent;
  return parent ? (work.ids[parent] ?? null) : null;
}
