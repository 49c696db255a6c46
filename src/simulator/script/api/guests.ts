/**
 * Whom a web app or an API executable lets in.
 * Source: https://developers.google.com/apps-script/manifest/web-app-api-executable
 */
import type { World } from '../../kernel/world';
import type { Access } from './entry-points';

/** `email` is null for somebody who is not signed in. The domain of a consumer account is nobody else's. */
export function isAdmitted(world: World, access: Access, deployer: string, email: string | null): boolean {
  if (access === 'ANYONE_ANONYMOUS') return true;
  if (email === null) return false;
  if (access === 'ANYONE' || email === deployer) return true;
  return (
    access === 'DOMAIN' && world.account(deployer).edition === 'education' && domainOf(email) === domainOf(deployer)
  );
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@'));
}
