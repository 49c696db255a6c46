/** At the bottom on a phone: where one types. Its keyboard has digits only where the cell holds a number. */
import { useStore } from '../store';
import { leave } from './cell-field';
import type { Editing } from './editing';
import { cellName } from './model/place';
import { sheetsText } from './text';

export function InputBar({ editing }: { editing: Editing }) {
  useStore(editing.state);
  const control = editing.cell?.control;
  return (
    <div class="input-bar">
      <output class="name-box" aria-label={sheetsText('nameBox')}>
        {cellName(editing.active)}
      </output>
      {control?.kind === 'checkbox' && <TickButton editing={editing} isTicked={control.isTicked} />}
      {control?.kind === 'dropDown' && <Choice editing={editing} options={control.options} />}
      {!control && <Field editing={editing} />}
    </div>
  );
}

function TickButton({ editing, isTicked }: { editing: Editing; isTicked: boolean }) {
  return (
    <button type="button" class="button" aria-pressed={isTicked} onClick={() => editing.tick(editing.active)}>
      <span class={isTicked ? 'tick-box is-ticked' : 'tick-box'} /> {sheetsText(isTicked ? 'ticked' : 'notTicked')}
    </button>
  );
}

function Choice({ editing, options }: { editing: Editing; options: string[] }) {
  const text = editing.cell?.text ?? '';
  return (
    <select
      aria-label={sheetsText('options')}
      value={text}
      onChange={(event) => editing.take(event.currentTarget.value)}
    >
      {!options.includes(text) && <option value={text}>{text || sheetsText('chooseValue')}</option>}
      {options.map((option) => (
        <option value={option}>{option}</option>
      ))}
    </select>
  );
}

function Field({ editing }: { editing: Editing }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        editing.press(ENTER);
      }}
    >
      <input
        class="formula-field"
        aria-label={sheetsText('formulaBar')}
        placeholder={sheetsText('enterHere')}
        inputMode={editing.cell?.isNumber ? 'decimal' : 'text'}
        enterKeyHint="next"
        value={editing.text}
        spellcheck={false}
        autocomplete="off"
        onFocus={() => editing.openText()}
        onInput={(event) => editing.change(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && editing.cancel()}
        onBlur={(event) => leave(editing, event)}
      />
      <button type="submit" class="button is-main" aria-label={sheetsText('accept')}>
        ✓
      </button>
    </form>
  );
}

const ENTER = { key: 'Enter', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
