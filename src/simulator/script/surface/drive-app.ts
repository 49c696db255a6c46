/**
 * DriveApp: files and folders by id, their contents, who may edit and view them. Nothing else of it is simulated.
 * Source: https://developers.google.com/apps-script/reference/drive
 */
import { call, chained, exception } from './bridge';
import { lazy, serviceObject } from './service';

type Kind = 'File' | 'Folder';

interface ItemFacts {
  id: string;
  name: string;
}

interface Page {
  items: ItemFacts[];
  next?: string;
}

function item(kind: Kind, { id, name }: ItemFacts): object {
  const ask = (method: string, ...args: unknown[]) => call('DriveApp', method, kind, id, ...args);
  const change = (method: string) => (value: unknown) => chained(ask(method, value), self);
  const people = (method: string) => (ask(method) as { email: string; name: string }[]).map(user);
  const self: object = serviceObject(`DriveApp.${kind}`, {
    getId: ['', () => id],
    getName: ['', () => name],
    addEditor: ['String', change('addEditor')],
    addViewer: ['String', change('addViewer')],
    removeEditor: ['String', change('removeEditor')],
    removeViewer: ['String', change('removeViewer')],
    getEditors: ['', () => people('getEditors')],
    getViewers: ['', () => people('getViewers')],
    setShareableByEditors: ['boolean', change('setShareableByEditors')],
    ...(kind === 'Folder' && {
      getFiles: ['', () => iterator('File', id)],
      getFolders: ['', () => iterator('Folder', id)],
    }),
  });
  return self;
}

/** Asks for the next page only when the items at hand are used up. */
function iterator(kind: Kind, folderId: string): object {
  let page: Page | undefined;
  let at = 0;
  const hasNext = (): boolean => {
    while (!page || (at >= page.items.length && page.next !== undefined)) {
      page = call('DriveApp', 'list', kind, folderId, page?.next) as Page;
      at = 0;
    }
    return at < page.items.length;
  };
  return serviceObject(`DriveApp.${kind}Iterator`, {
    hasNext: ['', hasNext],
    next: [
      '',
      () => {
        if (!hasNext()) throw exception('Cannot retrieve the next object: iterator has reached the end.');
        return item(kind, (page as Page).items[at++] as ItemFacts);
      },
    ],
  });
}

function user({ email, name }: { email: string; name: string }): object {
  return serviceObject('DriveApp.User', { getEmail: ['', () => email], getName: ['', () => name] });
}

function byId(kind: Kind): (id: string) => object {
  return (id) => item(kind, call('DriveApp', 'get', kind, id) as ItemFacts);
}

export const driveApp = lazy<object>(() =>
  serviceObject('DriveApp', { getFileById: ['String', byId('File')], getFolderById: ['String', byId('Folder')] }),
);
