/** A protected range as the caller sees it. */
import type { World } from '../kernel/world';
import { mayChangeProtection, mayEditProtection } from './protection';
import type { ProtectedRange } from './resources';

/** Editors are shown only to those who may edit the protection; `requestingUserCanEdit` tells everybody about themselves. */
export function protectedRangeResource(
  world: World,
  spreadsheetId: string,
  protection: ProtectedRange,
  email: string,
): ProtectedRange & { requestingUserCanEdit?: true } {
  const { editors, ...rest } = protection;
  const canEdit = mayEditProtection(world, spreadsheetId, protection, email);
  const seesEditors = editors && mayChangeProtection(world, spreadsheetId, protection, email);
  return { ...rest, ...(canEdit && { requestingUserCanEdit: true }), ...(seesEditors && { editors }) };
}
