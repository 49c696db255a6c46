/** Texts of the page in Vietnamese and English. Each part of the page has a catalogue of its own beside its views. */
import { type Language, session } from './session';

export type Catalogue = Readonly<Record<string, readonly [vi: string, en: string]>>;
export type Values = Readonly<Record<string, string | number>>;

/** The function that gives the texts of a catalogue in this window's language, `{name}` replaced by a value. */
export function textsOf<T extends Catalogue>(
  catalogue: T,
  language: Language = session.language,
): (key: keyof T, values?: Values) => string {
  return (key, values = {}) => {
    const [vi, en] = catalogue[key] as readonly [string, string];
    return (language === 'vi' ? vi : en).replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
  };
}
