/**
 * Texts of documents replaced by the Docs API, which keeps the looks of what it replaces; the scope of Drive will do.
 * https://developers.google.com/workspace/docs/api/how-tos/merge
 */
import type { DrivePort } from '../app/ports';
import { type ApiAnswer, isTransient, sendAll } from './http';

const API = 'https://docs.googleapis.com/v1/documents';

/** A request a document, all of them side by side; a second one would find nothing to replace. */
export const replaceTexts: DrivePort['replaceTexts'] = (documents) =>
  sendAll(
    documents.map(({ id, replacements }) => ({
      method: 'post',
      url: `${API}/${id}:batchUpdate?fields=documentId`,
      body: { requests: replacements.map(toRequest) },
      repeatable: true,
    })),
  ).map(outcome);

function toRequest({ find, text }: { find: string; text: string }) {
  return { replaceAllText: { containsText: { text: find, matchCase: true }, replaceText: text } };
}

function outcome(answer: ApiAnswer): 'replaced' | 'refused' | 'busy' {
  if (answer.status < 300) return 'replaced';
  return isTransient(answer) ? 'busy' : 'refused';
}
