/** The menus that scripts made. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuInfo } from '../../../server/protocol';
import { sheetsText } from '../text';

interface MenuProps {
  menus: MenuInfo[];
  onPress(path: string[]): void;
}

export function MenuBar({ menus, onPress }: MenuProps) {
  const [open, setOpen] = useState<string>();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const close = ({ target }: Event) => !bar.current?.contains(target as Node) && setOpen(undefined);
    addEventListener('pointerdown', close);
    return () => removeEventListener('pointerdown', close);
  }, []);
  const press = (path: string[]) => {
    setOpen(undefined);
    onPress(path);
  };
  if (menus.length === 0) return null;
  return (
    <div class="menu-bar" role="menubar" aria-label={sheetsText('menus')} ref={bar} onKeyDown={moveAmongItems}>
      {menus.map((menu) => (
        <div class="menu" key={menu.title}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === menu.title}
            onClick={() => setOpen(open === menu.title ? undefined : menu.title)}
          >
            {menu.title}
          </button>
          {open === menu.title && <MenuList menu={menu} onPress={press} onClose={() => setOpen(undefined)} />}
        </div>
      ))}
    </div>
  );
}

interface ListProps {
  menu: MenuInfo;
  onPress(path: string[]): void;
  onClose(): void;
}

function MenuList({ menu, onPress, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => itemsIn(list.current)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    list.current?.parentElement?.querySelector('button')?.focus();
    onClose();
  };
  return (
    <div class="menu-list" role="menu" aria-label={menu.title} ref={list} onKeyDown={onKeyDown}>
      <MenuItems items={menu.items ?? []} onPress={onPress} />
    </div>
  );
}

/** A menu within a menu is a group of its own, under its title. */
function MenuItems({ items, onPress }: { items: MenuInfo[]; onPress(path: string[]): void }) {
  return (
    <>
      {items.map((item) => {
        if (item.isSeparator) return <hr />;
        if (!item.items) {
          return (
            <button type="button" role="menuitem" onClick={() => onPress(item.path)}>
              {item.title}
            </button>
          );
        }
        return (
          <fieldset class="menu-group">
            <legend>{item.title}</legend>
            <MenuItems items={item.items} onPress={onPress} />
          </fieldset>
        );
      })}
    </>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/** Arrows go from item to item of the menu bar or of the open menu. */
function moveAmongItems(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const focused = document.activeElement;
  const within = focused?.closest('.menu-list') ?? focused?.closest('.menu-bar');
  if (!step || !within || !(focused instanceof HTMLElement)) return;
  const items = itemsIn(within);
  items.at((items.indexOf(focused) + step) % items.length)?.focus();
  event.preventDefault();
}

function itemsIn(element: Element | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}
