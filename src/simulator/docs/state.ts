/** What the Docs API remembers beside the documents, which are Drive's. */

export interface DocsState {
  /** Writes of the running minute, by account; the project's beside them. */
  writeCounts: Record<string, MinuteCount>;
}

export interface MinuteCount {
  minute: number;
  writes: number;
}

export function newDocsState(): DocsState {
  return { writeCounts: {} };
}
