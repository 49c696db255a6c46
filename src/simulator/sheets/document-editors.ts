/** Who may edit the document as a whole, by its Drive file. */
import { effectiveRole, getFile } from '../drive';
import type { World } from '../kernel/world';

/** The owner, who is missing in a shared drive, and all accounts (owner included) that may write. */
export function documentEditors(world: World, spreadsheetId: string): { owner: string[]; writers: string[] } {
  const writers = Object.keys(world.state.accounts).filter((email) => {
    const role = effectiveRole(world, spreadsheetId, email);
    return role === 'owner' || role === 'writer';
  });
  const { ownerEmail } = getFile(world, spreadsheetId);
  return { owner: ownerEmail === null ? [] : [ownerEmail], writers };
}
