/** The dialogs of Drive: one at a time. */
import { Dialog } from '../shell/dialog';
import { createItem, updateItem } from './drive-api';
import { type DriveItem, FOLDER, SPREADSHEET } from './item';
import { ItemDetails } from './item-details';
import { NameDialog } from './name-dialog';
import { PreviewDialog } from './preview-dialog';
import { ShareDialog } from './share-dialog';
import { driveText } from './text';
import { type DriveActions, ItemTools } from './toolbar';

export type OpenDialog =
  | { kind: 'newFolder' | 'newSheet' }
  | { kind: 'rename' | 'share' | 'preview' | 'details'; item: DriveItem };

interface DriveDialogsProps {
  dialog: OpenDialog | null;
  /** The open folder, if a folder is open. */
  folder: DriveItem | undefined;
  actions: DriveActions;
  onClose: () => void;
}

export function DriveDialogs({ dialog, folder, actions, onClose }: DriveDialogsProps) {
  switch (dialog?.kind) {
    case 'details':
      return <DetailsDialog item={dialog.item} actions={actions} onClose={onClose} />;
    case 'share':
      return <ShareDialog item={dialog.item} onClose={onClose} />;
    case 'preview':
      return <PreviewDialog item={dialog.item} onClose={onClose} />;
    case 'rename': {
      const { item } = dialog;
      const rename = (name: string) => updateItem(item.id, { name });
      return <NameDialog title={driveText('rename')} name={item.name} onSave={rename} onClose={onClose} />;
    }
    case 'newFolder':
    case 'newSheet': {
      const mimeType = dialog.kind === 'newFolder' ? FOLDER : SPREADSHEET;
      const make = (name: string) => createItem(name, mimeType, folder?.id ?? '');
      return (
        <NameDialog title={driveText(dialog.kind)} name={driveText(dialog.kind)} onSave={make} onClose={onClose} />
      );
    }
    default:
      return null;
  }
}

/** On a phone: what the toolbar and the right side show on a desktop. */
function DetailsDialog({ item, actions, onClose }: { item: DriveItem; actions: DriveActions; onClose: () => void }) {
  return (
    <Dialog title={item.name} onClose={onClose}>
      <div class="toolbar">
        <ItemTools items={[item]} actions={actions} />
      </div>
      <ItemDetails item={item} />
    </Dialog>
  );
}
