/** `Spreadsheet.toast`: little boxes at the bottom right that go away by themselves. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenInfo } from '../../../server/protocol';
import { sheetsText } from '../text';

type Toast = ScreenInfo['toasts'][number];

/** @param isRead `toasts` are an answer of the server: those of its first answer were before this window */
export function Toasts({ toasts, isRead }: { toasts: Toast[]; isRead: boolean }) {
  const old = useRef<Set<string> | undefined>(undefined);
  if (isRead && !old.current) old.current = new Set(toasts.map(({ id }) => id));
  const fresh = toasts.filter(({ id }) => old.current && !old.current.has(id));
  return (
    <div class="toasts" aria-live="polite">
      {fresh.map((toast) => (
        <ToastBox key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

const SHOWN_MS = 6_000;

function ToastBox({ toast }: { toast: Toast }) {
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setGone(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  if (isGone) return null;
  return (
    <div class="toast" role="status">
      {toast.title && <strong>{toast.title}</strong>}
      <span>{toast.text}</span>
      <button type="button" class="text-button" aria-label={sheetsText('close')} onClick={() => setGone(true)}>
        ×
      </button>
    </div>
  );
}
