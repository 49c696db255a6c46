/** Enum values of Apps Script: objects compared by identity that print as their name. */
import { type Member, type Members, serviceObject } from './service';

export interface EnumValue {
  name(): string;
  ordinal(): number;
  toString(): string;
}

/** `enumOf('Ui.Button', ['OK', 'CANCEL'])`: the values are typed by `label` in method signatures. */
export function enumOf<K extends string>(label: string, names: readonly K[]): Readonly<Record<K, EnumValue>> {
  const values = {} as Record<K, EnumValue>;
  names.forEach((name, ordinal) => {
    const text: Member = ['', () => name];
    const json: Member = ['any?', () => name];
    const members: Members = { name: text, toString: text, toJSON: json, ordinal: ['', () => ordinal] };
    values[name] = serviceObject<EnumValue>(label, members);
  });
  return Object.freeze(values);
}
