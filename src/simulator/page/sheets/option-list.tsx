/** The values of a drop-down, below its cell. */
import { useEffect, useRef } from 'preact/hooks';
import type { Editing } from './editing';
import { sheetsText } from './text';
import type { Box } from './use-grid-view';

interface ListProps {
  editing: Editing;
  box: Box | undefined;
  onDone(): void;
}

export function OptionList({ editing, box, onDone }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const control = editing.cell?.control;
  const options = control?.kind === 'dropDown' ? control.options : [];
  useEffect(() => {
    const items = itemsOf(list.current);
    (items.find((item) => item.ariaSelected === 'true') ?? items[0])?.focus();
  }, []);
  const end = (act: () => void) => {
    act();
    onDone();
  };
  return (
    <div
      ref={list}
      class="option-list"
      role="listbox"
      aria-label={sheetsText('options')}
      tabIndex={-1}
      style={box && { left: `${box.left}px`, top: `${box.top + box.height}px`, minWidth: `${box.width}px` }}
      onKeyDown={(event) => moveInList(event, list.current, () => end(() => editing.cancel()))}
      onBlur={(event) => !list.current?.contains(event.relatedTarget as Node | null) && editing.cancel()}
    >
      {options.map((option) => (
        <button
          type="button"
          role="option"
          aria-selected={option === editing.cell?.text}
          onClick={() => end(() => editing.take(option))}
        >
          {option}
        </button>
      ))}
    </div>
  );
}

/** Arrows go through the list, a letter to the next value that begins with it. */
function moveInList(event: KeyboardEvent, list: HTMLElement | null, close: () => void): void {
  const items = itemsOf(list);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = nextItem(items, at, event.key);
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (next) next.focus();
  else return;
  event.preventDefault();
}

function nextItem(items: HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[Math.min(at + 1, items.length - 1)];
  if (key === 'ArrowUp') return items[Math.max(at - 1, 0)];
  if (key.length !== 1 || key === ' ') return undefined;
  const inTurn = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return inTurn.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
}
