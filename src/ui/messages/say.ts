/** Looks messages up in a catalogue and puts their parameters in. */
import { LANGUAGE } from './language';
import type { Message } from './message';

export type Params = Readonly<Record<string, string | number>>;

/** A function that tells messages of the catalogue in the language of the build. A parameter not given is a bug and throws. */
export function sayFrom<Key extends string>(catalogue: Readonly<Record<Key, Message>>) {
  return (key: Key, params: Params = {}): string =>
    catalogue[key][LANGUAGE].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`Message ${key} needs the parameter ${name}`);
      return String(value);
    });
}
