/** A spreadsheet as a person sees it: on a phone its grid alone; on a desktop also what scripts add to it. */
import { useRef } from 'preact/hooks';
import type { SpreadsheetView } from '../../server/protocol';
import { api } from '../api';
import { session } from '../session';
import { useFresh } from '../use-fresh';
import { ScriptScreen } from './screen/script-screen';
import { SheetArea } from './sheet-area';
import { SheetTabs } from './sheet-tabs';
import { sheetsText } from './text';
import './sheets.css';

export interface SpreadsheetProps {
  spreadsheetId: string;
  /** Default: the first sheet. */
  sheetId?: number;
}

export function Spreadsheet({ spreadsheetId, sheetId }: SpreadsheetProps) {
  const { value, error, reload } = useFresh(() => api.spreadsheet(spreadsheetId, sheetId), [spreadsheetId, sheetId]);
  const last = useRef<SpreadsheetView | undefined>(undefined);
  if (value) last.current = value;
  const view = value ?? last.current;
  if (error)
    return (
      <p class="notice" role="alert">
        {error}
      </p>
    );
  if (!view || view.spreadsheetId !== spreadsheetId) return <p class="notice">{sheetsText('loading')}</p>;
  return <Workbook key={spreadsheetId} view={view} reload={reload} />;
}

function Workbook({ view, reload }: { view: SpreadsheetView; reload(): void }) {
  const sheet = <SheetArea key={view.sheet.sheetId} view={view} reload={reload} />;
  return (
    <div class={`workbook is-${session.client}`}>
      <header class="workbook-head">
        <h1>{view.title}</h1>
        {(view.role === 'reader' || view.role === 'commenter') && <span class="badge">{sheetsText('viewOnly')}</span>}
      </header>
      {session.client === 'phone' ? sheet : <ScriptScreen spreadsheetId={view.spreadsheetId}>{sheet}</ScriptScreen>}
      <SheetTabs view={view} />
    </div>
  );
}
