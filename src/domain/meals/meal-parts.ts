/**
 * Which meal workbook a class reports in. One serves forty classes: Google lets 600 accounts into one item, and a morning's
 * reading of more rows is slow. Beyond that there is one a campus, and inside a campus one for every forty classes.
 * https://support.google.com/drive/answer/2494822
 */
import type { ClassRoom, School } from '../school/types';
import { slug } from '../shared/text';

/** The id of a workbook's part by the class's id; '' is the workbook of a school that needs only one. */
export type MealParts = Readonly<Record<string, string>>;

export interface MealPart {
  readonly id: string;
  /** What its workbook is called after; null for the one that needs no telling apart. */
  readonly label: string | null;
  readonly classIds: readonly string[];
}

export const MOST_CLASSES = 40;
export const ONLY_PART = '';
const LONGEST_NAME = 40;

/** `known`: the parts that classes have already; none of them is moved to another. */
export function assignMealParts(classes: readonly ClassRoom[], known: MealParts): MealParts {
  const isOnlyOne = Object.values(known).every((part) => part === ONLY_PART);
  if (isOnlyOne && classes.length <= MOST_CLASSES) return onlyPart(classes);
  const parts: Record<string, string> = {};
  const old = classes.filter(({ id }) => known[id] !== undefined);
  for (const { id } of old) parts[id] = known[id] ?? ONLY_PART;
  for (const room of classes) parts[room.id] ??= partWithRoom(classes, parts, room);
  return toParts(classes, ({ id }) => parts[id] ?? ONLY_PART);
}

export function onlyPart(classes: readonly ClassRoom[]): MealParts {
  return toParts(classes, () => ONLY_PART);
}

/** The parts of the school in the order of their first classes. */
export function mealPartsOf({ classes, mealParts }: Pick<School, 'classes' | 'mealParts'>): MealPart[] {
  const assigned = assignMealParts(classes, mealParts ?? {});
  const ids = [...new Set(classes.map(({ id }) => assigned[id] ?? ONLY_PART))];
  return (ids.length === 0 ? [ONLY_PART] : ids).map((id) => {
    const rooms = classes.filter((room) => assigned[room.id] === id);
    return { id, label: labelOf(id, rooms[0]), classIds: rooms.map((room) => room.id) };
  });
}

/** 'meals' for the only workbook, 'meals/diem-le-1' for one of several. */
export function mealKey(part: string): string {
  return part === ONLY_PART ? 'meals' : `meals/${part}`;
}

/** The folder in which its people write it, and the one a lock keeps it in. */
export function mealFolderKey(part: string, folder: 'open' | 'locked'): string {
  return `${mealKey(part)}/${folder}`;
}

/** Not of the folders: parts end with a number. */
export function isMealWorkbook(key: string): boolean {
  return /^meals(\/[^/]*\d)?$/.test(key);
}

/** Whether those who report write by the folder of that key. */
export function isMealFolder(key: string): boolean {
  return /^meals\/(.+\/)?open$/.test(key);
}

function toParts(classes: readonly ClassRoom[], partOf: (room: ClassRoom) => string): MealParts {
  return Object.fromEntries(classes.map((room) => [room.id, partOf(room)]));
}

/** The first workbook of the class's campus that has room, else a new one. */
function partWithRoom(classes: readonly ClassRoom[], parts: MealParts, { campus }: ClassRoom): string {
  const taken = classes.filter(({ id }) => parts[id] !== undefined);
  const here = new Set(taken.filter((room) => room.campus === campus).map(({ id }) => parts[id] ?? ONLY_PART));
  const sizeOf = (part: string) => taken.filter(({ id }) => parts[id] === part).length;
  const free = [...here].find((part) => sizeOf(part) < MOST_CLASSES);
  return free ?? newPart(campus, new Set(Object.values(parts)));
}

/** Ends with a number, so that no campus is taken for a folder beside the workbooks. */
function newPart(campus: string | null, taken: ReadonlySet<string>): string {
  const name = slug(campus ?? '')
    .slice(0, LONGEST_NAME)
    .replace(/-$/, '');
  for (let n = 1; ; n++) {
    const part = name === '' ? String(n) : `${name}-${n}`;
    if (!taken.has(part)) return part;
  }
}

function labelOf(part: string, first: ClassRoom | undefined): string | null {
  if (part === ONLY_PART) return null;
  const number = /\d+$/.exec(part)?.[0] ?? '1';
  if (!first?.campus) return `Tệp ${number}`;
  return number === '1' ? first.campus : `${first.campus} (${number})`;
}
