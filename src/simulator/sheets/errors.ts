/** Errors of the Sheets API with the texts Google uses, and the refusal a person sees in the grid. */
import { GoogleError } from '../kernel/errors';

/** The reason of a Sheets error is its status text: the REST layer prints `{error: {code, message, status}}`. */
export function invalidArgument(message: string): GoogleError {
  return new GoogleError(400, 'INVALID_ARGUMENT', message);
}

export function failedPrecondition(message: string): GoogleError {
  return new GoogleError(400, 'FAILED_PRECONDITION', message);
}

export function permissionDenied(): GoogleError {
  return new GoogleError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
}

export function notFound(): GoogleError {
  return new GoogleError(404, 'NOT_FOUND', 'Requested entity was not found.');
}

/** HTTP 400 with this text: https://github.com/theoephraim/node-google-spreadsheet/pull/20 */
export const PROTECTED_TEXT =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function protectedCell(): GoogleError {
  return invalidArgument(PROTECTED_TEXT);
}

export type RefusalReason =
  | 'noAccess'
  | 'viewOnly'
  | 'locked'
  | 'protected'
  | 'invalidData'
  | 'tooLong'
  | 'notCheckbox';

/** The grid refuses what a person does; the message is what Sheets shows in its Vietnamese interface. */
export class SheetRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    message: string,
  ) {
    super(message);
    this.name = 'SheetRefusal';
  }
}
