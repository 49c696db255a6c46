/** spreadsheets.batchUpdate: all requests in order, or none. */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import { openForCall, requireAccess } from './access';
import { editSpreadsheet } from './edit';
import { invalidArgument } from './errors';
import { REQUEST_HANDLERS } from './requests';
import type { Editing } from './requests/editing';
import { spreadsheetResource } from './spreadsheet-resource';
import type { Spreadsheet } from './state';

type Requests = readonly Readonly<Record<string, object>>[];

interface Body {
  requests?: Requests;
  includeSpreadsheetInResponse?: boolean;
  responseRanges?: string[];
  responseIncludeGridData?: boolean;
}

export function batchUpdate(call: RestCall) {
  const { spreadsheetId } = openForCall(call, 'write');
  const body = call.body as Body;
  const requests = body.requests ?? [];
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  const replies = applyRequests(call.world, call.account.email, spreadsheetId, requests);
  return {
    spreadsheetId,
    replies,
    ...(body.includeSpreadsheetInResponse && { updatedSpreadsheet: updated(call, body) }),
  };
}

/** The requests of a batchUpdate as an account that may write; for SpreadsheetApp too. Nothing is counted. */
export function batchUpdateAs(world: World, email: string, spreadsheetId: string, requests: Requests): object[] {
  requireAccess(world, spreadsheetId, email, 'write');
  return applyRequests(world, email, spreadsheetId, requests);
}

function applyRequests(world: World, email: string, spreadsheetId: string, requests: Requests): object[] {
  return editSpreadsheet(world, spreadsheetId, email, (draft) =>
    requests.map((request, index) => answer({ world, email, draft }, request, index)),
  );
}

function answer(editing: Editing, request: Requests[number], index: number): object {
  const [name, ...others] = Object.keys(request);
  if (name === undefined || others.length > 0) {
    throw invalidArgument(`Invalid requests[${index}]: exactly one request kind must be set.`);
  }
  const handler = REQUEST_HANDLERS[name];
  if (!handler) throw new NotSimulated(`batchUpdate request ${name}`);
  try {
    const reply = handler(editing, request[name] as never);
    return reply ? { [name]: reply } : {};
  } catch (error) {
    if (!(error instanceof GoogleError) || error.status !== 400) throw error;
    throw invalidArgument(`Invalid requests[${index}].${name}: ${error.message}`);
  }
}

function updated(call: RestCall, body: Body) {
  const spreadsheet = call.world.state.sheets.spreadsheets[String(call.params.spreadsheetId)] as Spreadsheet;
  return spreadsheetResource(call.world, spreadsheet, {
    email: call.account.email,
    ...(body.responseRanges && { ranges: body.responseRanges }),
    withGridData: body.responseIncludeGridData === true,
  });
}
