/** Documents that a class's plans are written in: which there should be on a day, and what each is called. */
import { dutiesOf } from '../duties/duties';
import { occasionsOf } from '../duties/occasions';
import type { Duty, DutyOccasion, DutyRule } from '../duties/types';
import { hashText } from '../plan/fingerprint';
import type { Leaf, RecordKind } from '../regulation/types';
import type { School } from '../school/types';
import { addDays, type PlainDate } from '../shared/plain-date';
import { nameOf } from '../tree/names';
import { documentTitle } from './document-title';

export interface PlanDocument {
  /** 'class/5a1/plan_week/13': ASCII, at most 80 characters. */
  readonly key: string;
  readonly duty: Duty;
  readonly record: RecordKind;
  readonly leaf: Leaf;
  readonly name: string;
  /** From this day on it is there. */
  readonly from: PlainDate;
}

/** Those of the day and of all days before it. Before `documentsSince` none were made. */
export function planDocuments(school: School, date: PlainDate): PlanDocument[] {
  const { documentsSince: since, calendar, themes, settings, duties, events = [] } = school;
  if (since === undefined) return [];
  const forms = new Map(duties.flatMap((rule) => formOf(rule, school) ?? []).map((form) => [form.rule, form]));
  const occasions = occasionsOf([...forms.keys()], { calendar, themes, events, settings: settings.duties });
  const wanted = occasions.filter((one) => firstDay(one, school) <= date && one.about.to >= since);
  return wanted.flatMap((occasion) => documentsAt(occasion, school, forms.get(occasion.rule)!));
}

interface Form {
  readonly rule: DutyRule;
  readonly record: RecordKind;
  readonly leaf: Leaf;
}

/** A plan of a class that goes into a folder and has a form of its own; what else is said about such a plan has no document. */
function formOf(rule: DutyRule, school: School): Form | null {
  const { records, leaves, pieces } = school.regulation;
  const record =
    rule.owner === 'class' ? records.find(({ key }) => key === rule.record && key === rule.key) : undefined;
  if (record?.form !== 'folder' || record.unit !== 'class' || pieces[record.key] !== 'doc') return null;
  const leaf = leaves.find(({ unit, key }) => unit === 'class' && key === record.leaf);
  return leaf && daysAhead(rule, school) > 0 ? { rule, record, leaf } : null;
}

/** One for each class that owes the plan. */
function documentsAt(occasion: DutyOccasion, school: School, { record, leaf }: Form): PlanDocument[] {
  const [title, from] = [documentTitle(school, occasion, leaf), firstDay(occasion, school)];
  const names = new Map(school.classes.map(({ id, name }) => [`class/${id}`, name]));
  return dutiesOf([occasion], school).map((duty) => {
    const name = nameOf(title, names.get(duty.unit) ?? '');
    return { key: keyOf(duty), duty, record, leaf, name, from };
  });
}

function firstDay({ rule, dueDate }: DutyOccasion, school: School): PlainDate {
  return addDays(dueDate, -daysAhead(rule, school));
}

/** 0: the school wants none made. */
function daysAhead({ anchor }: DutyRule, { settings }: School): number {
  const { themeDaysAhead, weekDaysAhead } = settings.documents;
  return anchor.type === 'theme' ? themeDaysAhead : weekDaysAhead;
}

/** Themes are called after what the school types: a long name ends in a hash of the whole. */
function keyOf({ unit, occasion }: Duty): string {
  const key = `${unit}/${occasion.key}`;
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY - 17)}-${hashText(key)}`;
}

const LONGEST_KEY = 80;
