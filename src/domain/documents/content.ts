/** The fingerprint of what a document says: looks, spaces and line ends do not count. */
import { hashText } from '../plan/fingerprint';

/** 16 hexadecimal digits; Google's text begins with a byte order mark and ends lines in its own way. */
export function contentFingerprint(text: string): string {
  return hashText(
    text
      .replace(/\uFEFF/g, '')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

export interface Replacement {
  readonly find: string;
  readonly text: string;
}

/** What a copy of the text says when its placeholders are filled in, one after the other. */
export function filledText(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((filled, one) => filled.split(one.find).join(one.text), text);
}
