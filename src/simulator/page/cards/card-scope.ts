/** What the widgets of a card share. */
import type { Action, OnClick } from './card';
import type { FormInputs } from './form';

/** What the widgets of a card can do and know. */
export interface CardScope {
  inputs: FormInputs;
  setInput(name: string, values: string[]): void;
  click(onClick: OnClick): void;
  run(action: Action): void;
}
