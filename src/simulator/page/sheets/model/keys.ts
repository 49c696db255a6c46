/** What the keys of a keyboard mean in the grid and while a cell is edited. */
import type { Direction } from './selection';

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export type Command =
  | { kind: 'move'; direction: Direction; isExtending: boolean; isToEdge: boolean }
  | { kind: 'page'; isBack: boolean }
  | { kind: 'home' | 'end'; isWhole: boolean }
  | { kind: 'tab' | 'enter'; isBack: boolean }
  | { kind: 'edit' | 'clear' | 'tick' | 'selectAll' | 'openList' };

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Undefined: the key is text, or nothing to us. */
export function commandOf(press: KeyPress): Command | undefined {
  const isControl = press.ctrlKey || press.metaKey;
  const direction = ARROWS[press.key];
  if (direction === 'down' && press.altKey) return { kind: 'openList' };
  if (direction) return { kind: 'move', direction, isExtending: press.shiftKey, isToEdge: isControl };
  return isControl ? controlCommand(press) : plainCommand(press);
}

function controlCommand({ key }: KeyPress): Command | undefined {
  if (key === 'Home') return { kind: 'home', isWhole: true };
  if (key === 'End') return { kind: 'end', isWhole: true };
  return key.toLowerCase() === 'a' ? { kind: 'selectAll' } : undefined;
}

function plainCommand({ key, shiftKey }: KeyPress): Command | undefined {
  if (key === 'Tab' || key === 'Enter') return { kind: key === 'Tab' ? 'tab' : 'enter', isBack: shiftKey };
  if (key === 'PageUp' || key === 'PageDown') return { kind: 'page', isBack: key === 'PageUp' };
  if (key === 'Home' || key === 'End') return { kind: key === 'Home' ? 'home' : 'end', isWhole: false };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'F2') return { kind: 'edit' };
  return key === ' ' ? { kind: 'tick' } : undefined;
}

export type EditorCommand =
  | { kind: 'cancel' }
  /** A line end in the cell. */
  | { kind: 'newLine' }
  | { kind: 'commit'; next: Command };

/**
 * Keys while a cell is edited. Who began by typing leaves the cell with an arrow; who opened it (F2, double click)
 * moves the caret. Undefined: the key belongs to the text.
 */
export function editorCommandOf(press: KeyPress, isOpened: boolean): EditorCommand | undefined {
  if (press.key === 'Escape') return { kind: 'cancel' };
  if (press.key === 'Enter' && (press.altKey || press.ctrlKey || press.metaKey)) return { kind: 'newLine' };
  if (press.key === 'Enter') return { kind: 'commit', next: { kind: 'enter', isBack: press.shiftKey } };
  if (press.key === 'Tab') return { kind: 'commit', next: { kind: 'tab', isBack: press.shiftKey } };
  const direction = ARROWS[press.key];
  return direction && !isOpened
    ? { kind: 'commit', next: { kind: 'move', direction, isExtending: false, isToEdge: false } }
    : undefined;
}
