/** Writes what the person types to the server, one thing after another, and shows it meanwhile. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SpreadsheetView, TypeRequest } from '../../server/protocol';
import { api } from '../api';
import { ApiError } from '../http';
import { sayError } from '../shell/snackbar';
import { type Pending, withPending } from './model/pending';
import { cellName, type Place } from './model/place';
import { type SheetModel, sheetModel } from './model/sheet-model';

export interface Typing {
  /** The sheet with what is on its way. */
  model: SheetModel;
  type(place: Place, input: string | boolean): void;
  paste(place: Place, values: string[][], isValuesOnly?: boolean): void;
  /** What Sheets says about the last thing it refused. */
  refusal?: string;
  dismissRefusal(): void;
}

type Written = Omit<TypeRequest, 'as' | 'client' | 'sheetId' | 'cell'>;

export function useTyping(view: SpreadsheetView, reload: () => void): Typing {
  const [pending, setPending] = useState<Pending[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const queue = useRef(Promise.resolve());
  const count = useRef(0);
  useEffect(() => setPending((all) => all.filter((one) => !one.isDone)), [view]);
  const known = useMemo(() => sheetModel(view.sheet), [view]);
  const model = useMemo(() => withPending(known, pending), [known, pending]);

  function send(place: Place, written: Written): Promise<void> {
    const typed = { sheetId: view.sheet.sheetId, cell: cellName(place), ...written };
    const sent = queue.current.then(() => api.type(view.spreadsheetId, typed));
    queue.current = sent.then(reload, (error: unknown) => {
      if (isRefusal(error)) setRefusal(error.message);
      else sayError(error);
      reload();
    });
    return queue.current;
  }

  function type(place: Place, input: string | boolean): void {
    const id = ++count.current;
    setPending((all) => [...all, { id, place, input, isDone: false }]);
    void send(place, { input }).then(() =>
      setPending((all) => all.map((one) => (one.id === id ? { ...one, isDone: true } : one))),
    );
  }

  return {
    model,
    type,
    paste: (place, values, isValuesOnly) => void send(place, { values, ...(isValuesOnly && { isValuesOnly }) }),
    ...(refusal !== undefined && { refusal }),
    dismissRefusal: () => setRefusal(undefined),
  };
}

/** Protected, invalid, locked, view only: what Sheets answers in a box. */
function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 409;
}
