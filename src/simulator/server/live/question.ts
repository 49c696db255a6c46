/** What an alert or a prompt asks, read from the call that shows it. */
import type { DialogButton } from '../../script/run';
import type { Call } from '../../script/thread/run-thread';

export interface Asked {
  kind: 'alert' | 'prompt';
  title?: string;
  text: string;
  buttons: DialogButton[];
  /** Only informs: whatever the person presses is OK. */
  isNotice: boolean;
}

export function questionOf({ service, method, argsJson }: Call): Asked | undefined {
  if (service !== 'Ui' || (method !== 'alert' && method !== 'prompt')) return undefined;
  const [{ title, text, buttons }] = JSON.parse(argsJson) as [{ title?: string; text: string; buttons: string }];
  return {
    kind: method,
    text,
    ...(title !== undefined && { title }),
    buttons: buttons.split('_') as DialogButton[],
    isNotice: method === 'alert' && buttons === 'OK',
  };
}
