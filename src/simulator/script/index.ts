/** The Apps Script runtime of the simulator: projects, runs, triggers, menus, faults. Rules: ../spec/script.md. */
export { hasAddOn, installAddOn, installForDomain } from './add-ons';
export { type AddOnView, type CardHost, openDriveCards, openSheetsCards } from './cards/open-cards';
export { type CardPress, pressCard } from './cards/press-card';
export { type Client, type ClientOptions, editRequests, fireEdit, type } from './edit-triggers';
export type { ExecutionResult, RunRequest } from './execution';
export { armFaults, callCount } from './faults';
export { pageWithShim, type ShimOptions } from './html-page';
export { menuRequest, type OpenedSpreadsheet, openSpreadsheet, pressMenuItem } from './menus';
export { callFromPage, type PageAnswer, type PageCall, pageAnswer, pageFunctions, pageRequest } from './page-calls';
export { canSeeScript, createProject, pushFiles } from './projects';
export type { CallRecord, DialogAnswer, DialogRecord } from './run';
export { runFunction } from './run-function';
export { holdLock } from './services/locks';
export * from './state';
export {
  runFunctionInThread,
  runTogether,
  runWorldTogether,
  type Schedule,
  type Step,
  type Timeline,
} from './thread/run-in-thread';
export { advanceTo, nextTriggerAt } from './time-triggers';
