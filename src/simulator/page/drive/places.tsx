/** Where one can look: the places at the left, the search, and the path of the open folder. */
import { type DrivePlace, folderHref, ROOT, routeHref } from '../routes';
import { Icon } from '../shell/icon';
import type { IconName } from '../shell/icon-paths';
import { goTo } from '../shell/use-route';
import type { DriveItem } from './item';
import { driveText } from './text';

interface Shelf {
  place: DrivePlace;
  icon: IconName;
  text: 'myDrive' | 'shared' | 'trash';
}

const SHELVES: readonly Shelf[] = [
  { place: { kind: 'folder', id: ROOT }, icon: 'drive', text: 'myDrive' },
  { place: { kind: 'shared' }, icon: 'shared', text: 'shared' },
  { place: { kind: 'trash' }, icon: 'trash', text: 'trash' },
];

/** @param path folders of the open folder, itself last; its first says under which place it hangs */
export function Places({ place, path }: { place: DrivePlace; path: readonly DriveItem[] }) {
  const current = place.kind === 'folder' ? shelfOf(path) : place.kind;
  return (
    <nav class="places" aria-label={driveText('places')}>
      {SHELVES.map(({ place: target, icon, text }) => (
        <a
          key={text}
          href={routeHref({ page: 'drive', place: target })}
          aria-current={nameOf(target) === current ? 'page' : undefined}
        >
          <Icon name={icon} />
          <span>{driveText(text)}</span>
        </a>
      ))}
    </nav>
  );
}

export function SearchBox({ text }: { text: string }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('text')).trim();
    goTo({ page: 'drive', place: typed ? { kind: 'search', text: typed } : { kind: 'folder', id: ROOT } });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to older phones
    <form class="search" role="search" onSubmit={submit}>
      <Icon name="search" />
      <input
        key={text}
        name="text"
        type="search"
        placeholder={driveText('search')}
        aria-label={driveText('search')}
        defaultValue={text}
      />
    </form>
  );
}

export function Breadcrumbs({ place, path }: { place: DrivePlace; path: readonly DriveItem[] }) {
  if (place.kind !== 'folder') return <h1 class="crumbs">{titleOf(place)}</h1>;
  const shelf = shelfOf(path);
  const folders = shelf === ROOT ? path.slice(1) : path;
  const top: DrivePlace = shelf === ROOT ? { kind: 'folder', id: ROOT } : { kind: 'shared' };
  return (
    <nav class="crumbs" aria-label={driveText('path')}>
      <ol>
        <li>
          <a href={routeHref({ page: 'drive', place: top })}>{driveText(shelf === ROOT ? 'myDrive' : 'shared')}</a>
        </li>
        {folders.map(({ id, name }, n) => (
          <li key={id}>
            <a href={folderHref(id)} aria-current={n === folders.length - 1 ? 'location' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A path that begins with a folder of one's own without a parent begins with My Drive. */
function shelfOf([top]: readonly DriveItem[]): string {
  return !top || (top.ownedByMe && !top.parents) ? ROOT : 'shared';
}

const nameOf = (place: DrivePlace): string => (place.kind === 'folder' ? place.id : place.kind);

function titleOf(place: Exclude<DrivePlace, { kind: 'folder' }>): string {
  return place.kind === 'search' ? driveText('found', { text: place.text }) : driveText(place.kind);
}
