/** `GoogleAppsScriptTypeUser` of an account. */
import type { World } from '../../kernel/world';

export function userResource(world: World, email: string): object {
  const { displayName } = world.account(email);
  return { email, name: displayName, domain: email.slice(email.indexOf('@') + 1) };
}
