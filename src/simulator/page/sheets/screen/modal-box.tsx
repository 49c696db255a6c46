/** A box over everything else; Escape closes it, and the keyboard goes back to where it was. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { giveKeyboard } from '../keyboard';
import { sheetsText } from '../text';

interface BoxProps {
  title: string;
  onClose(): void;
  children: ComponentChildren;
  width?: number;
}

export function ModalBox({ title, onClose, children, width }: BoxProps) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('input, .is-main')?.focus();
    return () => {
      dialog?.close();
      giveKeyboard(before);
    };
  }, []);
  return (
    <dialog
      ref={box}
      class="dialog-box"
      aria-label={title}
      style={width ? { width: `${width}px` } : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" class="text-button" aria-label={sheetsText('close')} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
