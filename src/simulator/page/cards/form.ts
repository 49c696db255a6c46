/** What is in the form fields of a card, by name: as the fields begin, and as people change them. */
import type { Card, DateTimePicker, Widget } from './card';

/** Every field has its name here; one that is off or empty has no value. */
export type FormInputs = Record<string, string[]>;

/** The fields of a card as its add-on filled them. */
export function firstInputs({ sections = [] }: Card): FormInputs {
  const widgets = sections.flatMap((section) => section.widgets ?? []).flatMap(withInner);
  return Object.fromEntries(widgets.flatMap(fieldOf));
}

function withInner(widget: Widget): Widget[] {
  const inner = widget.columns?.columnItems.flatMap(({ widgets = [] }) => widgets) ?? [];
  return [widget, ...inner];
}

function fieldOf({ textInput, selectionInput, decoratedText, dateTimePicker }: Widget): [string, string[]][] {
  if (textInput) return [[textInput.name, textInput.value ? [textInput.value] : []]];
  if (selectionInput) return [[selectionInput.name, selectedOf(selectionInput.items ?? [], selectionInput.type)]];
  const toggle = decoratedText?.switchControl;
  if (toggle) return [[toggle.name, toggle.selected ? [toggle.value ?? ''] : []]];
  if (dateTimePicker) return [[dateTimePicker.name, pickedOf(dateTimePicker)]];
  return [];
}

/** A drop-down always shows an item: the first when none is selected. */
function selectedOf(items: { value: string; selected?: boolean }[], type?: string): string[] {
  const selected = items.filter((item) => item.selected).map(({ value }) => value);
  return selected.length === 0 && type === 'DROPDOWN' ? items.slice(0, 1).map(({ value }) => value) : selected;
}

const pickedOf = ({ valueMsEpoch }: DateTimePicker): string[] =>
  valueMsEpoch === undefined ? [] : [String(valueMsEpoch)];
