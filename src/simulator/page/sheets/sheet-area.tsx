/** One sheet: its grid, and where one types. */
import { useMemo, useRef } from 'preact/hooks';
import type { SpreadsheetView } from '../../server/protocol';
import { session } from '../session';
import { Editing } from './editing';
import { FormulaBar } from './formula-bar';
import { GridPane } from './grid-pane';
import { InputBar } from './input-bar';
import { isWhollyClosed } from './model/sheet-model';
import { Refusal } from './screen/refusal';
import { sheetsText } from './text';
import { useTyping } from './use-typing';

export function SheetArea({ view, reload }: { view: SpreadsheetView; reload(): void }) {
  const typing = useTyping(view, reload);
  const now = useRef(typing);
  now.current = typing;
  const editing = useMemo(
    () =>
      new Editing(() => now.current.model, {
        type: (place, input) => now.current.type(place, input),
        paste: (place, values, isValuesOnly) => now.current.paste(place, values, isValuesOnly),
      }),
    [],
  );
  const isClosed = view.role !== 'reader' && view.role !== 'commenter' && isWhollyClosed(typing.model);
  return (
    <div class="sheet-area">
      {session.client === 'desktop' && <FormulaBar editing={editing} />}
      {isClosed && <p class="sheet-notice">{sheetsText('closedSheet')}</p>}
      <GridPane spreadsheetId={view.spreadsheetId} editing={editing} model={typing.model} />
      {session.client === 'phone' && <InputBar editing={editing} />}
      {typing.refusal !== undefined && <Refusal text={typing.refusal} onClose={typing.dismissRefusal} />}
    </div>
  );
}
