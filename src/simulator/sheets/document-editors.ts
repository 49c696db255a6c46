/** Who may edit the document as a whole, by its Drive file. */
import { effectiveRole, getFile } from '../drive';
import type { World } from '../kernel/world';

/** The owner and all accounts (owner included) that may write. */
export function documentEditors(world: World, spreadsheetId: string): { owner: string; writers: string[] } {
  const writers = Object.keys(world.state.accounts).filter((email) => {
    const role = effectiveRole(world, spreadsheetId, email);
    return role === 'owner' || role === 'writer';
  });
  return { owner: getFile(world, spreadsheetId).ownerEmail, writers };
}
