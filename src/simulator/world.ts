/** Makes a world: accounts, clock, seeded randomness and every service, over one plain-data state. */
import { docsHandlers, newDocsState } from './docs';
import { createRoot, DOCUMENT, documentContent, driveHandlers, newDriveState, SPREADSHEET } from './drive';
import { type Account, type Edition, newAccount } from './kernel/accounts';
import type { NativeContent, NativeContents } from './kernel/native';
import type { RestHandlers, RestRequest, RestResponse } from './kernel/rest';
import type { WorldState } from './kernel/state';
import { DEFAULT_SWITCHES, type Switches } from './kernel/switches';
import type { World } from './kernel/world';
import { answer, newRestState } from './rest';
import { scriptApiHandlers } from './script/api';
import { copyBoundScripts } from './script/bound-copies';
import { newScriptState } from './script/state';
import { answerExportLink, newSheetsState, sheetsHandlers, spreadsheetContent } from './sheets';

export interface WorldOptions {
  /** World time: ms since the epoch, or ISO 8601 with a zone, e.g. '2026-11-23T06:30+07:00'. */
  now: string | number;
  seed: number;
  switches?: Partial<Switches>;
  /** As Google: unknown parameters and body fields are ignored. Default: they are refused by name. */
  isLenient?: boolean;
  accounts?: readonly { email: string; edition?: Edition }[];
  /** Twice as fast, and only for scripts whose top level keeps nothing of a run: they cannot tell the difference. */
  keepsGlobals?: boolean;
  /** A run that takes longer in real time, ms, is ended as an endless loop. Default: a minute. More for very large worlds. */
  realTimeoutMs?: number;
}

export interface SimWorld extends World {
  addAccount(email: string, edition?: Edition): Account;
  /** A copy of all state; later changes of the world do not reach it. */
  snapshot(): WorldState;
  /** Puts a snapshot back; the snapshot stays usable. */
  restore(snapshot: WorldState): void;
  /** Called after every REST request with its answer. */
  onExchange?: (request: RestRequest, response: RestResponse) => void;
}

/** What the REST surface answers: every service adds its handlers here. */
export const ALL_HANDLERS: RestHandlers = {
  ...driveHandlers,
  ...sheetsHandlers,
  ...scriptApiHandlers,
  ...docsHandlers,
};

const NATIVES: NativeContents = { [DOCUMENT]: documentContent, [SPREADSHEET]: withBoundScripts(spreadsheetContent) };

/** Drive knows of no scripts, scripts know of no copying: the world joins them. */
function withBoundScripts(content: NativeContent): NativeContent {
  return {
    ...content,
    copy(world, fromId, toId) {
      content.copy(world, fromId, toId);
      copyBoundScripts(world, fromId, toId);
    },
  };
}

/** @throws RangeError for a time without a zone or in another format */
export function createWorld(options: WorldOptions): SimWorld {
  const world: SimWorld = {
    state: initialState(options),
    natives: NATIVES,
    keepsGlobals: options.keepsGlobals ?? false,
    ...(options.realTimeoutMs !== undefined && { realTimeoutMs: options.realTimeoutMs }),
    runElapsedMs: 0,
    now: () => world.state.nowMs + world.runElapsedMs,
    account: (email) => requireAccount(world, email),
    addAccount: (email, edition = 'gmail') => addAccount(world, email, edition),
    snapshot: () => copyOf(world.state),
    restore(snapshot) {
      world.state = copyOf(snapshot);
    },
    rest(request) {
      const response = answerExportLink(world, request) ?? answer(world, ALL_HANDLERS, request);
      world.onExchange?.(request, response);
      return response;
    },
  };
  for (const { email, edition } of options.accounts ?? []) world.addAccount(email, edition);
  return world;
}

/** Only spreadsheets are shared: each is put in whole where it changes and never written into, and keeps its engine. */
function copyOf(state: WorldState): WorldState {
  const { sheets, ...rest } = state;
  const { spreadsheets, ...others } = sheets;
  const copied = { ...sheets, ...structuredClone(others), spreadsheets: { ...spreadsheets } };
  return { ...state, ...structuredClone(rest), sheets: copied };
}

function initialState({ now, seed, switches, isLenient }: WorldOptions): WorldState {
  return {
    nowMs: parseTime(now),
    rng: seed | 0,
    switches: { ...DEFAULT_SWITCHES, ...switches },
    accounts: {},
    quota: {},
    rest: newRestState(isLenient ?? false),
    drive: newDriveState(),
    docs: newDocsState(),
    sheets: newSheetsState(),
    script: newScriptState(),
  };
}

function parseTime(now: string | number): number {
  if (typeof now === 'number') return now;
  const ms = Date.parse(now);
  if (Number.isNaN(ms) || !/(Z|[+-]\d\d:\d\d)$/.test(now)) throw new RangeError(`World time needs a zone: ${now}`);
  return ms;
}

/** An address invited before it had an account keeps its permission id. */
function addAccount(world: SimWorld, address: string, edition: Edition): Account {
  const email = address.toLowerCase();
  const { accounts, drive } = world.state;
  if (accounts[email]) throw new Error(`Account ${email} exists`);
  const account = newAccount(world.state, email, edition);
  const invitedId = drive.invitedIds[email];
  if (invitedId) account.permissionId = invitedId;
  accounts[email] = account;
  createRoot(world, email);
  return account;
}

function requireAccount(world: World, email: string): Account {
  const account = world.state.accounts[email.toLowerCase()];
  if (!account) throw new Error(`No account ${email} in this world`);
  return account;
}
