/** The grid with its keyboard: a field lies over the active cell, unseen until one types. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { session } from '../session';
import { useStore } from '../store';
import { CellField } from './cell-field';
import { CellHints } from './cell-hints';
import { Charts } from './charts';
import type { Editing } from './editing';
import { hitOf } from './grid/pointer';
import { giveKeyboard } from './keyboard';
import type { Place } from './model/place';
import type { SheetModel } from './model/sheet-model';
import { OptionList } from './option-list';
import { sheetsText } from './text';
import { useGridView } from './use-grid-view';
import { usePointer } from './use-pointer';

interface PaneProps {
  spreadsheetId: string;
  editing: Editing;
  model: SheetModel;
}

export function GridPane({ spreadsheetId, editing, model }: PaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [hovered, setHovered] = useState<Place>();
  const { draft, isChoosing } = useStore(editing.state);
  const { boxOf, window: cells, chartBoxOf } = useGridView(pane, editing, model);
  const focus = () => giveKeyboard(field.current);
  useEffect(() => {
    if (document.activeElement === document.body) focus();
  }, []);
  return (
    <section class="grid-pane" aria-label={sheetsText('grid')} {...usePointer(editing, model, focus)}>
      <div class="grid-place" ref={pane} onMouseOverCapture={(event) => setHovered(cellUnder(event))} />
      {cells && <Charts charts={model.view.charts ?? []} cells={cells} boxOf={chartBoxOf} />}
      {session.client === 'desktop' && <CellField field={field} editing={editing} box={boxOf(editing.active)} />}
      {!draft && !isChoosing && (
        <CellHints model={model} spreadsheetId={spreadsheetId} place={hovered ?? editing.active} boxOf={boxOf} />
      )}
      {isChoosing && <OptionList editing={editing} box={boxOf(editing.active)} onDone={focus} />}
    </section>
  );
}

function cellUnder(event: MouseEvent): Place | undefined {
  const hit = hitOf(event.target);
  return hit?.kind === 'cell' ? hit.place : undefined;
}
