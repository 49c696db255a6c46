/** Widgets that take input; each has a field name under which the event carries its value. */
import { describedObject, enumField, field, part, push, type Setter } from './described';

const NAME = field('String', 'name');
const LABEL = field('String', 'label');
const ON_CHANGE = part('Action', 'onChangeAction');

export const newTextInput = (): object =>
  describedObject('TextInput', {
    setFieldName: NAME,
    setTitle: LABEL,
    setHint: field('String', 'hintText'),
    setValue: field('String', 'value'),
    setMultiline: [
      'boolean',
      (_json, isMultiline: boolean) => ({ type: isMultiline ? 'MULTIPLE_LINE' : 'SINGLE_LINE' }),
    ],
    setSuggestions: part('Suggestions', 'initialSuggestions'),
    setValidation: part('Validation', 'validation'),
    setOnChangeAction: ON_CHANGE,
  });

export const newSuggestions = (): object =>
  describedObject('Suggestions', {
    addSuggestion: ['String', (json, text: string) => push(json, 'items', { text })],
    addSuggestions: ['String[]', (json, texts: string[]) => push(json, 'items', ...texts.map((text) => ({ text })))],
  });

export const newValidation = (): object =>
  describedObject('Validation', {
    setCharacterLimit: field('integer', 'characterLimit'),
    setInputType: enumField('InputType', 'inputType'),
  });

/** Text and value may be numbers or booleans. */
const ADD_ITEM: Setter = [
  'any,any,boolean',
  (json, text: unknown, value: unknown, selected: boolean) =>
    push(json, 'items', { text: String(text), value: String(value), selected }),
];

export const newSelectionInput = (): object =>
  describedObject('SelectionInput', {
    setFieldName: NAME,
    setTitle: LABEL,
    setType: enumField('SelectionInputType', 'type'),
    addItem: ADD_ITEM,
    addMultiSelectItem: [
      'String,String,boolean,String,String',
      (json, text: string, value: string, selected: boolean, startIconUri: string, bottomText: string) =>
        push(json, 'items', { text, value, selected, startIconUri, bottomText }),
    ],
    setMultiSelectMaxSelectedItems: field('integer', 'multiSelectMaxSelectedItems'),
    setOnChangeAction: ON_CHANGE,
  });

export const newSwitch = (): object =>
  describedObject('Switch', {
    setFieldName: NAME,
    setValue: field('String', 'value'),
    setSelected: field('boolean', 'selected'),
    setControlType: enumField('SwitchControlType', 'controlType'),
    setOnChangeAction: ON_CHANGE,
  });

const VALUE: Setter = ['number | String', (_json, ms: number | string) => ({ valueMsEpoch: String(ms) })];

function picker(name: string, type: string, more: Readonly<Record<string, Setter>>): object {
  return describedObject(
    name,
    { setFieldName: NAME, setTitle: LABEL, setOnChangeAction: ON_CHANGE, ...more },
    { type },
  );
}

export const newDatePicker = (): object => picker('DatePicker', 'DATE_ONLY', { setValueInMsSinceEpoch: VALUE });

export const newDateTimePicker = (): object =>
  picker('DateTimePicker', 'DATE_AND_TIME', {
    setValueInMsSinceEpoch: VALUE,
    setTimeZoneOffsetInMins: field('integer', 'timezoneOffsetDate'),
  });

/** The time of day as ms of the epoch's first day. */
export function newTimePicker(): object {
  const time = { hours: 0, minutes: 0 };
  const at = (unit: keyof typeof time): Setter => [
    'integer',
    (_json, value: number) => {
      time[unit] = value;
      return { valueMsEpoch: String((time.hours * 60 + time.minutes) * 60_000) };
    },
  ];
  return picker('TimePicker', 'TIME_ONLY', { setHours: at('hours'), setMinutes: at('minutes') });
}
