/**
 * Documents made with what they say: Drive turns uploaded HTML into a document. A batch takes no uploads, so they go side by side.
 * https://developers.google.com/workspace/drive/api/guides/manage-uploads#import-docs
 */
import type { DriveWrite } from '../app/ports';
import { creationBody } from './drive-writes';
import { type ApiAnswer, type ApiRequest, sendAll } from './http';
import type { SharedDrives } from './shared-drives';

const URL = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=id';
const BOUNDARY = 'hsmn_upload';

type Upload = DriveWrite & { type: 'create'; html: string };

export function isUpload(write: DriveWrite): write is Upload {
  return write.type === 'create' && write.html !== undefined;
}

/** Answers in the order of the uploads; with status 0 those that `mayGoOn` keeps back. */
export function sendUploads(drives: SharedDrives, uploads: readonly Upload[], mayGoOn: () => boolean): ApiAnswer[] {
  if (uploads.length === 0) return [];
  return mayGoOn()
    ? sendAll(uploads.map((write) => toRequest(write, drives)))
    : uploads.map(() => ({ status: 0, text: '' }));
}

function toRequest(write: Upload, drives: SharedDrives): ApiRequest {
  const part = (type: string, content: string) => `--${BOUNDARY}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
  const json = part('application/json; charset=UTF-8', JSON.stringify(creationBody(write, drives)));
  return {
    method: 'post',
    url: URL + drives.naming(),
    body: `${json}${part('text/html; charset=UTF-8', write.html)}--${BOUNDARY}--`,
    contentType: `multipart/related; boundary=${BOUNDARY}`,
    repeatable: false,
  };
}
