/**
 * Web apps: a deployment with a `webapp` entry point, opened by its address.
 * Source: https://developers.google.com/apps-script/guides/web
 */
import type { World } from '../../kernel/world';
import type { ExecutionResult } from '../execution';
import { canEditScript } from '../projects';
import { runFunction } from '../run-function';
import { findProject } from './access';
import { type Deployed, deploymentById } from './deployment-store';
import { entryPointsOf } from './entry-points';
import { isAdmitted } from './guests';
import { type WebAppVisit, webAppEvent } from './web-app-event';

export interface WebAppRequest extends WebAppVisit {
  deploymentId: string;
  /** The address ends in /dev: HEAD, for editors. */
  isDev?: boolean;
  /** Who visits; null for somebody who is not signed in. */
  email: string | null;
}

export interface WebAppAnswer {
  status: 200 | 401 | 403 | 404;
  contentType: string;
  body: string;
  /** Browsers are to save the text instead of showing it. */
  fileName?: string;
  execution?: ExecutionResult;
}

/** Opens the page as Google serves it: what the script cannot answer is a page that says why. */
export function openWebApp(world: World, request: WebAppRequest): WebAppAnswer {
  const deployed = findWebApp(world, request);
  if (!deployed) return errorPage(404, 'Sorry, the file you have requested does not exist.');
  if (isOpen(world, deployed, request)) return answerOf(runFor(world, deployed, request));
  return request.email === null ? errorPage(401, 'Sign in to continue.') : errorPage(403, 'You need access.');
}

/** At /dev any id of the project leads to its HEAD, at /exec only one of a version. */
function findWebApp(world: World, { deploymentId, isDev = false }: WebAppRequest): Deployed | undefined {
  const found = deploymentById(world, deploymentId);
  const project = found && findProject(world, found.project.id);
  const deployed = isDev && project ? { id: found.id, project } : found;
  if (!deployed || isDev === (deployed.stored !== undefined)) return undefined;
  return entryPointsOf(deployed.project).webapp && deployed;
}

/** An app that runs as its visitor needs one who is signed in. */
function isOpen(world: World, { project, stored }: Deployed, { email }: WebAppRequest): boolean {
  if (!stored) return email !== null && canEditScript(world, project, email);
  const { access = 'MYSELF', executeAs } = entryPointsOf(project).webapp ?? {};
  if (email === null && executeAs === 'USER_ACCESSING') return false;
  return isAdmitted(world, access, stored.deployer, email);
}

/** At /dev the visitor stands for the deployer. */
function runFor(world: World, { id, project, stored }: Deployed, request: WebAppRequest): ExecutionResult {
  const { email, method } = request;
  const deployer = stored?.deployer ?? email ?? project.ownerEmail;
  const isVisitor = entryPointsOf(project).webapp?.executeAs === 'USER_ACCESSING';
  return runFunction(world, {
    scriptId: project.id,
    functionName: method === 'GET' ? 'doGet' : 'doPost',
    account: isVisitor && email !== null ? email : deployer,
    actor: email ?? '',
    kind: 'webApp',
    event: webAppEvent(request),
    deployment: { id, ...(stored && { versionNumber: stored.versionNumber }) },
  });
}

/** Types of ContentService.MimeType: https://developers.google.com/apps-script/reference/content/mime-type */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  HTML: 'text/html',
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/x-vcard',
  XML: 'text/xml',
};

function answerOf(execution: ExecutionResult): WebAppAnswer {
  const { error, returnValue } = execution;
  if (error) return { ...errorPage(200, `${error.name}: ${error.message}`), execution };
  const { type, content, fileName } = returnValue as { type: string; content: string; fileName?: string };
  const contentType = `${CONTENT_TYPES[type]}; charset=utf-8`;
  return { status: 200, contentType, body: content, ...(fileName !== undefined && { fileName }), execution };
}

function errorPage(status: WebAppAnswer['status'], text: string): WebAppAnswer {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const body = `<!DOCTYPE html><html><head><title>Error</title></head><body>${escaped}</body></html>`;
  return { status, contentType: 'text/html; charset=utf-8', body };
}
