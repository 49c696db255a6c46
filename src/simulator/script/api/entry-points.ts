/**
 * The entry points of a deployment: what the manifest of its version declares.
 * Source: https://developers.google.com/apps-script/manifest/web-app-api-executable
 */
import type { ScriptProject } from '../state';

export type Access = 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';

export interface EntryPoints {
  webapp?: { access?: Access; executeAs?: 'USER_ACCESSING' | 'USER_DEPLOYING' };
  executionApi?: { access?: Access };
  addOns?: { common: { name: string } };
}

/** What the project's manifest declares; the manifest was checked when it was pushed. */
export function entryPointsOf({ files }: ScriptProject): EntryPoints {
  const manifest = files.find(({ type }) => type === 'JSON');
  return manifest ? (JSON.parse(manifest.source) as EntryPoints) : {};
}

/** `EntryPoint` resources. A HEAD deployment of a web app is reached at /dev. */
export function entryPointResources(project: ScriptProject, deploymentId: string, isHead: boolean): object[] {
  const { webapp, executionApi, addOns } = entryPointsOf(project);
  const points: object[] = [];
  if (webapp) {
    const url = webAppUrl(deploymentId, isHead);
    points.push({ entryPointType: 'WEB_APP', webApp: { url, entryPointConfig: webapp } });
  }
  if (executionApi) points.push({ entryPointType: 'EXECUTION_API', executionApi: { entryPointConfig: executionApi } });
  if (addOns) points.push({ entryPointType: 'ADD_ON', addOn: { title: addOns.common.name } });
  return points;
}

export function webAppUrl(deploymentId: string, isHead: boolean): string {
  return `https://script.google.com/macros/s/${deploymentId}/${isHead ? 'dev' : 'exec'}`;
}
