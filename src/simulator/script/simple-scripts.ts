/** Which scripts have a simple trigger for an account in a spreadsheet. */
import { effectiveRole } from '../drive';
import type { World } from '../kernel/world';
import { hasAddOn } from './add-ons';
import type { AuthMode, ScriptProject } from './state';

/**
 * Bound scripts of the spreadsheet and the account's editor add-ons that declare the function. None for people who may
 * only view or comment. Source: https://developers.google.com/apps-script/guides/triggers
 */
export function simpleScripts(
  world: World,
  email: string,
  spreadsheetId: string,
  functionName: string,
): { project: ScriptProject; authMode: AuthMode }[] {
  const role = effectiveRole(world, spreadsheetId, email);
  if (role !== 'owner' && role !== 'writer') return [];
  return Object.values(world.state.script.projects)
    .filter((project) => project.parentId === spreadsheetId || hasAddOn(world, project, email))
    .filter(({ functions }) => functions.includes(functionName))
    .map((project) => ({ project, authMode: 'LIMITED' }));
}
