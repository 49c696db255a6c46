/** The chosen cells and the cell being edited: what keys, clicks and the clipboard do to them. */
import type { CellView } from '../../server/protocol';
import { newStore, type Store } from '../watched';
import type { Draft, EditingState, Writes } from './editing-state';
import { formatBlock, parseBlock } from './model/clipboard-text';
import { type Command, commandOf, editorCommandOf, type KeyPress } from './model/keys';
import { copied, emptied, fitted } from './model/pasted';
import { type Block, blockOf, type Place } from './model/place';
import { type Selection, selectedBlock, selectionAt } from './model/selection';
import { headOf, inputOf, type SheetModel } from './model/sheet-model';
import { step } from './model/steps';

export class Editing {
  readonly state: Store<EditingState>;

  /** @param model gives the sheet as it is now */
  constructor(
    readonly model: () => SheetModel,
    private readonly writes: Writes,
  ) {
    const { rows, columns } = model();
    this.state = newStore({ selection: selectionAt({ row: rows[0] ?? 0, column: columns[0] ?? 0 }) });
  }

  get active(): Place {
    return headOf(this.model(), this.state.get().selection.active);
  }

  get block(): Block {
    return selectedBlock(this.model(), this.state.get().selection);
  }

  get cell(): CellView | undefined {
    return this.model().cell(this.active);
  }

  /** What the formula bar shows. */
  get text(): string {
    return this.state.get().draft?.text ?? inputOf(this.cell);
  }

  /** Keeps what was typed and goes there. */
  goTo(selection: Selection): void {
    const { draft } = this.state.get();
    if (draft) this.enter(draft.text);
    this.state.set({ selection });
  }

  commit(): void {
    this.goTo(this.state.get().selection);
  }

  cancel(): void {
    this.state.set({ selection: this.state.get().selection });
  }

  /** Opens the active cell with its content; a drop-down opens its list. */
  open(): void {
    if (this.cell?.control?.kind === 'dropDown')
      this.state.set({ selection: selectionAt(this.active), isChoosing: true });
    else this.openText();
  }

  openText(): void {
    if (this.state.get().draft || this.cell?.control?.kind === 'checkbox') return;
    this.edit({ text: inputOf(this.cell), isOpened: true });
  }

  /** The text of the field changed; this begins to edit where nothing is edited yet. */
  change(text: string): void {
    this.edit({ text, isOpened: this.state.get().draft?.isOpened ?? false });
  }

  tick(place: Place): void {
    const control = this.model().cell(place)?.control;
    if (control?.kind === 'checkbox') this.writes.type(place, !control.isTicked);
  }

  /** Takes a value of the list. */
  take(option: string): void {
    this.enter(option);
    this.cancel();
  }

  /** @returns false for a key that is not ours: it goes to the field */
  press(press: KeyPress): boolean {
    const { draft } = this.state.get();
    if (draft) return this.pressInEditor(press, draft);
    const command = commandOf(press);
    return command !== undefined && this.run(command);
  }

  copy(): string {
    return formatBlock(copied(this.model(), this.block));
  }

  cut(): string {
    const text = this.copy();
    this.clear();
    return text;
  }

  /** With `isValuesOnly` the rules of the cells stay. */
  paste(text: string, isValuesOnly: boolean): void {
    const block = this.written;
    const values = fitted(parseBlock(text), block);
    const start = { row: block.startRow, column: block.startColumn };
    const far = { row: start.row + values.length - 1, column: start.column + (values[0]?.length ?? 1) - 1 };
    this.writes.paste(start, values, isValuesOnly);
    this.state.set({ selection: { active: start, far } });
  }

  private run(command: Command): boolean {
    const next = step(this.model(), this.state.get().selection, command);
    if (command.kind === 'enter' && !command.isBack && this.cell?.control?.kind !== 'checkbox') this.open();
    else if (next) this.goTo(next);
    else if (command.kind === 'clear') this.clear();
    else if (command.kind === 'tick') return this.tickByKey();
    else if (command.kind === 'edit') this.openText();
    else this.open();
    return true;
  }

  private pressInEditor(press: KeyPress, draft: Draft): boolean {
    const command = editorCommandOf(press, draft.isOpened);
    if (!command) return false;
    if (command.kind === 'cancel') this.cancel();
    else if (command.kind === 'newLine') return false;
    else this.goTo(step(this.model(), this.state.get().selection, command.next) ?? this.state.get().selection);
    return true;
  }

  private edit(draft: Draft): void {
    const { selection } = this.state.get();
    this.state.set({ selection: { ...selection, far: selection.active }, draft });
  }

  private enter(input: string): void {
    if (input !== inputOf(this.cell)) this.writes.type(this.active, input);
  }

  private tickByKey(): boolean {
    if (this.cell?.control?.kind !== 'checkbox') return false;
    this.tick(this.active);
    return true;
  }

  /** The block that is written: of one merged cell its first cell. */
  private get written(): Block {
    const { active, block } = this;
    const isOneMerge = JSON.stringify(block) === JSON.stringify(this.model().mergeAt(active));
    return isOneMerge ? blockOf(active) : block;
  }

  /** One cell is emptied as if typed; a block in one go, the rules of its cells stay. */
  private clear(): void {
    const { startRow: row, endRow, startColumn: column, endColumn } = this.written;
    if (endRow - row === 1 && endColumn - column === 1) this.enter('');
    else this.writes.paste({ row, column }, emptied(this.written), true);
  }
}
