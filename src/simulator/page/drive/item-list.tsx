/** The items of a place: a grid to walk through with the arrow keys, or a list to tap on. */
import { session } from '../session';
import { Icon } from '../shell/icon';
import { momentText } from '../times';
import { useWorldNews } from '../world-events';
import { type DriveItem, iconOf, lockOf, roleOf } from './item';
import { neighbour, type Selection, select } from './selection';
import { driveText } from './text';

export interface ItemListProps {
  items: readonly DriveItem[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onOpen: (item: DriveItem) => void;
  onTrash: () => void;
  /** On a phone: what a long press or the three dots show. */
  onDetails: (item: DriveItem) => void;
}

const isPhone = session.client === 'phone';

export function ItemList(props: ItemListProps) {
  const { items, selection } = props;
  const { now } = useWorldNews();
  if (items.length === 0) return <p class="notice">{driveText('empty')}</p>;
  const tabStop = selection.cursor ?? items[0]?.id;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
    <table class="items" role="grid" aria-label={driveText('items')} aria-multiselectable={!isPhone}>
      <thead>
        <tr>
          <th scope="col">{driveText('name')}</th>
          <th scope="col" class="is-wide-only">
            {driveText('ownerColumn')}
          </th>
          <th scope="col">{driveText('roleColumn')}</th>
          <th scope="col" class="is-wide-only">
            {driveText('modified')}
          </th>
          {isPhone && <td />}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} isTabStop={item.id === tabStop} now={now} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function ItemRow(props: ItemListProps & { item: DriveItem; isTabStop: boolean; now: number }) {
  const { item, isTabStop, selection, now } = props;
  const owner = item.owners?.[0];
  return (
    <tr
      data-id={item.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={selection.ids.includes(item.id)}
      onClick={(event) => clicked(props, event)}
      onDblClick={() => props.onOpen(item)}
      onKeyDown={(event) => pressed(props, event)}
    >
      <td>
        <span class="item-name" title={item.description}>
          <Icon name={iconOf(item)} />
          <span>{item.name}</span>
          <Badges item={item} />
        </span>
      </td>
      <td class="is-wide-only">{item.ownedByMe ? driveText('me') : owner?.displayName}</td>
      <td>{driveText(roleOf(item))}</td>
      <td class="is-wide-only">{momentText(Date.parse(item.modifiedTime), now)}</td>
      {isPhone && (
        <td>
          <MoreButton {...props} />
        </td>
      )}
    </tr>
  );
}

function Badges({ item }: { item: DriveItem }) {
  const lock = lockOf(item);
  return (
    <>
      {lock && (
        <span class="badge is-warning" title={lock.reason}>
          {driveText('locked')}
        </span>
      )}
      {item.shared && (
        <span class="is-quiet" title={driveText('sharedBadge')}>
          <Icon name="shared" />
          <span class="visually-hidden">{driveText('sharedBadge')}</span>
        </span>
      )}
    </>
  );
}

function MoreButton({ item, onDetails }: ItemListProps & { item: DriveItem }) {
  const show = (event: Event) => {
    event.stopPropagation();
    onDetails(item);
  };
  return (
    <button type="button" class="icon-button" aria-label={driveText('details', { name: item.name })} onClick={show}>
      <Icon name="more" />
    </button>
  );
}

/** On a phone a tap opens; with a mouse a click selects and a double click opens. */
function clicked({ item, items, selection, onSelect, onOpen }: ItemListProps & { item: DriveItem }, event: MouseEvent) {
  if (isPhone) return onOpen(item);
  const keys = { isToggling: event.ctrlKey || event.metaKey, isExtending: event.shiftKey };
  onSelect(select(idsOf(items), selection, item.id, keys));
}

function pressed(props: ItemListProps & { item: DriveItem }, event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const { item, items, selection, onSelect, onOpen, onTrash } = props;
  const next = neighbour(idsOf(items), item.id, event.key);
  if (next !== undefined) {
    onSelect(select(idsOf(items), selection, next, { isExtending: event.shiftKey }));
    rowOf(event.currentTarget, next)?.focus();
  } else if (event.key === 'Enter') onOpen(item);
  else if (event.key === ' ') onSelect(select(idsOf(items), selection, item.id, { isToggling: event.ctrlKey }));
  else if (event.key === 'Delete') onTrash();
  else return;
  event.preventDefault();
}

function rowOf(row: HTMLElement, id: string): HTMLElement | null | undefined {
  return row.parentElement?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
}

const idsOf = (items: readonly DriveItem[]): string[] => items.map(({ id }) => id);
