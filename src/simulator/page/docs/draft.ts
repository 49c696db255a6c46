/** What a person writes in a document, beside what the document says: nothing typed is lost, nothing of others undone. */

export interface Draft {
  /** What the document says, as far as this window knows. */
  base: string;
  /** What stands on the screen. */
  text: string;
  /** What is being written just now. */
  sent?: string;
  /** What somebody else wrote while this person was writing too: she chooses. */
  theirs?: string;
  /** Why the last writing was refused. */
  problem?: string;
}

export type DraftState = 'saved' | 'unsaved' | 'saving' | 'refused' | 'conflict';

export const newDraft = (text: string): Draft => ({ base: text, text });

export function stateOf({ base, text, sent, theirs, problem }: Draft): DraftState {
  if (sent !== undefined) return 'saving';
  if (theirs !== undefined) return 'conflict';
  if (problem !== undefined) return 'refused';
  return text === base ? 'saved' : 'unsaved';
}

/** Typing after a refusal tries again. */
export const typed = ({ problem: _, ...draft }: Draft, text: string): Draft => ({ ...draft, text });

/** The document was read again. While a writing is on its way the answer can be of before or after it: left aside. */
export function arrived(draft: Draft, theirs: string): Draft {
  if (draft.sent !== undefined || theirs === draft.base) return draft;
  if (draft.text === draft.base || draft.text === theirs) return newDraft(theirs);
  return { ...draft, theirs };
}

export const sent = (draft: Draft): Draft => ({ ...draft, sent: draft.text });

/** What was typed meanwhile is still to be written. */
export function accepted({ sent, text, base }: Draft): Draft {
  return { base: sent ?? base, text };
}

export function refused({ sent: _, ...draft }: Draft, problem: string): Draft {
  return { ...draft, problem };
}

/** She keeps her own words, which replace theirs with the next writing. */
export const keepMine = ({ text, theirs }: Draft): Draft => ({ base: theirs ?? text, text });

export const takeTheirs = ({ text, theirs }: Draft): Draft => newDraft(theirs ?? text);
