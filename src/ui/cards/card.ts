/** A card beside Drive as data; `google/cards.ts` builds it. Texts are plain: what looks like markup is shown as it is. */

export interface CardModel {
  readonly title: string;
  readonly subtitle?: string;
  readonly sections: readonly CardSection[];
}

export interface CardSection {
  readonly header?: string;
  readonly widgets: readonly CardWidget[];
}

export type CardWidget =
  | { readonly type: 'text'; readonly text: string }
  /** With an address it leads there. */
  | { readonly type: 'fact'; readonly label: string; readonly text: string; readonly url?: string }
  | { readonly type: 'link'; readonly label: string; readonly url: string }
  | ({ readonly type: 'action' } & CardAction)
  /** Buttons side by side. */
  | { readonly type: 'actions'; readonly actions: readonly CardAction[] }
  /** A field of several lines; a press sends what stands in it under its name. */
  | { readonly type: 'input'; readonly name: string; readonly label: string; readonly hint: string }
  | { readonly type: 'date'; readonly name: string; readonly label: string };

export interface CardAction {
  /** Stands out. */
  readonly isMain?: boolean;
  readonly label: string;
  readonly functionName: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export function text(value: string): CardWidget {
  return { type: 'text', text: value };
}

export function fact(label: string, value: string, url?: string | null): CardWidget {
  return { type: 'fact', label, text: value, ...(url ? { url } : {}) };
}

export function link(label: string, url: string): CardWidget {
  return { type: 'link', label, url };
}
