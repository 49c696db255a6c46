/** The User resource of Drive v3. */
import type { World } from '../kernel/world';

export function userResource(world: World, email: string, callerEmail: string): Record<string, unknown> {
  const account = world.account(email);
  return {
    kind: 'drive#user',
    displayName: account.displayName,
    me: account.email === callerEmail,
    permissionId: account.permissionId,
    emailAddress: account.email,
  };
}
