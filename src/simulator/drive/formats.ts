/**
 * Formats Google converts from and to, as `about` lists them; files.export and uploads refuse by name what they cannot make.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-export-formats
 */
import { DOCUMENT, SPREADSHEET } from './mime-types';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const EXPORT_FORMATS: Readonly<Record<string, readonly string[]>> = {
  [DOCUMENT]: [
    `${OFFICE}.wordprocessingml.document`,
    'application/vnd.oasis.opendocument.text',
    'application/rtf',
    'application/pdf',
    'text/plain',
    'text/html',
    'application/zip',
    'application/epub+zip',
    'text/markdown',
  ],
  [SPREADSHEET]: [
    `${OFFICE}.spreadsheetml.sheet`,
    'application/x-vnd.oasis.opendocument.spreadsheet',
    'application/pdf',
    'application/zip',
    'text/csv',
    'text/tab-separated-values',
  ],
};

export const IMPORT_FORMATS: Readonly<Record<string, readonly string[]>> = {
  'text/plain': [DOCUMENT],
  'text/html': [DOCUMENT],
  'application/rtf': [DOCUMENT],
  'application/pdf': [DOCUMENT],
  [`${OFFICE}.wordprocessingml.document`]: [DOCUMENT],
  [`${OFFICE}.spreadsheetml.sheet`]: [SPREADSHEET],
  'text/csv': [SPREADSHEET],
  'text/tab-separated-values': [SPREADSHEET],
};
