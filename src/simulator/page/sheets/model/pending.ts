/** What was typed and is on its way to the server: shown at once, as Sheets does. */
import type { CellView } from '../../../server/protocol';
import { isSamePlace, type Place } from './place';
import type { SheetModel } from './sheet-model';

export interface Pending {
  id: number;
  place: Place;
  input: string | boolean;
  /** The server has answered; the next view tells what became of it. */
  isDone: boolean;
}

export function withPending(model: SheetModel, pending: readonly Pending[]): SheetModel {
  if (pending.length === 0) return model;
  return {
    ...model,
    cell: (place) => {
      const typed = pending.filter((one) => isSamePlace(one.place, place)).at(-1);
      return typed ? asTyped({ text: '', ...place, ...model.cell(place) }, typed.input) : model.cell(place);
    },
  };
}

/** A formula shows nothing before it is computed. */
function asTyped(cell: CellView, input: string | boolean): CellView {
  const { input: _input, ...rest } = cell;
  if (typeof input === 'boolean') return { ...rest, control: { kind: 'checkbox', isTicked: input } };
  return { ...rest, text: input.startsWith('=') ? '' : input.replace(/^'/, ''), input };
}
