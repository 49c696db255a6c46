/** The sheets of a spreadsheet, at the bottom; hidden ones are not there. */
import type { SpreadsheetView } from '../../server/protocol';
import { goTo } from '../shell/use-route';
import { sheetsText } from './text';

export function SheetTabs({ view }: { view: SpreadsheetView }) {
  const tabs = view.tabs.filter(({ isHidden }) => !isHidden);
  const open = (sheetId: number) => goTo({ page: 'sheets', spreadsheetId: view.spreadsheetId, sheetId });
  return (
    <div class="sheet-tabs" role="tablist" aria-label={sheetsText('tabs')}>
      {tabs.map(({ sheetId, title, colour }) => (
        <button
          type="button"
          role="tab"
          key={sheetId}
          aria-selected={sheetId === view.sheet.sheetId}
          style={colour && { boxShadow: `inset 0 -3px ${colour}` }}
          onClick={() => open(sheetId)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
