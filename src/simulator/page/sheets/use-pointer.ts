/** Mouse and finger in the grid. */
import { useRef } from 'preact/hooks';
import { session } from '../session';
import type { Editing } from './editing';
import { type Hit, hitOf } from './grid/pointer';
import { selectionAt, wholeBlock } from './model/selection';
import { headOf, type SheetModel } from './model/sheet-model';

/**
 * Handlers for the pane. They come before RevoGrid's own and keep the press from it.
 * @param focus brings the keyboard to the grid
 */
export function usePointer(editing: Editing, model: SheetModel, focus: () => void) {
  const isDragging = useRef(false);
  const press = (hit: Hit, isExtending: boolean) => {
    const { selection } = editing.state.get();
    if (hit.kind !== 'cell') editing.goTo(wholeBlock(model, hit));
    else if (isExtending) editing.goTo({ ...selection, far: hit.place });
    else editing.goTo(selectionAt(headOf(model, hit.place)));
    if (hit.kind === 'cell' && hit.on === 'tick') editing.tick(hit.place);
    if (hit.kind === 'cell' && hit.on === 'arrow') editing.open();
  };
  const onMouse = {
    onMouseDownCapture: (event: MouseEvent) => {
      const hit = hitOf(event.target);
      if (!hit || event.button !== 0) return;
      event.stopPropagation();
      event.preventDefault();
      isDragging.current = hit.kind === 'cell' && hit.on === 'text';
      focus();
      press(hit, event.shiftKey);
    },
    onMouseOver: (event: MouseEvent) => {
      const hit = hitOf(event.target);
      if (event.buttons !== 1 || !isDragging.current || hit?.kind !== 'cell') return;
      editing.goTo({ ...editing.state.get().selection, far: hit.place });
    },
    onDblClick: (event: MouseEvent) => {
      const hit = hitOf(event.target);
      if (hit?.kind === 'cell' && hit.on === 'text') editing.openText();
    },
  };
  const onTouch = {
    onClick: (event: MouseEvent) => {
      const hit = hitOf(event.target);
      if (hit) press(hit, false);
    },
  };
  return session.client === 'phone' ? onTouch : onMouse;
}
