/** Lists in which each thing stands once, and sparse records of their numbers: runs of [first index, number, how many]. */

export interface Numbered<T> {
  all: T[];
  numberOf(one: T): number;
}

export function numbered<T extends object>(): Numbered<T> {
  const all: T[] = [];
  const numbers = new Map<T, number>();
  const numberOf = (one: T): number => {
    const number = numbers.get(one) ?? all.push(one) - 1;
    numbers.set(one, number);
    return number;
  };
  return { all, numberOf };
}

/** The runs one after another, all in one list. */
export function runsOf<T>(items: Readonly<Record<number, T>>, numberOf: (item: T) => number): number[] {
  const runs: number[] = [];
  for (const [key, item] of Object.entries(items)) {
    const [index, number] = [Number(key), numberOf(item)];
    const [first = 0, last, count = 0] = runs.slice(-3);
    if (last === number && first + count === index) runs[runs.length - 1] = count + 1;
    else runs.push(index, number, 1);
  }
  return runs;
}

/** @throws Error where the list has no such number */
export function fromRuns<T>(runs: readonly number[], list: readonly T[]): Record<number, T> {
  const items: Record<number, T> = {};
  for (let i = 0; i < runs.length; i += 3) {
    const [first = 0, number = -1, count = 0] = runs.slice(i, i + 3);
    const item = numberedItem(list, number);
    for (let k = 0; k < count; k++) items[first + k] = item;
  }
  return items;
}

/** @throws Error where the list has no such number */
export function numberedItem<T>(list: readonly T[], number: number): T {
  const found = list[number];
  if (found === undefined) throw new Error(`nothing is listed under ${number}`);
  return found;
}
