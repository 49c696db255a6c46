/** The draft of an open document: saved a moment after the last key, and when the person leaves the text. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type OpenDocument, writeDocument } from './docs-api';
import { accepted, arrived, type Draft, type DraftState, newDraft, refused, sent, stateOf, typed } from './draft';

const PAUSE_MS = 800;

export interface Drafting {
  draft: Draft;
  state: DraftState;
  type(text: string): void;
  save(): void;
  /** Of two texts the one to keep. */
  choose(choice: (draft: Draft) => Draft): void;
}

/** @param opened the document as it was last read; @param reload reads it again */
export function useDraft(opened: OpenDocument, reload: () => void): Drafting {
  const [draft, setDraft] = useState(() => newDraft(opened.text));
  const latest = useRef(draft);
  const writtenAt = useRef(0);
  const set = (next: Draft) => {
    latest.current = next;
    setDraft(next);
  };
  const save = () => {
    if (stateOf(latest.current) !== 'unsaved' && stateOf(latest.current) !== 'refused') return;
    const { text: written } = latest.current;
    set(sent(latest.current));
    writeDocument(opened.item.id, written)
      .then(
        () => set(accepted(latest.current)),
        (error: Error) => set(refused(latest.current, error.message)),
      )
      .finally(() => {
        writtenAt.current = performance.now();
        reload();
      });
  };
  useEffect(() => {
    if (opened.readAt >= writtenAt.current) set(arrived(latest.current, opened.text));
  }, [opened]);
  useEffect(() => save, []);
  const state = stateOf(draft);
  useEffect(() => {
    if (state !== 'unsaved') return;
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, draft.text]);
  useEffect(() => {
    if (state === 'saved') return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [state === 'saved']);
  const type = (text: string) => set(typed(latest.current, text));
  return { draft, state, type, save, choose: (choice) => set(choice(latest.current)) };
}
