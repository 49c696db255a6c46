/** The state of a row as a formula: what is wrong in it, whether it is reported, at once and without the worker. */
import { isDiet, type MealColumn } from '../../domain/meals/meal-columns';
import { say } from '../messages/catalogue';
import { cellName, quoted } from './a1';
import type { DayPlace } from './meal-place';

/** Every text that the formula can give: another one in the cell is somebody's. */
export const STATES = [
  'missing',
  'reported',
  'noMain',
  'notNumber',
  'negative',
  'overEnrolment',
  'overPresent',
  'overMain',
] as const;

type State = (typeof STATES)[number];

/** States of a number that counts, or cannot, and that somebody should look at. */
export const WRONG_STATES = ['notNumber', 'negative', 'overEnrolment', 'overPresent', 'overMain'] as const;

export function stateText(state: State): string {
  return say(`meals.state.${state}`);
}

/** `counts`: of each column whether the row is asked for it. `isClass`: it has enrolled and present children. */
export function mealState(
  { column, offsets }: DayPlace,
  at: number,
  columns: readonly MealColumn[],
  counts: readonly boolean[],
  isClass: boolean,
): string {
  const cell = (offset: number) => cellName(at, column + offset);
  const [enrolment, present, main] = [cell(offsets.enrolment), cell(offsets.present), cell(offsets.main)];
  const cellsOf = (isWanted: (one: MealColumn) => boolean) =>
    columns.flatMap((one, i) => (counts[i] && isWanted(one) ? [cell(offsets.main + i)] : []));
  const all = [...(isClass ? [present] : []), ...cellsOf(() => true)];
  const diets = cellsOf(isDiet);
  const over = isClass
    ? [
        when(`MAX(${all.join(';')})>${enrolment}`, 'overEnrolment'),
        when(`IF(ISNUMBER(${present});MAX(${all.join(';')})>${present};FALSE)`, 'overPresent'),
        ...(diets.length > 0 ? [when(`MAX(${diets.join(';')})>${main}`, 'overMain')] : []),
      ]
    : [];
  const steps = [
    when(
      anyOf(all, (one) => `IF(${one}="";FALSE;NOT(ISNUMBER(${one})))`),
      'notNumber',
    ),
    when(
      anyOf(all, (one) => `IF(ISNUMBER(${one});OR(${one}<0;${one}<>INT(${one}));FALSE)`),
      'negative',
    ),
    ...(isClass ? [when(`AND(${main}="";${present}<>"")`, 'noMain')] : []),
    when(`${main}=""`, 'missing'),
    ...over,
  ];
  const reported = quoted(stateText('reported'));
  return `=${steps.reduceRight((rest, step) => step(rest), reported)}`;
}

type Step = (rest: string) => string;

function when(condition: string, state: State): Step {
  return (rest) => `IF(${condition};${quoted(stateText(state))};${rest})`;
}

function anyOf(cells: readonly string[], condition: (cell: string) => string): string {
  return `OR(${cells.map(condition).join(';')})`;
}
