/** Objects of CardService: setters that fill the JSON of google.apps.card.v1, read when the card is built. */
import { chained, exception } from '../bridge';
import type { EnumValue } from '../enums';
import { type Member, type Members, serviceObject } from '../service';

export type Json = Record<string, unknown>;

const described = new WeakMap<object, Json>();

/** The JSON an object of CardService stands for. */
export function jsonOf(object: object): Json {
  return described.get(object) ?? {};
}

/** What one method sets in the JSON; its arguments have been checked against the signature. */
export type Setter = readonly [signatures: string, change: (json: Json, ...args: never[]) => Json];

/** A new object whose setters answer itself. `more` are methods that answer something else. */
export function describedObject(
  name: string,
  setters: Readonly<Record<string, Setter>>,
  json: Json = {},
  more: Members = {},
): object {
  const members: Record<string, Member> = { ...more };
  for (const [method, [signatures, change]] of Object.entries(setters)) {
    members[method] = [signatures, (...args: never[]) => chained(Object.assign(json, change(json, ...args)), self)];
  }
  const self: object = serviceObject<object>(`CardService.${name}`, members);
  described.set(self, json);
  return self;
}

/** A value taken as it is: `field('String', 'text')`. */
export function field(type: string, name: string): Setter {
  return [type, (_json, value) => ({ [name]: value })];
}

/** An enum value, by its name. */
export function enumField(type: string, name: string): Setter {
  return [`CardService.${type}`, (_json, value: EnumValue) => ({ [name]: value.name() })];
}

/** Another object of CardService: one of several classes. */
export function part(classes: string | readonly string[], name: string): Setter {
  return [signatureOf(classes), (_json, value: object) => ({ [name]: jsonOf(value) })];
}

/** Another object of CardService, added to a list. */
export function item(classes: string | readonly string[], list: string, wrap = jsonOf): Setter {
  return [signatureOf(classes), (json, value: object) => push(json, list, wrap(value))];
}

/** The list with more items at its end. */
export function push(json: Json, list: string, ...items: unknown[]): Json {
  return { [list]: [...((json[list] as unknown[] | undefined) ?? []), ...items] };
}

export function signatureOf(classes: string | readonly string[]): string {
  return (typeof classes === 'string' ? [classes] : classes).map((name) => `CardService.${name}`).join(' | ');
}

/** `#rrggbb` as the parts of a colour. */
export function colourField(name: string): Setter {
  return ['String', (_json, text: string) => ({ [name]: colourOf(text) })];
}

function colourOf(text: string): Json {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)?.slice(1);
  if (!digits) throw exception(`Invalid color: ${text}`);
  const [red, green, blue] = digits.map((pair) => Number.parseInt(pair, 16) / 255);
  return { red, green, blue };
}
