/** documents.batchUpdate: all requests in order, or none. */
import { getFile, touchContent } from '../drive';
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { openForWrite } from './access';

interface Body {
  requests?: readonly Readonly<Record<string, object>>[];
  writeControl?: object;
}

interface ReplaceAllText {
  containsText?: { text?: string; matchCase?: boolean; searchByRegex?: boolean };
  replaceText?: string;
  tabsCriteria?: object;
}

/** @throws NotSimulated for every request but `replaceAllText` */
export function batchUpdate(call: RestCall) {
  const { requests = [], writeControl } = call.body as Body;
  if (writeControl) throw new NotSimulated('documents.batchUpdate with writeControl');
  const documentId = openForWrite(call);
  const file = getFile(call.world, documentId);
  let text = typeof file.content === 'string' ? file.content : '';
  const replies = requests.map((request, index) => {
    const replaced = replace(text, request, index);
    text = replaced.text;
    return replaced.reply;
  });
  if (text !== (file.content ?? '')) {
    file.content = text;
    touchContent(call.world, documentId, call.account.email);
  }
  return { documentId, replies };
}

function replace(text: string, request: Readonly<Record<string, object>>, index: number) {
  const [name, ...others] = Object.keys(request);
  if (name === undefined || others.length > 0)
    throw invalid(`Invalid requests[${index}]: exactly one request kind must be set.`);
  if (name !== 'replaceAllText') throw new NotSimulated(`documents.batchUpdate request ${name}`);
  const { containsText, replaceText = '', tabsCriteria } = request[name] as ReplaceAllText;
  if (tabsCriteria || containsText?.searchByRegex) throw new NotSimulated('replaceAllText by tabs or by an expression');
  if (!containsText?.text) throw invalid(`Invalid requests[${index}].replaceAllText: The find text must not be empty.`);
  const parts = text.split(pattern(containsText.text, containsText.matchCase === true));
  const count = parts.length - 1;
  return { text: parts.join(replaceText), reply: { replaceAllText: count === 0 ? {} : { occurrencesChanged: count } } };
}

function pattern(text: string, matchCase: boolean): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), matchCase ? 'u' : 'iu');
}

function invalid(message: string): GoogleError {
  return new GoogleError(400, 'INVALID_ARGUMENT', message);
}
