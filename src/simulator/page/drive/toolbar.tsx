/** What can be done in the open folder and with the selected items. */
import { useRef } from 'preact/hooks';
import { Icon } from '../shell/icon';
import type { IconName } from '../shell/icon-paths';
import type { DriveItem } from './item';
import { isBlob } from './item';
import { driveText } from './text';

/** What the page does; the names are keys of the texts. */
export interface DriveActions {
  newFolder(): void;
  newSheet(): void;
  upload(files: readonly File[]): void;
  open(item: DriveItem): void;
  share(item: DriveItem): void;
  rename(item: DriveItem): void;
  download(item: DriveItem): void;
  toTrash(items: readonly DriveItem[]): void;
  restore(items: readonly DriveItem[]): void;
  deleteForever(items: readonly DriveItem[]): void;
}

interface ToolbarProps {
  /** The open folder, if a folder is open. */
  folder: DriveItem | undefined;
  selected: readonly DriveItem[];
  actions: DriveActions;
}

export function Toolbar({ folder, selected, actions }: ToolbarProps) {
  return (
    <div class="toolbar" role="toolbar" aria-label={driveText('actions')}>
      {selected.length === 0 ? (
        <FolderTools folder={folder} actions={actions} />
      ) : (
        <ItemTools items={selected} actions={actions} />
      )}
    </div>
  );
}

function FolderTools({ folder, actions }: { folder: DriveItem | undefined; actions: DriveActions }) {
  const files = useRef<HTMLInputElement>(null);
  if (!folder) return null;
  const isClosed = !folder.capabilities.canAddChildren;
  const upload = (input: HTMLInputElement) => {
    actions.upload([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <>
      <Tool icon="plus" text="newFolder" isOff={isClosed} act={actions.newFolder} />
      <Tool icon="sheet" text="newSheet" isOff={isClosed} act={actions.newSheet} />
      <Tool icon="upload" text="upload" isOff={isClosed} act={() => files.current?.click()} />
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={driveText('upload')}
        onChange={(event) => upload(event.currentTarget)}
      />
      {isClosed && <span class="is-quiet">{driveText('noWrite')}</span>}
    </>
  );
}

/** Of one item, or of several what can be done with all of them. */
export function ItemTools({ items, actions }: { items: readonly DriveItem[]; actions: DriveActions }) {
  const [item, ...others] = items;
  if (!item) return null;
  if (item.trashed) return <TrashedTools items={items} actions={actions} />;
  const canTrash = items.every(({ capabilities }) => capabilities.canTrash);
  return (
    <>
      {others.length === 0 ? (
        <OneItemTools item={item} actions={actions} />
      ) : (
        <span>{driveText('selected', { count: items.length })}</span>
      )}
      <Tool icon="trash" text="toTrash" isOff={!canTrash} act={() => actions.toTrash(items)} />
    </>
  );
}

function OneItemTools({ item, actions }: { item: DriveItem; actions: DriveActions }) {
  const { canRename, canDownload } = item.capabilities;
  return (
    <>
      <Tool icon="open" text="open" act={() => actions.open(item)} />
      <Tool icon="share" text="share" act={() => actions.share(item)} />
      <Tool icon="rename" text="rename" isOff={!canRename} act={() => actions.rename(item)} />
      {isBlob(item) && <Tool icon="download" text="download" isOff={!canDownload} act={() => actions.download(item)} />}
    </>
  );
}

function TrashedTools({ items, actions }: { items: readonly DriveItem[]; actions: DriveActions }) {
  const canRestore = items.every(({ capabilities }) => capabilities.canUntrash);
  const canDelete = items.every(({ capabilities }) => capabilities.canDelete);
  return (
    <>
      <Tool icon="restore" text="restore" isOff={!canRestore} act={() => actions.restore(items)} />
      <Tool icon="close" text="deleteForever" isOff={!canDelete} act={() => actions.deleteForever(items)} />
    </>
  );
}

interface ToolProps {
  icon: IconName;
  text: keyof DriveActions & Parameters<typeof driveText>[0];
  isOff?: boolean;
  act: () => void;
}

function Tool({ icon, text, isOff = false, act }: ToolProps) {
  return (
    <button type="button" disabled={isOff} onClick={act} title={driveText(text)}>
      <Icon name={icon} />
      <span>{driveText(text)}</span>
    </button>
  );
}
