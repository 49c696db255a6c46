/** The line at the bottom that says what happened: refusals of Google, notifications of cards. */
import { useEffect } from 'preact/hooks';
import { newStore, useStore } from '../store';
import { shellText } from './text';

interface Message {
  text: string;
  isError: boolean;
}

const SHOWN_MS = 6_000;

const shown = newStore<Message | null>(null);

export function say(text: string): void {
  shown.set({ text, isError: false });
}

export function sayError(error: unknown): void {
  shown.set({ text: error instanceof Error ? error.message : String(error), isError: true });
}

export function Snackbar() {
  const message = useStore(shown);
  useEffect(() => {
    if (!message || message.isError) return;
    const timer = setTimeout(() => shown.set(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div class="snackbar-place" role="status" aria-live="polite">
      {message && (
        <div class={message.isError ? 'snackbar is-error' : 'snackbar'}>
          <span>{message.text}</span>
          <button type="button" class="text-button" onClick={() => shown.set(null)}>
            {shellText('close')}
          </button>
        </div>
      )}
    </div>
  );
}
