/** Cards and what holds widgets: sections, columns, header, footer. */
import { call } from '../bridge';
import { labelOf } from '../service';
import { describedObject, enumField, field, item, type Json, jsonOf, part } from './described';
import { BUTTONS } from './widgets';

/** The key of a widget in the JSON, by its class. A button alone stands in a list of its own. */
const KEYS: Readonly<Record<string, string>> = {
  TextParagraph: 'textParagraph',
  DecoratedText: 'decoratedText',
  Divider: 'divider',
  Image: 'image',
  ButtonSet: 'buttonList',
  TextInput: 'textInput',
  SelectionInput: 'selectionInput',
  DatePicker: 'dateTimePicker',
  DateTimePicker: 'dateTimePicker',
  TimePicker: 'dateTimePicker',
  Grid: 'grid',
  Columns: 'columns',
};

function widget(object: object): Json {
  const key = KEYS[(labelOf(object) ?? '').replace('CardService.', '')];
  return key === undefined ? { buttonList: { buttons: [jsonOf(object)] } } : { [key]: jsonOf(object) };
}

const WIDGETS = [...Object.keys(KEYS), ...BUTTONS];

export const newCardSection = (): object =>
  describedObject('CardSection', {
    setHeader: field('String', 'header'),
    addWidget: item(WIDGETS, 'widgets', widget),
    setCollapsible: field('boolean', 'collapsible'),
    setNumUncollapsibleWidgets: field('integer', 'uncollapsibleWidgetsCount'),
  });

export const newColumn = (): object =>
  describedObject('Column', {
    addWidget: item(WIDGETS, 'widgets', widget),
    setHorizontalSizeStyle: enumField('HorizontalSizeStyle', 'horizontalSizeStyle'),
    setHorizontalAlignment: enumField('HorizontalAlignment', 'horizontalAlignment'),
    setVerticalAlignment: enumField('VerticalAlignment', 'verticalAlignment'),
  });

export const newColumns = (): object => describedObject('Columns', { addColumn: item('Column', 'columnItems') });

export const newCardHeader = (): object =>
  describedObject('CardHeader', {
    setTitle: field('String', 'title'),
    setSubtitle: field('String', 'subtitle'),
    setImageUrl: field('String', 'imageUrl'),
    setImageAltText: field('String', 'imageAltText'),
    setImageStyle: enumField('ImageStyle', 'imageType'),
  });

export const newFixedFooter = (): object =>
  describedObject('FixedFooter', {
    setPrimaryButton: part('TextButton', 'primaryButton'),
    setSecondaryButton: part('TextButton', 'secondaryButton'),
  });

export function newCardBuilder(): object {
  const json: Json = {};
  return describedObject(
    'CardBuilder',
    {
      setName: field('String', 'name'),
      setHeader: part('CardHeader', 'header'),
      addSection: item('CardSection', 'sections'),
      addCardAction: item('CardAction', 'cardActions'),
      setFixedFooter: part('FixedFooter', 'fixedFooter'),
      setDisplayStyle: enumField('DisplayStyle', 'displayStyle'),
      setPeekCardHeader: part('CardHeader', 'peekCardHeader'),
    },
    json,
    { build: ['', () => builtCard(json)] },
  );
}

/** A copy: what is set later on the builder's parts does not reach it. The host checks it. */
function builtCard(json: Json): object {
  const text = JSON.stringify(json);
  const copy = JSON.parse(text) as Json;
  call('CardService', 'check', 'Card', copy);
  return describedObject('Card', {}, copy, { printJson: ['', () => text] });
}
