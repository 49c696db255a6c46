/** Drive as one account sees it: places, a list, what can be done, and at the right what is known of the selected. */
import { useEffect, useState } from 'preact/hooks';
import { AddOnPanel } from '../cards/add-on-panel';
import { type DrivePlace, routeHref } from '../routes';
import { session } from '../session';
import { Dialog } from '../shell/dialog';
import { useFresh } from '../use-fresh';
import { newDriveActions } from './drive-actions';
import { getItem, listPlace, pathAbove } from './drive-api';
import { DriveDialogs, type OpenDialog } from './drive-dialogs';
import type { DriveItem } from './item';
import { ItemDetails } from './item-details';
import { ItemList } from './item-list';
import { Breadcrumbs, Places, SearchBox } from './places';
import { NOTHING, remaining } from './selection';
import { driveText } from './text';
import { ItemTools, Toolbar } from './toolbar';

const isPhone = session.client === 'phone';

export function DrivePage({ place }: { place: DrivePlace }) {
  const address = routeHref({ page: 'drive', place });
  const { value, error } = useFresh(() => readPlace(place), [address]);
  const [selection, setSelection] = useState(NOTHING);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  useEffect(() => {
    setSelection(NOTHING);
    setDialog(null);
  }, [address]);
  const items = value?.items ?? [];
  const path = value?.path ?? [];
  const shown = remaining(
    items.map(({ id }) => id),
    selection,
  );
  const selected = items.filter(({ id }) => shown.ids.includes(id));
  const actions = newDriveActions(path.at(-1), setDialog);
  return (
    <div class="drive">
      <Places place={place} path={path} />
      <main id="main" tabIndex={-1} class="drive-main">
        <SearchBox text={place.kind === 'search' ? place.text : ''} />
        <Breadcrumbs place={place} path={path} />
        <Toolbar folder={path.at(-1)} selected={isPhone ? [] : selected} actions={actions} />
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
        {value && (
          <ItemList
            items={items}
            place={place}
            selection={shown}
            onSelect={setSelection}
            onOpen={actions.open}
            onTrash={() => selected.length > 0 && actions.toTrash(selected)}
            onDetails={(item) => setDialog({ kind: 'details', item })}
          />
        )}
      </main>
      {!isPhone && (
        <aside class="drive-side">
          {selected.length === 1 && selected[0] && <SideDetails item={selected[0]} />}
          <AddOnPanel host="drive" itemIds={shown.ids} />
        </aside>
      )}
      {dialog?.kind === 'details' && (
        <Dialog title={dialog.item.name} onClose={() => setDialog(null)}>
          <div class="toolbar">
            <ItemTools items={[dialog.item]} actions={actions} />
          </div>
          <ItemDetails item={dialog.item} />
        </Dialog>
      )}
      <DriveDialogs dialog={dialog} folder={path.at(-1)} onClose={() => setDialog(null)} />
    </div>
  );
}

function SideDetails({ item }: { item: DriveItem }) {
  return (
    <section class="panel" aria-label={driveText('details', { name: item.name })}>
      <h2>{item.name}</h2>
      <ItemDetails item={item} />
    </section>
  );
}

/** @returns the items of the place; of a folder also its path, itself last */
async function readPlace(place: DrivePlace): Promise<{ items: DriveItem[]; path: DriveItem[] }> {
  if (place.kind !== 'folder') return { items: await listPlace(place), path: [] };
  const [items, folder] = await Promise.all([listPlace(place), getItem(place.id)]);
  return { items, path: [...(await pathAbove(folder)), folder] };
}
