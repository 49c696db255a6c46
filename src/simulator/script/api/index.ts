/** Apps Script API v1 of the simulator. Rules: ../../spec/script-api.md. */
import type { RestHandlers } from '../../kernel/rest';
import { createDeployment, deleteDeployment, getDeployment, listDeployments, updateDeployment } from './deployments';
import { getMetrics } from './metrics';
import { listProcesses, listScriptProcesses } from './processes';
import { createProjects, getContent, getProjects, updateContent } from './projects';
import { runScript } from './run';
import { createVersion, getVersion, listVersions } from './versions';

export { openWebApp, type WebAppAnswer, type WebAppRequest } from './web-app';

export const scriptApiHandlers: RestHandlers = {
  'script.processes.list': listProcesses,
  'script.processes.listScriptProcesses': listScriptProcesses,
  'script.projects.create': createProjects,
  'script.projects.deployments.create': createDeployment,
  'script.projects.deployments.delete': deleteDeployment,
  'script.projects.deployments.get': getDeployment,
  'script.projects.deployments.list': listDeployments,
  'script.projects.deployments.update': updateDeployment,
  'script.projects.get': getProjects,
  'script.projects.getContent': getContent,
  'script.projects.getMetrics': getMetrics,
  'script.projects.updateContent': updateContent,
  'script.projects.versions.create': createVersion,
  'script.projects.versions.get': getVersion,
  'script.projects.versions.list': listVersions,
  'script.scripts.run': runScript,
};
