/** Drive as one account sees it: places, a list, what can be done, and at the right what is known of the selected. */
import { useEffect, useState } from 'preact/hooks';
import { AddOnPanel } from '../cards/add-on-panel';
import { type DrivePlace, routeHref } from '../routes';
import { session } from '../session';
import { useFresh } from '../use-fresh';
import { newDriveActions } from './drive-actions';
import { getItem, listPlace, pathAbove } from './drive-api';
import { DriveDialogs, type OpenDialog } from './drive-dialogs';
import type { DriveItem } from './item';
import { ItemDetails } from './item-details';
import { ItemList } from './item-list';
import { Breadcrumbs, Places, SearchBox } from './places';
import { NOTHING, only, remaining, type Selection } from './selection';
import { driveText } from './text';
import { Toolbar } from './toolbar';

const isPhone = session.client === 'phone';

export function DrivePage({ place }: { place: DrivePlace }) {
  const address = routeHref({ page: 'drive', place });
  const { value, error } = useFresh(() => readPlace(place), [address]);
  const { items, path } = value ?? EMPTY;
  const [selection, setSelection] = useSelection(items, address, place.kind === 'folder' ? place.itemId : undefined);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  useEffect(() => setDialog(null), [address]);
  const folder = path.at(-1);
  const selected = items.filter(({ id }) => selection.ids.includes(id));
  const actions = newDriveActions(folder, setDialog);
  return (
    <div class="drive">
      <Places place={place} path={path} />
      <main id="main" tabIndex={-1} class="drive-main">
        <SearchBox text={place.kind === 'search' ? place.text : ''} />
        <Breadcrumbs place={place} path={path} />
        <Toolbar folder={folder} selected={isPhone ? [] : selected} actions={actions} />
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
        {value && (
          <ItemList
            items={items}
            selection={selection}
            onSelect={setSelection}
            onOpen={actions.open}
            onTrash={() => selected.length > 0 && actions.toTrash(selected)}
            onDetails={(item) => setDialog({ kind: 'details', item })}
          />
        )}
      </main>
      {!isPhone && <Side selected={selected} />}
      <DriveDialogs dialog={dialog} folder={folder} actions={actions} onClose={() => setDialog(null)} />
    </div>
  );
}

/** What is selected of the items; when another place is opened the one its address names, or nothing. */
function useSelection(
  items: readonly DriveItem[],
  address: string,
  named: string | undefined,
): [Selection, (next: Selection) => void] {
  const first = named === undefined ? NOTHING : only(named);
  const [selection, setSelection] = useState(first);
  useEffect(() => setSelection(first), [address]);
  const ids = items.map(({ id }) => id);
  return [remaining(ids, selection), setSelection];
}

/** At the right of a desktop: the one selected item, and the cards of add-ons. */
function Side({ selected }: { selected: readonly DriveItem[] }) {
  const [item, ...others] = selected;
  return (
    <aside class="drive-side">
      {item && others.length === 0 && (
        <section class="panel" aria-label={driveText('details', { name: item.name })}>
          <h2>{item.name}</h2>
          <ItemDetails item={item} />
        </section>
      )}
      <AddOnPanel host="drive" itemIds={selected.map(({ id }) => id)} />
    </aside>
  );
}

interface PlaceContent {
  items: DriveItem[];
  /** Of a folder, itself last. */
  path: DriveItem[];
}

const EMPTY: PlaceContent = { items: [], path: [] };

async function readPlace(place: DrivePlace): Promise<PlaceContent> {
  if (place.kind !== 'folder') return { items: await listPlace(place), path: [] };
  const [items, folder] = await Promise.all([listPlace(place), getItem(place.id)]);
  return { items, path: [...(await pathAbove(folder)), folder] };
}
