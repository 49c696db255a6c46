/** All methods a script can call. */
import { ADVANCED } from './advanced';
import { CARDS } from './cards';
import { DRIVE_APP } from './drive-app';
import { HTML } from './html';
import { LOCKS } from './locks';
import { MAIL } from './mail';
import { CACHE, PROPERTIES } from './properties';
import { RUNTIME } from './runtime';
import { SCRIPT_APP } from './script-app';
import type { HostMethods } from './service';
import { SESSION } from './session';
import { SPREADSHEET } from './spreadsheet';
import { UI } from './ui';
import { URL_FETCH } from './url-fetch';
import { UTILITIES } from './utilities';

export const HOST_METHODS: HostMethods = {
  ...RUNTIME,
  ...PROPERTIES,
  ...CACHE,
  ...LOCKS,
  ...MAIL,
  ...SESSION,
  ...UTILITIES,
  ...SCRIPT_APP,
  ...URL_FETCH,
  ...SPREADSHEET,
  ...UI,
  ...HTML,
  ...CARDS,
  ...ADVANCED,
  ...DRIVE_APP,
};
