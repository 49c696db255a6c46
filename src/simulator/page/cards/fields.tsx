/** The form fields of a card. */
import { fromLocalInput, toLocalInput } from '../times';
import type { Action, DateTimePicker, SelectionInput, SwitchControl, TextInput } from './card';
import type { CardScope } from './card-scope';

interface FieldProps<T> {
  field: T;
  scope: CardScope;
}

interface Field {
  name: string;
  onChangeAction?: Action;
}

function change({ name, onChangeAction }: Field, scope: CardScope, values: string[]): void {
  scope.setInput(name, values);
  if (onChangeAction) scope.run(onChangeAction);
}

export function TextField({ field, scope }: FieldProps<TextInput>) {
  const { name, label, hintText, type, placeholderText, onChangeAction, initialSuggestions } = field;
  const id = `field-${name}`;
  const listId = initialSuggestions && `suggestions-${name}`;
  const input = {
    id,
    value: scope.inputs[name]?.[0] ?? '',
    placeholder: placeholderText,
    onInput: (event: { currentTarget: { value: string } }) => scope.setInput(name, [event.currentTarget.value]),
    onChange: () => onChangeAction && scope.run(onChangeAction),
  };
  return (
    <div class="card-field">
      <label for={id}>{label}</label>
      {type === 'MULTIPLE_LINE' ? <textarea rows={3} {...input} /> : <input list={listId} {...input} />}
      {listId && (
        <datalist id={listId}>
          {initialSuggestions.items.map(({ text }) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {hintText && <small>{hintText}</small>}
    </div>
  );
}

export function SelectionField({ field, scope }: FieldProps<SelectionInput>) {
  const chosen = scope.inputs[field.name] ?? [];
  if (field.type === 'DROPDOWN') return <DropDown field={field} scope={scope} />;
  const isSingle = field.type === 'RADIO_BUTTON';
  const toggle = (value: string, isOn: boolean) => {
    const others = isSingle ? [] : chosen.filter((one) => one !== value);
    change(field, scope, isOn ? [...others, value] : others);
  };
  return (
    <fieldset class="card-field">
      <legend>{field.label}</legend>
      {field.items?.map(({ text, value }) => (
        <label key={value}>
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name={field.name}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function DropDown({ field, scope }: FieldProps<SelectionInput>) {
  return (
    <label class="card-field">
      <span>{field.label}</span>
      <select
        value={scope.inputs[field.name]?.[0]}
        onChange={(event) => change(field, scope, [event.currentTarget.value])}
      >
        {field.items?.map(({ text, value }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function SwitchField({ field, label, scope }: FieldProps<SwitchControl> & { label: string }) {
  const isOn = (scope.inputs[field.name] ?? []).length > 0;
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={isOn}
      onChange={(event) => change(field, scope, event.currentTarget.checked ? [field.value ?? ''] : [])}
    />
  );
}

const DAY_MS = 86_400_000;

/** Values are ms since the epoch; a date alone is its midnight in UTC, a time alone the ms since midnight. */
export function DateTimeField({ field, scope }: FieldProps<DateTimePicker>) {
  const ms = scope.inputs[field.name]?.[0];
  const { type, read, write } = PICKERS[field.type ?? 'DATE_AND_TIME'];
  const pick = (text: string) => change(field, scope, text === '' ? [] : [String(read(text))]);
  return (
    <label class="card-field">
      <span>{field.label}</span>
      <input
        type={type}
        value={ms === undefined ? '' : write(Number(ms))}
        onChange={(event) => pick(event.currentTarget.value)}
      />
    </label>
  );
}

const PICKERS = {
  DATE_AND_TIME: { type: 'datetime-local', read: fromLocalInput, write: toLocalInput },
  DATE_ONLY: {
    type: 'date',
    read: (text: string) => Date.parse(`${text}T00:00Z`),
    write: (ms: number) => new Date(ms).toISOString().slice(0, 10),
  },
  TIME_ONLY: {
    type: 'time',
    read: (text: string) => Date.parse(`1970-01-01T${text}Z`),
    write: (ms: number) => new Date(ms % DAY_MS).toISOString().slice(11, 16),
  },
} as const;
