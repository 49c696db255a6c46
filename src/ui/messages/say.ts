/** Looks messages up in the areas of a catalogue and puts their parameters in. */
import { LANGUAGE } from './language';
import type { Message } from './message';

export type Params = Readonly<Record<string, string | number>>;

type Area = Readonly<Record<string, Message>>;

/** The keys of all areas. */
export type KeyOf<Areas extends readonly Area[]> = Areas[number] extends infer One
  ? One extends Area
    ? keyof One & string
    : never
  : never;

/**
 * A function that tells messages of these areas in the language of the build. A parameter not given is a bug and throws.
 * The areas stay apart: joining them into one object would cost every trigger more than all else it does before its work.
 */
export function sayFrom<const Areas extends readonly Area[]>(areas: Areas) {
  return (key: KeyOf<Areas>, params: Params = {}): string =>
    messageOf(areas, key)[LANGUAGE].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`Message ${key} needs the parameter ${name}`);
      return String(value);
    });
}

function messageOf(areas: readonly Area[], key: string): Message {
  for (const area of areas) {
    const message = area[key];
    if (message) return message;
  }
  throw new Error(`There is no message ${key}`);
}
