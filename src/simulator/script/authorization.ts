/**
 * What an AuthMode and the manifest's scopes permit.
 * Sources: https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle,
 * https://developers.google.com/apps-script/concepts/scopes
 */
import { type Run, ScriptException } from './run';
import type { HostMethod } from './services/service';

/** Throws "You do not have permission to call …" as Apps Script does. */
export function requireAuthorization(run: Run, label: string, method: HostMethod): void {
  if (run.authMode === 'NONE' && !method.isNoneAllowed) throw forbidden(label, method.scopes);
  if (!method.scopes) return;
  if (run.authMode !== 'FULL') {
    if (!method.isLimitedAllowed) throw forbidden(label, method.scopes);
    return;
  }
  if (!holdsAny(run, method.scopes)) throw forbidden(label, method.scopes);
}

/** True when the manifest grants one of the scopes; a manifest without `oauthScopes` grants what the code needs. */
export function holdsAny(run: Run, scopes: readonly string[]): boolean {
  const granted = run.project.oauthScopes;
  return granted === undefined || scopes.some((scope) => granted.includes(scope));
}

function forbidden(label: string, scopes: readonly string[] = []): ScriptException {
  const needed = scopes.length > 1 ? `(${scopes.join(' || ')})` : (scopes[0] ?? '');
  const required = needed === '' ? '' : `. Required permissions: ${needed}`;
  return new ScriptException(`You do not have permission to call ${label}${required}`);
}
