/**
 * Fields of cards by message: facts of google.apps.card.v1 as far as Apps Script add-ons use it.
 * Source: https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1 and the GoogleAppsCardV1…
 * schemas of https://chat.googleapis.com/$discovery/rest?version=v1
 */

/** A scalar type, a message, a closed set of values `'A|B'`, or a list of a message `'Name[]'`. */
export type FieldType = string;

export interface MessageSchema {
  fields: Readonly<Record<string, FieldType>>;
  required?: readonly string[];
  /** Exactly one of these. */
  oneOf?: readonly string[];
  /** Longest lists. */
  most?: Readonly<Record<string, number>>;
}

const IMAGE_TYPES = 'SQUARE|CIRCLE|RECTANGLE_CUSTOM|RECTANGLE_4_3';
const BUTTON_TYPES = 'OUTLINED|FILLED|FILLED_TONAL|BORDERLESS';
const WIDGETS = {
  textParagraph: 'TextParagraph',
  image: 'Image',
  decoratedText: 'DecoratedText',
  buttonList: 'ButtonList',
  textInput: 'TextInput',
  selectionInput: 'SelectionInput',
  dateTimePicker: 'DateTimePicker',
};
const ALL_WIDGETS = { ...WIDGETS, divider: 'Divider', grid: 'Grid', columns: 'Columns' };

