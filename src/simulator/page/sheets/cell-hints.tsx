/** What a cell says beside its text: a note, a link, a value against the rule. */
import { linkAddress } from './model/link-address';
import type { Place } from './model/place';
import { headOf, type SheetModel } from './model/sheet-model';
import { sheetsText } from './text';
import type { Box } from './use-grid-view';

interface HintsProps {
  model: SheetModel;
  spreadsheetId: string;
  place: Place;
  boxOf(place: Place): Box | undefined;
}

export function CellHints({ model, spreadsheetId, place, boxOf }: HintsProps) {
  const cell = model.cell(headOf(model, place));
  const box = cell && (cell.note || cell.link || cell.isInvalid) ? boxOf(place) : undefined;
  if (!cell || !box) return null;
  return (
    <div class="cell-hints" style={{ left: `${box.left}px`, top: `${box.top + box.height}px` }}>
      {cell.isInvalid && <p class="hint-invalid">{sheetsText('invalid')}</p>}
      {cell.link && <LinkHint link={cell.link} spreadsheetId={spreadsheetId} />}
      {cell.note && (
        <p class="hint-note" role="note">
          {cell.note}
        </p>
      )}
    </div>
  );
}

function LinkHint({ link, spreadsheetId }: { link: string; spreadsheetId: string }) {
  const { href, isHere } = linkAddress(link, spreadsheetId);
  return (
    <p class="hint-link">
      <a href={href} {...(!isHere && { target: '_blank', rel: 'noreferrer' })}>
        {sheetsText('openLink')}
      </a>
    </p>
  );
}
