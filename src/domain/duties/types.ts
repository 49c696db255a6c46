/** What people owe by the regulation as data (Điều 3–9): rules, what of them falls due in a year, and who owes it. */
import type { DateRange } from '../locks/scope';
import type { Article, RecordKey, Role } from '../regulation/types';
import type { Instant, MonthDay, PlainDate } from '../shared/plain-date';

/**
 * Whose duty it is: of each class (its teachers together), of each team (its leads together), of each teacher, of each
 * member of the staff, of the board together, or of whoever has a role together. `vice_principal`: those the school names.
 */
export type DutyOwner = 'class' | 'team' | 'each_teacher' | 'each_person' | 'board' | Exclude<Role, 'teacher'>;

export type EventKind = 'meeting' | 'training';

/** What a deadline is counted from. */
export type Anchor =
  /** Each numbered week: its first school day. */
  | { readonly type: 'week' }
  /** Each theme of a class: its first or its last school day. */
  | { readonly type: 'theme'; readonly edge: 'start' | 'end' }
  /** Days of the year, given here or by the school. */
  | { readonly type: 'dates'; readonly dates: readonly MonthDay[] | 'startOfYear' | 'childResults' }
  | { readonly type: 'school_day' }
  /** The last school day of each month that has one. */
  | { readonly type: 'month' }
  /** The ends of the equal parts of each term, or of the year. */
  | { readonly type: 'term' | 'year'; readonly parts: number }
  /** What the school reports to have been held. */
  | { readonly type: 'event'; readonly kind: EventKind };

/** `days`: so many after the anchor, before it when negative; `week_limit`: when week plans are wanted, as the school says. */
export type Offset = { readonly type: 'days'; readonly days: number | DaysSetting } | { readonly type: 'week_limit' };

/** Numbers of days the regulation leaves to the school. */
export type DaysSetting = 'notesDays' | 'assessDays' | 'printDays' | 'archiveDays';

/** Minutes since midnight, or the school's own time. */
export type TimeOfDay = number | 'planTime' | 'checkTime' | 'closingTime';

export interface When {
  readonly offset: Offset;
  readonly time: TimeOfDay;
}

/** How it is seen that the duty is done: someone ticks it, the record itself shows it, or so many reviews of each are there. */
export type Evidence =
  | { readonly type: 'tick' }
  | { readonly type: 'record' }
  | { readonly type: 'reviews'; readonly timesAPart: number; readonly of: 'teachers' | 'all' };

/** Who reviews, one after the other. `leads`: lead or deputy of the team. */
export type ReviewStep = 'leads' | 'board' | 'principal' | 'vice_principal' | 'clerk';

export interface DutyCheck {
  readonly steps: readonly ReviewStep[];
  /** null: the regulation names no time. */
  readonly due: When | null;
}

export interface DutyRule {
  /** ASCII, stays for ever; unique within the school. */
  readonly key: string;
  readonly name: string;
  readonly article: Article;
  /** The record it is about; null: none of the catalogue. */
  readonly record: RecordKey | null;
  readonly owner: DutyOwner;
  readonly anchor: Anchor;
  readonly due: When;
  readonly evidence: Evidence;
  readonly check: DutyCheck | null;
  /** `usual`: before and after the due time; `after`: only when it is late; `never`: something else reminds of it, or nobody. */
  readonly remind: 'usual' | 'after' | 'never';
  /** Lateness counts in the month's figures; `told`: the board's late list names it as well. */
  readonly ifLate: 'counted' | 'told';
}

/** What the school decides on its duties, where the regulation leaves it open or schools differ. */
export interface DutySettings {
  /** How 'trước 5 ngày' is counted. */
  readonly dayUnit: 'calendar' | 'working';
  /** 'Chiều thứ 6', or as elsewhere on the week's first school day. */
  readonly weekPlansOn: 'last_school_day_before' | 'first_school_day';
  readonly planTime: number;
  readonly checkTime: number;
  readonly closingTime: number;
  /** Until when what belongs to the beginning of the year is done. */
  readonly startOfYear: MonthDay;
  readonly childResults: readonly MonthDay[];
  readonly notesDays: number;
  readonly assessDays: number;
  readonly printDays: number;
  readonly archiveDays: number;
  /** Ids of the vice principals that Điều 4 names; empty: all of them. */
  readonly namedVicePrincipals: readonly string[];
  readonly reminders: ReminderSettings;
  /** Whether each person has her due times as a calendar file. */
  readonly calendarFiles: boolean;
}

export interface ReminderSettings {
  /** Minutes since midnight: digests go from then on. */
  readonly time: number;
  /** Working days before the due day on which a reminder goes; the due day itself always is one. */
  readonly before: readonly number[];
  /** Working days after the due day. */
  readonly after: readonly number[];
}

/** What was held, as the school reports it. */
export interface SchoolEvent {
  /** Stays for ever. */
  readonly id: string;
  readonly kind: EventKind;
  readonly date: PlainDate;
  /** Who was there; null: everyone. */
  readonly personIds: readonly string[] | null;
}

/** A duty rule at one of its times, not yet of anyone: 'plan_week/13'. */
export interface DutyOccasion {
  readonly rule: DutyRule;
  readonly key: string;
  /** The days the work is for. */
  readonly about: DateRange;
  readonly dueDate: PlainDate;
  readonly dueMs: Instant;
  readonly checkMs: Instant | null;
  /** How many reviews of each there must be by then. */
  readonly reviews?: number;
  /** Only these classes; absent: all. */
  readonly classIds?: readonly string[];
  /** Only these people; absent: all. */
  readonly personIds?: readonly string[];
}

/** What one class, team, person or office owes at one time. */
export interface Duty {
  /** '2026-2027/plan_week/13/class/5a1': stays for ever. */
  readonly id: string;
  /** 'class/5a1', 'team/la', 'person/gv1', 'board', 'role/clerk'. */
  readonly unit: string;
  readonly occasion: DutyOccasion;
}
