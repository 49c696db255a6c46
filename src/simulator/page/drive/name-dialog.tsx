/** Asks for a name: of a new folder, or a new name of an item. */
import { useState } from 'preact/hooks';
import { Dialog } from '../shell/dialog';
import { shellText } from '../shell/text';
import { driveText } from './text';

export interface NameDialogProps {
  title: string;
  name: string;
  /** May refuse: what it throws is shown, and the dialog stays. */
  onSave: (name: string) => Promise<unknown>;
  onClose: () => void;
}

export function NameDialog({ title, name, onSave, onClose }: NameDialogProps) {
  const [refusal, setRefusal] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('name');
    onSave(String(typed).trim()).then(onClose, (error: Error) => setRefusal(error.message));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {refusal && (
          <p class="error" role="alert">
            {refusal}
          </p>
        )}
        <input
          class="wide"
          name="name"
          aria-label={driveText('name')}
          defaultValue={name}
          required
          onFocus={selectAll}
        />
        <p class="actions">
          <button type="button" onClick={onClose}>
            {shellText('cancel')}
          </button>
          <button type="submit" class="is-main">
            {driveText('save')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function selectAll(event: FocusEvent): void {
  (event.currentTarget as HTMLInputElement).select();
}
