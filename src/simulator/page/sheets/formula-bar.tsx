/** Above the grid on a desktop: which cells are chosen, and what is really in the active one. */
import { useStore } from '../store';
import { handleKey, leave } from './cell-field';
import type { Editing } from './editing';
import { blockName } from './model/place';
import { sheetsText } from './text';

export function FormulaBar({ editing }: { editing: Editing }) {
  useStore(editing.state);
  return (
    <div class="formula-bar">
      <output class="name-box" aria-label={sheetsText('nameBox')}>
        {blockName(editing.block)}
      </output>
      <span class="formula-sign" aria-hidden="true">
        fx
      </span>
      <input
        class="formula-field"
        aria-label={sheetsText('formulaBar')}
        value={editing.text}
        spellcheck={false}
        autocomplete="off"
        onFocus={() => editing.openText()}
        onInput={(event) => editing.change(event.currentTarget.value)}
        onKeyDown={(event) => editing.state.get().draft && handleKey(editing, event)}
        onBlur={(event) => leave(editing, event)}
      />
    </div>
  );
}
