/** How the host describes one method that a script can call. */
import type { Run } from '../run';

export interface HostMethod {
  /** Name in permission errors; `Service.method` of the table when absent. */
  label?: string;
  /** Modelled time; absent = answered inside the script's process: not counted and no fault can hit it. */
  latencyMs?: number;
  isWrite?: boolean;
  /** OAuth scopes of which any one permits the call. Without them it needs no authorisation. */
  scopes?: readonly string[];
  /** Works with AuthMode LIMITED although it has scopes (the open document). */
  isLimitedAllowed?: boolean;
  /** Works even with AuthMode NONE. Others that need no scope work from LIMITED on. */
  isNoneAllowed?: boolean;
  answer(run: Run, args: unknown[]): unknown;
}

/** By `Service.method`. */
export type HostMethods = Readonly<Record<string, HostMethod>>;

const PREFIX = 'https://www.googleapis.com/auth/';

/** OAuth scopes by their short names. Which method needs which: https://developers.google.com/apps-script/reference */
export const SCOPES = {
  spreadsheets: `${PREFIX}spreadsheets`,
  currentOnly: `${PREFIX}spreadsheets.currentonly`,
  drive: `${PREFIX}drive`,
  externalRequest: `${PREFIX}script.external_request`,
  sendMail: `${PREFIX}script.send_mail`,
  scriptApp: `${PREFIX}script.scriptapp`,
  containerUi: `${PREFIX}script.container.ui`,
  email: `${PREFIX}userinfo.email`,
} as const;
