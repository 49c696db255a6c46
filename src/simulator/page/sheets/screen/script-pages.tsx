/** HTML pages of scripts: dialogs over the grid and the sidebar at its right. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DialogInfo } from '../../../server/protocol';
import { api } from '../../api';
import { sayError } from '../../shell/snackbar';
import { sheetsText } from '../text';
import { ModalBox } from './modal-box';

interface PagesProps {
  dialogs: DialogInfo[];
  onChange(): void;
}

const DIALOG_SIZE = { width: 600, height: 400 };

/** The newest sidebar takes the place of the one before. */
export function PageSidebar({ dialogs, onChange }: PagesProps) {
  const sidebar = dialogs.findLast(({ kind }) => kind === 'sidebar');
  if (!sidebar) return null;
  return (
    <aside class="script-sidebar" aria-label={sidebar.title || sheetsText('sidebar')} key={sidebar.id}>
      <PageHead dialog={sidebar} onChange={onChange} />
      <PageFrame dialog={sidebar} onChange={onChange} />
    </aside>
  );
}

export function PageDialogs({ dialogs, onChange }: PagesProps) {
  return (
    <>
      {dialogs.map((dialog) => {
        if (dialog.kind === 'modal') return <ModalPage key={dialog.id} dialog={dialog} onChange={onChange} />;
        return dialog.kind === 'modeless' && <ModelessPage key={dialog.id} dialog={dialog} onChange={onChange} />;
      })}
    </>
  );
}

interface PageProps {
  dialog: DialogInfo;
  onChange(): void;
}

function ModalPage({ dialog, onChange }: PageProps) {
  return (
    <ModalBox
      title={dialog.title}
      onClose={() => closePage(dialog, onChange)}
      width={dialog.width ?? DIALOG_SIZE.width}
    >
      <PageFrame dialog={dialog} onChange={onChange} />
    </ModalBox>
  );
}

function ModelessPage({ dialog, onChange }: PageProps) {
  return (
    <div
      class="dialog-box is-modeless"
      role="dialog"
      aria-label={dialog.title}
      style={{ width: `${dialog.width ?? DIALOG_SIZE.width}px` }}
    >
      <PageHead dialog={dialog} onChange={onChange} />
      <PageFrame dialog={dialog} onChange={onChange} />
    </div>
  );
}

function PageHead({ dialog, onChange }: PageProps) {
  return (
    <header>
      <h2>{dialog.title}</h2>
      <button
        type="button"
        class="text-button"
        aria-label={sheetsText('close')}
        onClick={() => closePage(dialog, onChange)}
      >
        ×
      </button>
    </header>
  );
}

/** The page tells its wishes (`google.script.host`) as messages. */
function PageFrame({ dialog, onChange }: PageProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(dialog.height ?? DIALOG_SIZE.height);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<HostMessage>) => {
      if (source !== frame.current?.contentWindow || data?.source !== 'google.script.host') return;
      if (data.action === 'setHeight') setHeight(Number(data.value));
      if (data.action === 'close') onChange();
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [onChange]);
  return (
    <iframe
      ref={frame}
      title={dialog.title}
      src={dialog.pageUrl}
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups"
      style={dialog.kind === 'sidebar' ? undefined : { height: `${height}px` }}
    />
  );
}

interface HostMessage {
  source?: string;
  action?: string;
  value?: unknown;
}

function closePage(dialog: DialogInfo, onChange: () => void): void {
  api.answerDialog(dialog.id, { button: 'CLOSE' }).catch(sayError).finally(onChange);
}
