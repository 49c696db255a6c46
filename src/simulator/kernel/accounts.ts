/** Google accounts of the world. A grant to an address without an account needs a notification mail. */
import { newPermissionId } from './ids';
import type { RandomState } from './random';

export type Edition = 'gmail' | 'education';

export interface Account {
  email: string;
  displayName: string;
  edition: Edition;
  /** The same on every item and drive (drive.file permissions). */
  permissionId: string;
  /** Id of the account's "My Drive" folder. */
  rootId: string;
}

export function newAccount(state: RandomState, email: string, edition: Edition): Account {
  const name = email.split('@')[0] ?? email;
  return {
    email,
    displayName: name,
    edition,
    permissionId: newPermissionId(state),
    rootId: `0A${name.replace(/[^a-zA-Z0-9]/g, '')}${newPermissionId(state).slice(0, 8)}PVA`,
  };
}
