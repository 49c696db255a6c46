/** Saves soon after a change, and never so often that saving is all there is. */

const QUIET_MS = 2_000;
/** A save that takes long is waited out this many times before the next one. */
const REST = 10;

export interface Saver {
  /** Something has changed. */
  schedule(): void;
  /** Saves now and no more. */
  finish(): void;
}

export function newSaver(save: () => void, onError: (error: unknown) => void): Saver {
  let timer: NodeJS.Timeout | undefined;
  let lastMs = 0;
  const saveTimed = (): void => {
    timer = undefined;
    const startMs = performance.now();
    try {
      save();
    } catch (error) {
      onError(error);
    }
    lastMs = performance.now() - startMs;
  };
  return {
    schedule() {
      timer ??= setTimeout(saveTimed, QUIET_MS + REST * lastMs);
    },
    finish() {
      clearTimeout(timer);
      save();
    },
  };
}
