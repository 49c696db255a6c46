/** Gives the keyboard to a field. */

/** A browser may take the caret out of a field that keeps the focus (when a dialog closes): it is put back, at the end. */
export function giveKeyboard(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  element.focus({ preventScroll: true });
  if (element instanceof HTMLTextAreaElement) element.setSelectionRange(element.value.length, element.value.length);
}
