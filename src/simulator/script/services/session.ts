/** Who the user is. Source: https://developers.google.com/apps-script/reference/base/session */
import type { Run } from '../run';
import type { RunKind } from '../state';
import { type HostMethods, SCOPES } from './service';

export const SESSION: HostMethods = {
  'Session.getActiveUser': { answer: (run) => visibleActor(run) },
  'Session.getEffectiveUser': {
    scopes: [SCOPES.email],
    answer: (run) => run.account,
  },
  'Session.getActiveUserLocale': { isNoneAllowed: true, answer: () => 'vi' },
  'Session.getScriptTimeZone': { isNoneAllowed: true, answer: (run) => run.project.timeZone },
};

/** Runs that the person at the keyboard started and authorised. */
const AUTHORISED: readonly RunKind[] = ['menu', 'page', 'card', 'editor', 'api'];

type Seen = Pick<Run, 'world' | 'project' | 'kind' | 'account' | 'actor' | 'triggerId'>;

/**
 * E-mail of the person at the keyboard, '' where Google hides it: a person is named who authorised this very run (menu,
 * page, card, editor, API, web app that runs as its visitor), who is in the developer's Workspace domain, or who is the developer (in an on-edit run: switch SW10).
 */
export function visibleActor(run: Seen): string {
  const { actor, project, world } = run;
  if (AUTHORISED.includes(run.kind)) return actor;
  if (run.kind === 'webApp' && run.account === actor) return actor;
  if (isSameDomain(run)) return actor;
  if (actor !== project.ownerEmail) return '';
  const isEdit = run.triggerId !== undefined && world.state.script.triggers[run.triggerId]?.eventType === 'ON_EDIT';
  return isEdit && !world.state.switches.ownerEditNamesUser ? '' : actor;
}

function isSameDomain({ world, actor, project }: Seen): boolean {
  const domain = (email: string) => email.slice(email.indexOf('@') + 1);
  return world.state.accounts[actor]?.edition === 'education' && domain(actor) === domain(project.ownerEmail);
}
