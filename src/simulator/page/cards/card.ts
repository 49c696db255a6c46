/**
 * Cards as add-ons print them.
 * Source: https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1
 */

export interface Card {
  name?: string;
  header?: CardHeader;
  sections?: Section[];
  cardActions?: { actionLabel: string; onClick: OnClick }[];
  fixedFooter?: { primaryButton?: Button; secondaryButton?: Button };
  peekCardHeader?: CardHeader;
}

export interface CardHeader {
  title: string;
  subtitle?: string;
  imageUrl?: string;
  imageType?: 'SQUARE' | 'CIRCLE';
  imageAltText?: string;
}

export interface Section {
  header?: string;
  widgets?: Widget[];
  collapsible?: boolean;
  uncollapsibleWidgetsCount?: number;
}

/** Exactly one of these is there. */
export interface Widget {
  textParagraph?: { text: string };
  image?: { imageUrl: string; altText?: string; onClick?: OnClick };
  decoratedText?: DecoratedText;
  buttonList?: { buttons: Button[] };
  textInput?: TextInput;
  selectionInput?: SelectionInput;
  dateTimePicker?: DateTimePicker;
  divider?: object;
  grid?: Grid;
  columns?: { columnItems: { widgets?: Widget[] }[] };
}

export interface OnClick {
  action?: Action;
  openLink?: { url: string };
  openDynamicLinkAction?: Action;
}

export interface Action {
  function: string;
  parameters?: { key: string; value: string }[];
}

export interface Icon {
  knownIcon?: string;
  iconUrl?: string;
  altText?: string;
  materialIcon?: { name: string };
}

export interface DecoratedText {
  icon?: Icon;
  startIcon?: Icon;
  endIcon?: Icon;
  topLabel?: string;
  text: string;
  wrapText?: boolean;
  bottomLabel?: string;
  onClick?: OnClick;
  button?: Button;
  switchControl?: SwitchControl;
}

export interface SwitchControl {
  name: string;
  value?: string;
  selected?: boolean;
  controlType?: 'SWITCH' | 'CHECKBOX' | 'CHECK_BOX';
  onChangeAction?: Action;
}

export interface Button {
  text?: string;
  icon?: Icon;
  altText?: string;
  disabled?: boolean;
  /** FILLED and the like; `color` means filled as well. */
  type?: string;
  color?: { red?: number; green?: number; blue?: number };
  onClick: OnClick;
}

export interface TextInput {
  name: string;
  label?: string;
  hintText?: string;
  placeholderText?: string;
  value?: string;
  type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  onChangeAction?: Action;
  initialSuggestions?: { items: { text: string }[] };
}

export interface SelectionInput {
  name: string;
  label?: string;
  type?: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN' | 'MULTI_SELECT';
  items?: { text: string; value: string; selected?: boolean; bottomText?: string }[];
  onChangeAction?: Action;
}

export interface DateTimePicker {
  name: string;
  label?: string;
  type?: 'DATE_AND_TIME' | 'DATE_ONLY' | 'TIME_ONLY';
  valueMsEpoch?: string | number;
  onChangeAction?: Action;
}

export interface Grid {
  title?: string;
  columnCount?: number;
  items: { id?: string; title?: string; subtitle?: string; image?: { imageUri?: string; altText?: string } }[];
  onClick?: OnClick;
}
