/** What scripts put around the grid of this person: menus above, a sidebar at the right, dialogs and toasts over it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MenuInfo, ScreenInfo } from '../../../server/protocol';
import { api } from '../../api';
import { AddOnPanel } from '../../cards/add-on-panel';
import { sayError } from '../../shell/snackbar';
import { useFresh } from '../../use-fresh';
import { sheetsText } from '../text';
import { MenuBar } from './menu-bar';
import { requireSuccess } from './run-outcome';
import { PageDialogs, PageSidebar } from './script-pages';
import { ScriptQuestion } from './script-question';
import { Toasts } from './toasts';

interface ScreenProps {
  spreadsheetId: string;
  children: ComponentChildren;
}

export function ScriptScreen({ spreadsheetId, children }: ScreenProps) {
  const menus = useMenus(spreadsheetId);
  const screen = useFresh(api.screen, []);
  const [isPressing, setPressing] = useState(false);
  const shown = partOf(screen.value, spreadsheetId);
  const question = shown.dialogs.find(({ kind }) => kind === 'alert' || kind === 'prompt');
  const press = (path: string[]) => {
    setPressing(true);
    api
      .pressMenu(spreadsheetId, path)
      .then(requireSuccess)
      .catch(sayError)
      .finally(() => {
        setPressing(false);
        screen.reload();
      });
  };
  return (
    <>
      <div class="script-bar">
        <MenuBar menus={menus} onPress={press} />
        <p class="run-state" role="status">
          {(isPressing || shown.runs.length > 0) && !question && sheetsText('running')}
        </p>
      </div>
      <div class="workbook-body">
        {children}
        <PageSidebar dialogs={shown.dialogs} onChange={screen.reload} />
        <AddOnPanel host="sheets" spreadsheetId={spreadsheetId} />
      </div>
      {question && <ScriptQuestion key={question.id} dialog={question} onChange={screen.reload} />}
      <PageDialogs dialogs={shown.dialogs} onChange={screen.reload} />
      <Toasts toasts={shown.toasts} isRead={screen.value !== undefined} />
    </>
  );
}

/** Opening a spreadsheet runs its scripts' `onOpen`, which make the menus. */
function useMenus(spreadsheetId: string): MenuInfo[] {
  const [menus, setMenus] = useState<MenuInfo[]>([]);
  useEffect(() => {
    api.openSpreadsheet(spreadsheetId).then((answer) => setMenus(answer.menus), sayError);
  }, [spreadsheetId]);
  return menus;
}

function partOf(screen: ScreenInfo | undefined, spreadsheetId: string): ScreenInfo {
  const isHere = (one: { spreadsheetId?: string }) => one.spreadsheetId === spreadsheetId;
  const { dialogs = [], toasts = [], runs = [] } = screen ?? {};
  return { dialogs: dialogs.filter(isHere), toasts: toasts.filter(isHere), runs: runs.filter(isHere) };
}
