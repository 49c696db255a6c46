/** What a class is asked for each day besides the children present: a column a meal that the school serves, and one a diet. */
import type { MealSettings, Stage } from '../school/types';
import { slug } from '../shared/text';

export type MealKey = 'main' | 'snack' | 'breakfast' | 'secondMain';

export interface MealColumn {
  /** A diet's is 'diet/' with the slug of its name. */
  readonly key: MealKey | `diet/${string}`;
  /** What the school calls a diet; '' for a meal, which the ui names. */
  readonly label: string;
  /** The stages that are asked for it. */
  readonly stages: readonly Stage[];
}

/** Children by the column's key; null, or no such key: not reported, which is not zero. */
export type MealCounts = Readonly<Record<string, number | null>>;

const ALL: readonly Stage[] = ['nursery', 'kindergarten'];
const MAIN: MealColumn = { key: 'main', label: '', stages: ALL };

/** In the order of the sheet; the main meal, which is the report, always comes first. */
export function mealColumnsOf({ meals }: { readonly meals: MealSettings }): MealColumn[] {
  const served = (isServed: boolean, key: MealKey, stages = ALL): MealColumn[] =>
    isServed ? [{ key, label: '', stages }] : [];
  return [
    MAIN,
    ...served(meals.breakfast, 'breakfast'),
    ...served(meals.snack, 'snack'),
    ...served(meals.secondMain, 'secondMain', ['nursery']),
    ...meals.diets.map((label): MealColumn => ({ key: `diet/${slug(label)}`, label, stages: ALL })),
  ];
}

/** A diet's children are among those who eat; they are no further portions. */
export function isDiet({ key }: Pick<MealColumn, 'key'>): boolean {
  return key.startsWith('diet/');
}

/** What is eaten after the children of a half day have gone home. */
export function isAfternoon({ key }: Pick<MealColumn, 'key'>): boolean {
  return key === 'snack' || key === 'secondMain';
}

/** The columns that a class of the stage is asked for. */
export function columnsOf(columns: readonly MealColumn[], stage: Stage): MealColumn[] {
  return columns.filter(({ stages }) => stages.includes(stage));
}

/** The meals that the staff may eat too: one number each for the school. */
export function staffColumns(columns: readonly MealColumn[]): MealColumn[] {
  return columns.filter((column) => !isDiet(column) && column.key !== 'secondMain');
}

/** The sums by column; null where nobody reported. */
export function sumCounts(counts: readonly MealCounts[], columns: readonly MealColumn[]): MealCounts {
  return Object.fromEntries(
    columns.map(({ key }) => {
      const known = counts.map((one) => one[key] ?? null).filter((count): count is number => count !== null);
      return [key, known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)];
    }),
  );
}
