/** The box in which Sheets says that it did not take what was typed. */
import { sheetsText } from '../text';
import { ModalBox } from './modal-box';

export function Refusal({ text, onClose }: { text: string; onClose(): void }) {
  return (
    <ModalBox title={sheetsText('problem')} onClose={onClose}>
      <p class="dialog-text">{text}</p>
      <p class="dialog-buttons">
        <button type="button" class="button is-main" onClick={onClose}>
          {sheetsText('ok')}
        </button>
      </p>
    </ModalBox>
  );
}
