/** A text in both languages. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}
