/** What a person has before them in the grid, and where their writing goes. */
import type { Place } from './model/place';
import type { Selection } from './model/selection';

export interface EditingState {
  selection: Selection;
  draft?: Draft;
  /** The list of the active cell's drop-down is open. */
  isChoosing?: boolean;
}

/** What stands in the active cell while it is edited. */
export interface Draft {
  text: string;
  /** Opened with its content, not begun by typing: arrows move the caret. */
  isOpened: boolean;
}

export interface Writes {
  type(place: Place, input: string | boolean): void;
  paste(place: Place, values: string[][], isValuesOnly: boolean): void;
}
