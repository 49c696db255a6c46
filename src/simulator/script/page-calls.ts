/**
 * `google.script.run`: calls of a page that a script has shown.
 * Source: https://developers.google.com/apps-script/guides/html/communication
 */
import type { World } from '../kernel/world';
import type { ExecutionResult, RunRequest } from './execution';
import { projectOf } from './projects';
import type { DialogAnswer } from './run';
import { runFunction } from './run-function';

export interface PageCall {
  scriptId: string;
  functionName: string;
  /** As JSON carries them. */
  args: readonly unknown[];
  /** The person who looks at the page: the function runs as her. */
  account: string;
  activeSpreadsheetId?: string;
  answers?: readonly DialogAnswer[];
}

export interface PageAnswer {
  /** What the success handler gets; null for a value that may not leave the script. */
  value?: unknown;
  /** What the failure handler gets. */
  error?: { name: string; message: string };
  execution: ExecutionResult;
}

/** Runs a function for a page, to its end. @throws TypeError for a function that pages cannot name */
export function callFromPage(world: World, call: PageCall): PageAnswer {
  return pageAnswer(runFunction(world, pageRequest(world, call)));
}

/** The run of a page's call, for whoever runs it (in a thread, with dialogs that wait). @throws as callFromPage */
export function pageRequest(world: World, { scriptId, functionName, args, account, ...more }: PageCall): RunRequest {
  if (!pageFunctions(world, scriptId).includes(functionName)) {
    throw new TypeError(`google.script.run.${functionName} is not a function`);
  }
  return { scriptId, functionName, args, account, kind: 'page', ...more };
}

/** What the page of a finished run is told. */
export function pageAnswer(execution: ExecutionResult): PageAnswer {
  const { error, returnValue } = execution;
  if (error) return { error: { name: error.name, message: error.message }, execution };
  return { value: returnValue ?? null, execution };
}

/** Names a page can call: top-level functions, without the private ones that end with an underscore. */
export function pageFunctions(world: World, scriptId: string): string[] {
  return projectOf(world, scriptId).functions.filter((name) => !name.endsWith('_'));
}