export const CARD_SCHEMA: Readonly<Record<string, MessageSchema>> = {
  Card: {
    fields: {
      ...{ name: 'string', header: 'CardHeader', sections: 'Section[]', cardActions: 'CardAction[]' },
      ...{ fixedFooter: 'CardFixedFooter', displayStyle: 'PEEK|REPLACE', peekCardHeader: 'CardHeader' },
    },
    // https://developers.google.com/workspace/add-ons/guides/workspace-restrictions
    most: { sections: 100 },
  },
  CardHeader: {
    fields: {
      title: 'string',
      subtitle: 'string',
      imageUrl: 'https',
      imageAltText: 'string',
      imageType: 'SQUARE|CIRCLE',
    },
    required: ['title'],
  },
  Section: {
    fields: { header: 'string', widgets: 'Widget[]', collapsible: 'boolean', uncollapsibleWidgetsCount: 'integer' },
    required: ['widgets'],
    most: { widgets: 100 },
  },
  Widget: { fields: ALL_WIDGETS, oneOf: Object.keys(ALL_WIDGETS) },
  Widgets: { fields: WIDGETS, oneOf: Object.keys(WIDGETS) },
  CardAction: { fields: { actionLabel: 'string', onClick: 'OnClick' }, required: ['actionLabel', 'onClick'] },
  CardFixedFooter: { fields: { primaryButton: 'Button', secondaryButton: 'Button' }, required: ['primaryButton'] },
  OnClick: {
    fields: { action: 'Action', openLink: 'OpenLink', openDynamicLinkAction: 'Action' },
    oneOf: ['action', 'openLink', 'openDynamicLinkAction'],
  },
  Action: {
    fields: {
      ...{ function: 'string', parameters: 'ActionParameter[]', loadIndicator: 'SPINNER|NONE' },
      ...{ persistValues: 'boolean', requiredWidgets: 'string[]', allWidgetsAreRequired: 'boolean' },
    },
    required: ['function'],
  },
  ActionParameter: { fields: { key: 'string', value: 'string' }, required: ['key', 'value'] },
  OpenLink: {
    fields: { url: 'url', openAs: 'FULL_SIZE|OVERLAY', onClose: 'NOTHING|RELOAD|RELOAD_ADD_ON' },
    required: ['url'],
  },
  TextParagraph: { fields: { text: 'string', maxLines: 'integer' }, required: ['text'] },
  DecoratedText: {
    fields: {
      ...{ text: 'string', topLabel: 'string', bottomLabel: 'string', wrapText: 'boolean', onClick: 'OnClick' },
      ...{ startIcon: 'Icon', endIcon: 'Icon', button: 'Button', switchControl: 'SwitchControl' },
    },
    required: ['text'],
  },
  SwitchControl: {
    fields: {
      name: 'string',
      value: 'string',
      selected: 'boolean',
      onChangeAction: 'Action',
      controlType: 'SWITCH|CHECK_BOX',
    },
    required: ['name', 'value'],
  },
  Icon: {
    fields: {
      knownIcon: 'string',
      iconUrl: 'https',
      materialIcon: 'MaterialIcon',
      altText: 'string',
      imageType: IMAGE_TYPES,
    },
    oneOf: ['knownIcon', 'iconUrl', 'materialIcon'],
  },
  MaterialIcon: {
    fields: { name: 'string', fill: 'boolean', grade: 'integer', weight: 'integer' },
    required: ['name'],
  },
  Image: { fields: { imageUrl: 'https', altText: 'string', onClick: 'OnClick' }, required: ['imageUrl'] },
  ButtonList: { fields: { buttons: 'Button[]' }, required: ['buttons'] },
  Button: {
    fields: {
      ...{ text: 'string', icon: 'Icon', altText: 'string', disabled: 'boolean' },
      ...{ type: BUTTON_TYPES, color: 'Color', onClick: 'OnClick' },
    },
    required: ['onClick'],
    oneOf: ['text', 'icon'],
  },
  TextInput: {
    fields: {
      ...{ name: 'string', label: 'string', hintText: 'string', value: 'string', type: 'SINGLE_LINE|MULTIPLE_LINE' },
      ...{ initialSuggestions: 'Suggestions', validation: 'Validation', onChangeAction: 'Action' },
    },
    required: ['name'],
  },
  Suggestions: { fields: { items: 'SuggestionItem[]' }, required: ['items'] },
  SuggestionItem: { fields: { text: 'string' }, required: ['text'] },
  Validation: { fields: { characterLimit: 'integer', inputType: 'TEXT|INTEGER|FLOAT|EMAIL' } },
  SelectionInput: {
    fields: {
      ...{ name: 'string', label: 'string', items: 'SelectionItem[]', onChangeAction: 'Action' },
      ...{ type: 'CHECK_BOX|RADIO_BUTTON|DROPDOWN|SWITCH|MULTI_SELECT', multiSelectMaxSelectedItems: 'integer' },
    },
    required: ['name', 'type', 'items'],
    most: { items: 100 },
  },
  SelectionItem: {
    fields: { text: 'string', value: 'string', selected: 'boolean', startIconUri: 'https', bottomText: 'string' },
    required: ['text', 'value'],
  },
  DateTimePicker: {
    fields: {
      ...{ name: 'string', label: 'string', type: 'DATE_AND_TIME|DATE_ONLY|TIME_ONLY' },
      ...{ valueMsEpoch: 'int64', timezoneOffsetDate: 'integer', onChangeAction: 'Action' },
    },
    required: ['name', 'type'],
  },
  Divider: { fields: {} },
  Grid: {
    fields: {
      ...{ title: 'string', columnCount: 'integer', items: 'GridItem[]' },
      ...{ borderStyle: 'BorderStyle', onClick: 'OnClick' },
    },
    required: ['items'],
  },
  GridItem: {
    fields: {
      ...{ id: 'string', title: 'string', subtitle: 'string' },
      ...{ image: 'ImageComponent', layout: 'TEXT_BELOW|TEXT_ABOVE' },
    },
  },
  ImageComponent: {
    fields: { imageUri: 'https', altText: 'string', borderStyle: 'BorderStyle', cropStyle: 'ImageCropStyle' },
    required: ['imageUri'],
  },
  ImageCropStyle: { fields: { type: IMAGE_TYPES, aspectRatio: 'number' } },
  BorderStyle: { fields: { type: 'NO_BORDER|STROKE', cornerRadius: 'integer', strokeColor: 'Color' } },
  Color: { fields: { red: 'number', green: 'number', blue: 'number' } },
  Columns: { fields: { columnItems: 'Column[]' }, required: ['columnItems'], most: { columnItems: 2 } },
  Column: {
    fields: {
      ...{ widgets: 'Widgets[]', horizontalSizeStyle: 'FILL_AVAILABLE_SPACE|FILL_MINIMUM_SPACE' },
      ...{ horizontalAlignment: 'START|CENTER|END', verticalAlignment: 'TOP|CENTER|BOTTOM' },
    },
    required: ['widgets'],
  },
  // What a callback answers. https://developers.google.com/workspace/add-ons/guides/alternate-runtimes
  ActionResponse: { fields: { renderActions: 'RenderActions', stateChanged: 'boolean' }, required: ['renderActions'] },
  RenderActions: { fields: { action: 'RenderAction' }, required: ['action'] },
  RenderAction: { fields: { navigations: 'Navigation[]', notification: 'Notification', link: 'OpenLink' } },
  Navigation: {
    fields: { pushCard: 'Card', updateCard: 'Card', pop: 'boolean', popToRoot: 'boolean', popToCard: 'string' },
    oneOf: ['pushCard', 'updateCard', 'pop', 'popToRoot', 'popToCard'],
  },
  Notification: { fields: { text: 'string' }, required: ['text'] },
};
