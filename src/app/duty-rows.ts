/**
 * Which duties stand in which rows of Việc của tôi. An occasion that was given a row has it for ever, in every workbook alike:
 * what is ticked there belongs to that occasion. Rows of what is not owed here are out of sight.
 */

import { dutiesOf, owersOf } from '../domain/duties/duties';
import { occasionsOf } from '../domain/duties/occasions';
import type { Duty, DutyOccasion } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import { groupBy } from '../domain/shared/group-by';
import type { PlainDate } from '../domain/shared/plain-date';
import { type Context, today } from './context';
import { TASKS } from './workbooks';

/** Keys of occasions, by school year: rows of a class's duties, and of those a person has beside them. */
export interface DutyRowKeys {
  readonly class: readonly string[];
  readonly own: readonly string[];
  /** By class: when it first had a row. What was due before that, nobody was asked for. */
  readonly since: Readonly<Record<string, PlainDate>>;
}

const NO_ROWS: DutyRowKeys = { class: [], own: [], since: {} };

export interface DutyRow {
  /** Zero-based within the block of rows. */
  readonly index: number;
  readonly duty: Duty;
}

export interface DutyTable {
  /** Every duty of the year that people tick off, in order of the due times. */
  readonly duties: readonly Duty[];
  readonly byId: ReadonlyMap<string, Duty>;
  readonly keys: DutyRowKeys;
  classRows(classId: string): readonly DutyRow[];
  /** What is hers alone or with a post she holds that day. */
  ownRows(personId: string, date: PlainDate): readonly DutyRow[];
}

/** Worked out once a run. */
export function dutyTable(context: Context, school: School): DutyTable {
  const worked = tables.get(school);
  if (worked) return worked;
  const known = context.store.get('dutyRows')[school.settings.schoolYear] ?? NO_ROWS;
  const table = dutyTableOf(school, today(context), known);
  tables.set(school, table);
  return table;
}

const tables = new WeakMap<School, DutyTable>();

/** With the layout that shows new rows. */
export function rememberDutyRows(context: Context, school: School): void {
  const year = school.settings.schoolYear;
  const known = context.store.get('dutyRows');
  const { keys } = dutyTable(context, school);
  const count = (rows: DutyRowKeys) => rows.class.length + rows.own.length + Object.keys(rows.since).length;
  if (count(keys) > count(known[year] ?? NO_ROWS)) context.store.set('dutyRows', { ...known, [year]: keys });
}

/** `date`: from when on duties are asked of classes that have no rows yet. */
export function dutyTableOf(school: School, date: PlainDate, known = NO_ROWS): DutyTable {
  const since = { ...Object.fromEntries(school.classes.map(({ id }) => [id, date])), ...known.since };
  const first = Object.values(since).sort()[0];
  const duties = dutiesOf(tickedOccasions(school), school).filter((duty) => isAskedFor(duty, since, first));
  const ofClasses = duties.filter(({ occasion }) => occasion.rule.owner === 'class');
  const own = duties.filter(({ occasion }) => occasion.rule.owner !== 'class');
  const keys: DutyRowKeys = {
    class: withNew(known.class, ofClasses),
    own: withNew(known.own, own).slice(0, TASKS.own.blockRows),
    since,
  };
  const byUnit = groupBy(ofClasses, ({ unit }) => unit);
  const ownUnits = [...groupBy(own, ({ unit }) => unit).values()];
  return {
    duties,
    byId: new Map(duties.map((duty) => [duty.id, duty])),
    keys,
    classRows: (classId) => rowsOf(keys.class, byUnit.get(`class/${classId}`) ?? []),
    ownRows: (personId, date) => {
      return rowsOf(keys.own, ownUnits.filter(([first]) => first && isHers(first, school, personId, date)).flat());
    },
  };
}

/** What a record or a count of reviews shows by itself has no tick. */
function tickedOccasions({ calendar, themes, events = [], settings, duties }: School): DutyOccasion[] {
  const ticked = duties.filter(({ evidence }) => evidence.type === 'tick');
  return occasionsOf(ticked, { calendar, themes, events, settings: settings.duties });
}

/** A school that begins in the middle of the year is not told of what was due before; nor is a new class. */
function isAskedFor({ unit, occasion }: Duty, since: DutyRowKeys['since'], first: PlainDate | undefined): boolean {
  const [kind, id = ''] = unit.split('/');
  const from = kind === 'class' ? since[id] : first;
  return from === undefined || occasion.dueDate > from;
}

/** What stands in the hidden first cell of the duty's row. Who leads two teams has a row for each. */
export function rowKeyOf({ unit, occasion }: Duty): string {
  return unit.startsWith('team/') ? `${occasion.key}/${unit}` : occasion.key;
}

function withNew(known: readonly string[], duties: readonly Duty[]): string[] {
  return [...new Set([...known, ...duties.map(rowKeyOf)])];
}

function isHers(duty: Duty, school: School, personId: string, date: PlainDate): boolean {
  return owersOf(duty, school, school.settings.duties, date).some(({ id }) => id === personId);
}

function rowsOf(keys: readonly string[], duties: readonly Duty[]): DutyRow[] {
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const rows = duties.flatMap((duty) => {
    const index = indexOf.get(rowKeyOf(duty));
    return index === undefined ? [] : [{ index, duty }];
  });
  return rows.sort((a, b) => a.index - b.index);
}
