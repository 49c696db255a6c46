/** What the buttons of Drive do. Google's refusals are said as it says them. */
import { saveAs } from '../save-as';
import { say, sayError } from '../shell/snackbar';
import { goTo } from '../shell/use-route';
import { deleteItem, downloadItem, updateItem, uploadFile } from './drive-api';
import type { OpenDialog } from './drive-dialogs';
import { type DriveItem, pageOf } from './item';
import { driveText } from './text';
import type { DriveActions } from './toolbar';

/** @param folder the open folder, if a folder is open */
export function newDriveActions(
  folder: DriveItem | undefined,
  showDialog: (dialog: OpenDialog | null) => void,
): DriveActions {
  return {
    newFolder: () => showDialog({ kind: 'newFolder' }),
    newSheet: () => showDialog({ kind: 'newSheet' }),
    upload: (files) => folder && void uploadAll(files, folder.id),
    open: (item) => open(item, showDialog),
    share: (item) => showDialog({ kind: 'share', item }),
    rename: (item) => showDialog({ kind: 'rename', item }),
    download: (item) => void downloadItem(item.id).then((blob) => saveAs(blob, item.name), sayError),
    toTrash: (items) =>
      void each(items, ({ id }) => updateItem(id, { trashed: true }), 'trashed').then(() => showDialog(null)),
    restore: (items) => void each(items, ({ id }) => updateItem(id, { trashed: false })).then(() => showDialog(null)),
    deleteForever: (items) => void each(items, ({ id }) => deleteItem(id)).then(() => showDialog(null)),
  };
}

function open(item: DriveItem, showDialog: (dialog: OpenDialog) => void): void {
  const page = pageOf(item);
  if (page) goTo(page);
  else showDialog({ kind: 'preview', item });
}

/** One after another; stops at the first refusal. */
async function each(
  items: readonly DriveItem[],
  change: (item: DriveItem) => Promise<unknown>,
  told?: 'trashed',
): Promise<void> {
  try {
    for (const item of items) {
      await change(item);
      if (told) say(driveText(told, { name: item.name }));
    }
  } catch (error) {
    sayError(error);
  }
}

async function uploadAll(files: readonly File[], folderId: string): Promise<void> {
  try {
    for (const file of files) {
      await uploadFile(file, folderId);
      say(driveText('uploaded', { name: file.name }));
    }
  } catch (error) {
    sayError(error);
  }
}
