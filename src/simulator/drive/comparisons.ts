/** Comparisons of a query as tests of an item. */
import { invalidQuery } from './query';
import type { DriveFile } from './state';

export type Test = (file: DriveFile) => boolean;

export function textTest(isMatch: (text: string) => boolean, read: (file: DriveFile) => string): Test {
  return (file) => isMatch(read(file));
}

export function equality<T>(operator: string, value: T, read: (file: DriveFile) => T | undefined): Test {
  if (operator === '=') return (file) => read(file) === value;
  if (operator === '!=') return (file) => read(file) !== value;
  throw invalidQuery();
}

const TIME_TESTS: Readonly<Record<string, (ms: number, wanted: number) => boolean>> = {
  '=': (ms, wanted) => ms === wanted,
  '!=': (ms, wanted) => ms !== wanted,
  '<': (ms, wanted) => ms < wanted,
  '<=': (ms, wanted) => ms <= wanted,
  '>': (ms, wanted) => ms > wanted,
  '>=': (ms, wanted) => ms >= wanted,
};

/** RFC 3339; without a zone the time is UTC. What has no such time matches nothing. */
export function timeTest(operator: string, value: string, read: (file: DriveFile) => number | undefined): Test {
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/i.test(value);
  const wanted = Date.parse(hasZone || !value.includes('T') ? value : `${value}Z`);
  const isMatch = TIME_TESTS[operator];
  if (Number.isNaN(wanted) || !isMatch) throw invalidQuery();
  return (file) => {
    const ms = read(file);
    return ms !== undefined && isMatch(ms, wanted);
  };
}
