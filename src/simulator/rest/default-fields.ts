/**
 * What Drive sends when a request names no fields.
 * Source: https://developers.google.com/workspace/drive/api/guides/fields-parameter
 */
import type { FieldMask } from '../kernel/rest';
import { parseFieldMask } from './field-mask';

const FILE = 'kind,id,name,mimeType';
const PERMISSION = 'kind,id,type,role';
const REVISION = 'kind,id,mimeType,modifiedTime';
const DRIVE = 'kind,id,name';

const DEFAULT_FIELDS: Readonly<Record<string, string>> = {
  'drive.changes.list': `kind,nextPageToken,newStartPageToken,changes(kind,type,changeType,time,removed,fileId,file(${FILE}))`,
  'drive.drives.create': DRIVE,
  'drive.drives.get': DRIVE,
  'drive.drives.list': `kind,nextPageToken,drives(${DRIVE})`,
  'drive.drives.update': DRIVE,
  'drive.files.get': FILE,
  'drive.files.create': FILE,
  'drive.files.update': FILE,
  'drive.files.copy': FILE,
  'drive.files.list': `kind,nextPageToken,incompleteSearch,files(${FILE})`,
  'drive.permissions.get': PERMISSION,
  'drive.permissions.create': PERMISSION,
  'drive.permissions.update': PERMISSION,
  'drive.revisions.get': REVISION,
  'drive.revisions.list': `kind,nextPageToken,revisions(${REVISION})`,
  'drive.revisions.update': REVISION,
  'drive.permissions.list': `kind,nextPageToken,permissions(${PERMISSION})`,
};

const MASKS = Object.fromEntries(Object.entries(DEFAULT_FIELDS).map(([id, text]) => [id, parseFieldMask(text)]));

/** The mask of a method called without `fields`; undefined when the whole resource is sent. */
export function defaultMask(methodId: string): FieldMask | undefined {
  return MASKS[methodId];
}
