/**
 * Files of plain text: made under an id of ours, or written over. https://developers.google.com/workspace/drive/api/guides/manage-uploads
 */
import type { PutResult, TextFile } from '../app/ports';
import { type ApiAnswer, type ApiRequest, sendAll } from './http';
import type { SharedDrives } from './shared-drives';

const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const BOUNDARY = 'hsmn_text';

/** What an earlier try has made already is written over. */
export function putTexts(drives: SharedDrives, files: readonly TextFile[]): PutResult[] {
  const first = sendAll(files.map((file) => (file.isNew ? createRequest(file, drives) : changeRequest(file, drives))));
  const again = files.filter((_, i) => first[i]?.status === 409);
  const changed = again.length === 0 ? [] : sendAll(again.map((file) => changeRequest(file, drives)));
  return files.map((file, i) => resultOf(again.includes(file) ? changed[again.indexOf(file)] : first[i]));
}

function createRequest({ fileId: id, folderId, name, mimeType, text }: TextFile, drives: SharedDrives): ApiRequest {
  const metadata = JSON.stringify({ id, name, parents: [folderId], mimeType, writersCanShare: false });
  const part = (type: string, content: string) => `--${BOUNDARY}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
  return {
    method: 'post',
    url: `${UPLOAD}?uploadType=multipart&fields=id${drives.naming()}`,
    body: `${part('application/json; charset=UTF-8', metadata)}${part(`${mimeType}; charset=UTF-8`, text)}--${BOUNDARY}--`,
    contentType: `multipart/related; boundary=${BOUNDARY}`,
    repeatable: true,
  };
}

function changeRequest({ fileId, mimeType, text }: TextFile, drives: SharedDrives): ApiRequest {
  return {
    method: 'patch',
    url: `${UPLOAD}/${fileId}?uploadType=media&fields=id${drives.naming()}`,
    body: text,
    contentType: `${mimeType}; charset=UTF-8`,
    repeatable: true,
  };
}

function resultOf(answer: ApiAnswer | undefined): PutResult {
  if (!answer) return 'busy';
  if (answer.status < 300) return 'written';
  return answer.status === 404 ? 'gone' : 'busy';
}
