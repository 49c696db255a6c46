/**
 * Who has which add-on: a person who tests a project, or everybody in a domain whose administrator installed it.
 * Sources: https://developers.google.com/workspace/add-ons/how-tos/testing-workspace-addons,
 * https://support.google.com/a/answer/172482 (installing apps for a domain)
 */
import type { World } from '../kernel/world';
import { canEditScript, canSeeScript, projectOf } from './projects';
import type { ScriptProject } from './state';

/** Test deployment: menus of an Editor add-on for who can open the project, cards for who can edit it. */
export function installAddOn(world: World, scriptId: string, email: string): void {
  const project = projectOf(world, scriptId);
  if (!canSeeScript(world, project, email)) throw new Error(`${email} cannot open the script ${scriptId}`);
  if (project.addOn && !canEditScript(world, project, email)) {
    throw new Error(`${email} cannot edit the script ${scriptId}: only its editors can test an add-on with cards`);
  }
  if (!project.addOnUsers.includes(email)) project.addOnUsers.push(email);
}

/** An administrator installs an add-on for all accounts of a Workspace domain. */
export function installForDomain(world: World, scriptId: string, domain: string): void {
  const isThere = Object.values(world.state.accounts).some((account) => isIn(domain, account));
  if (!isThere) throw new Error(`${domain} is not the domain of a Workspace account`);
  const domains = world.state.script.domainAddOns;
  domains[projectOf(world, scriptId).id] = [...new Set([...(domains[scriptId] ?? []), domain])];
}

export function hasAddOn(world: World, project: ScriptProject, email: string): boolean {
  if (project.addOnUsers.includes(email)) return true;
  const domains = world.state.script.domainAddOns[project.id] ?? [];
  return domains.length > 0 && domains.some((domain) => isIn(domain, world.account(email)));
}

function isIn(domain: string, { email, edition }: { email: string; edition: string }): boolean {
  return edition === 'education' && email.endsWith(`@${domain}`);
}
