/**
 * The field over the active cell. It always has the keyboard (so that Vietnamese input methods and the clipboard work
 * from the first key on) and is seen only while one edits.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../store';
import type { Editing } from './editing';
import { giveKeyboard } from './keyboard';
import { cssOf } from './model/cell-css';
import { cellName } from './model/place';
import { sheetsText } from './text';
import type { Box } from './use-grid-view';

interface FieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  editing: Editing;
  box: Box | undefined;
}

export function CellField({ field, editing, box }: FieldProps) {
  const { draft } = useStore(editing.state);
  const isShifted = useRef(false);
  useLayoutEffect(() => {
    if (draft?.isOpened && document.activeElement === field.current) giveKeyboard(field.current);
  }, [draft?.isOpened, field]);
  const { cell } = editing;
  return (
    <textarea
      ref={field}
      class={draft ? 'cell-field is-editing' : 'cell-field'}
      style={{ ...(draft && cssOf(cell?.style)), ...place(box) }}
      value={draft?.text ?? ''}
      rows={1}
      spellcheck={false}
      autocomplete="off"
      aria-label={labelOf(editing)}
      onInput={(event) => editing.change(event.currentTarget.value)}
      onKeyDown={(event) => {
        isShifted.current = event.shiftKey;
        handleKey(editing, event);
      }}
      onBlur={(event) => leave(editing, event)}
      {...clipboard(editing, () => isShifted.current)}
    />
  );
}

function place(box: Box | undefined): Record<string, string> {
  if (!box) return { left: '0', top: '0' };
  return {
    left: `${box.left}px`,
    top: `${box.top}px`,
    minWidth: `${box.width + 1}px`,
    minHeight: `${box.height + 1}px`,
  };
}

function labelOf(editing: Editing): string {
  const text = editing.cell?.text || sheetsText('emptyCell');
  return sheetsText('cellLabel', { cell: cellName(editing.active), text });
}

/** A key that an input method is using is not ours. */
export function handleKey(editing: Editing, event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (editing.press(event)) event.preventDefault();
  else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault();
    event.target.setRangeText('\n', event.target.selectionStart, event.target.selectionEnd, 'end');
    editing.change(event.target.value);
  }
}

/** Leaving for the formula bar or its button goes on editing, the window too; for anything else it enters the text. */
export function leave(editing: Editing, event: FocusEvent): void {
  const isStill = event.relatedTarget instanceof Element && event.relatedTarget.closest(SAME_DRAFT);
  if (editing.state.get().draft && !isStill && document.hasFocus()) editing.commit();
}

const SAME_DRAFT = '.cell-field, .formula-field, .input-bar form';

/** While one edits, the clipboard belongs to the text. Ctrl+Shift+V pastes values only. */
function clipboard(editing: Editing, isShifted: () => boolean) {
  const take = (read: () => string) => (event: ClipboardEvent) => {
    if (editing.state.get().draft) return;
    event.clipboardData?.setData('text/plain', read());
    event.preventDefault();
  };
  return {
    onCopy: take(() => editing.copy()),
    onCut: take(() => editing.cut()),
    onPaste: (event: ClipboardEvent) => {
      if (editing.state.get().draft) return;
      event.preventDefault();
      editing.paste(event.clipboardData?.getData('text/plain') ?? '', isShifted());
    },
  };
}
