/** `Ui.alert` and `Ui.prompt`: the script waits for the answer. */
import { useState } from 'preact/hooks';
import type { DialogAnswer, DialogInfo } from '../../../server/protocol';
import { api } from '../../api';
import { sayError } from '../../shell/snackbar';
import { sheetsText } from '../text';
import { ModalBox } from './modal-box';
import { requireSuccess } from './run-outcome';

const BUTTONS = { OK: 'ok', CANCEL: 'cancel', YES: 'yes', NO: 'no', CLOSE: 'close' } as const;

export function ScriptQuestion({ dialog, onChange }: { dialog: DialogInfo; onChange(): void }) {
  const [text, setText] = useState('');
  const [isAnswered, setAnswered] = useState(false);
  const answer = (button: DialogAnswer['button']) => {
    setAnswered(true);
    api
      .answerDialog(dialog.id, { button, ...(dialog.kind === 'prompt' && { text }) })
      .then(requireSuccess)
      .catch(sayError)
      .finally(onChange);
  };
  if (isAnswered) return null;
  const buttons = dialog.buttons ?? ['OK'];
  return (
    <ModalBox title={dialog.title} onClose={() => answer('CLOSE')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(buttons[0] ?? 'OK');
        }}
      >
        {dialog.text && <p class="dialog-text">{dialog.text}</p>}
        {dialog.kind === 'prompt' && (
          <input
            aria-label={sheetsText('answer')}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <p class="dialog-buttons">
          {buttons.map((button, index) => (
            <button
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'button is-main' : 'button'}
              onClick={index === 0 ? undefined : () => answer(button)}
            >
              {sheetsText(BUTTONS[button])}
            </button>
          ))}
        </p>
      </form>
    </ModalBox>
  );
}
