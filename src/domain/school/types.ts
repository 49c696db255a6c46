/** A school as its control workbook describes it, read and checked. */
import type { RefundRule } from '../attendance/refunds';
import type { AttendanceSigns } from '../attendance/signs';
import type { SchoolCalendar } from '../calendar/types';
import type { DutyRule, DutySettings, SchoolEvent } from '../duties/types';
import type { Regulation, Role } from '../regulation/types';
import type { MonthDay, PlainDate } from '../shared/plain-date';
import type { Problem } from '../shared/problem';

export type Stage = 'nursery' | 'kindergarten';
export type Season = 'summer' | 'winter';

export interface SchoolSettings {
  readonly schoolName: string;
  readonly regulationId: string;
  /** '2026-2027'. */
  readonly schoolYear: string;
  readonly firstMonday: PlainDate;
  /** End of drop-off, minutes since midnight. */
  readonly dropOffEnd: Readonly<Record<Stage, Readonly<Record<Season, number>>>>;
  /** Winter hours hold from `from` to `to`, both included, across the New Year. */
  readonly winter: { readonly from: MonthDay; readonly to: MonthDay };
  /** Minutes after the end of drop-off. */
  readonly mealReportMinutes: number;
  /** Minutes since midnight. */
  readonly mealOpenTime: number;
  readonly meals: MealSettings;
  readonly planDueTime: number;
  readonly planReminderTime: number;
  /** Lower-case e-mail of the account that owns everything. */
  readonly schoolAccount: string;
  /** Where the records lie; `sharedDriveId` is set only for a shared drive. */
  readonly edition: 'my_drive' | 'shared_drive';
  readonly sharedDriveId: string | null;
  /** How long an accepted correction stays open, unless the board says otherwise. */
  readonly correctionHours: number;
  /** Without a heartbeat for so long by day the worker counts as dead. */
  readonly heartbeatHours: number;
  /** Whether the accreditation unit reads what is approved (Điều 8). */
  readonly accreditationReads: boolean;
  readonly attendance: AttendanceSettings;
  readonly duties: DutySettings;
  readonly documents: DocumentSettings;
}

/** Documents of plans that are made before they are due. */
export interface DocumentSettings {
  /** Days before the due day of a theme's plan; 0: the school wants none made. */
  readonly themeDaysAhead: number;
  /** The same of week and day plans. */
  readonly weekDaysAhead: number;
  /** What the three parts of a theme's plan are called. */
  readonly sections: readonly [string, string, string];
}

export interface AttendanceSettings {
  readonly signs: AttendanceSigns;
  /** Which absences give the meal money back. */
  readonly refund: RefundRule;
  /** Whether a class all of whose children are marked has reported its meals by that. */
  readonly feedsMeals: boolean;
}

/** Which counts a class is asked for, and until when where that differs. */
export interface MealSettings {
  readonly breakfast: boolean;
  readonly snack: boolean;
  /** The nursery's main meal of the afternoon. */
  readonly secondMain: boolean;
  /** As the school calls them, no two with the same slug. */
  readonly diets: readonly string[];
  /** The kitchen sees yesterday's number of a class that is missing, never counted. */
  readonly estimate: boolean;
  /** Minutes after the end of drop-off, by the slug of a campus that has its own. */
  readonly minutesByCampus: Readonly<Record<string, number>>;
  /** Minutes before the cut-off at which the teachers of classes that are missing get a mail; 0: none do. */
  readonly reminderMinutes: number;
  /** Until when supplements are taken, minutes since midnight. */
  readonly supplementUntil: number;
}

export interface ClassRoom {
  /** The slug of the code it was first set up with: it stays when the code changes. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly stage: Stage;
  /** The id of its team. */
  readonly team: string;
  readonly enrolment: number;
  readonly campus: string | null;
  /** The class's last day; absent: it goes on. */
  readonly to?: PlainDate;
  /** The id of the class that takes its children, and whose teachers read its records afterwards. */
  readonly mergedInto?: string;
}

export interface Team {
  /** The slug of the name it was first set up with: it stays when the name changes. */
  readonly id: string;
  readonly name: string;
}

export interface Assignment {
  readonly role: Role;
  readonly classId?: string;
  readonly teamId?: string;
  /** First and last day it holds, both included; absent: from ever, for ever. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

export interface Person {
  /** The slug of the staff id. */
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly fullName: string;
  readonly assignments: readonly Assignment[];
}

/** A member of the administration board (ban quản trị). */
export interface AdminBoardMember {
  readonly personId: string;
  /** As the decision calls it: 'Trưởng ban'. */
  readonly position: string;
  readonly decision: { readonly number: string; readonly date: PlainDate };
  readonly duties: string;
  /** First and last day, both included; absent: from ever, for ever. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** A theme of the year (chủ đề): what some classes work on for some weeks. */
export interface Theme {
  /** The slug of block and name. */
  readonly id: string;
  readonly name: string;
  /** As the tab says whose it is: a team, a stage, or '' for all classes. */
  readonly label: string;
  readonly classIds: readonly string[];
  /** First and last day, both included. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A day, or some, on which classes do otherwise than the school. */
export interface ClassDay {
  /** Away or at home; only until noon; eating together, the first of them reports for all. */
  readonly kind: 'off' | 'half' | 'joined';
  readonly name: string;
  /** Empty: the whole school, for a half day. */
  readonly classIds: readonly string[];
  /** First and last day, both included. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface School {
  readonly settings: SchoolSettings;
  /** The preset with the school's own catalogue. */
  readonly regulation: Regulation;
  readonly calendar: SchoolCalendar;
  readonly classes: readonly ClassRoom[];
  /** Teams that have classes, in the order of the sheet. The office team is not one of them. */
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
  readonly adminBoard: readonly AdminBoardMember[];
  /** In the order of the tab; no class has two on one day. */
  readonly themes: readonly Theme[];
  readonly classDays: readonly ClassDay[];
  /** What falls due, by the regulation and by the school's own rows. */
  readonly duties: readonly DutyRule[];
  /** Meetings and trainings of the tab; absent: none is known. */
  readonly events?: readonly SchoolEvent[];
  /** From this day on documents of plans are made, as it was written down; absent: none yet. */
  readonly documentsSince?: PlainDate;
  /** The meal workbook of each class as it was written down; absent: of none yet. */
  readonly mealParts?: Readonly<Record<string, string>>;
}

export type SheetKey =
  | 'settings'
  | 'classes'
  | 'staff'
  | 'offDays'
  | 'catalogue'
  | 'adminBoard'
  | 'themes'
  | 'duties'
  | 'events';

export interface ControlTable {
  readonly header: readonly string[];
  /** The row of the header as the user sees it; 1 when absent. */
  readonly headerRow?: number;
  /** `row` as the user sees it; cells as the user sees them. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** null: the sheet is missing. */
export type ControlTables = Readonly<Record<SheetKey, ControlTable | null>>;

export type SchoolReading =
  | { readonly ok: true; readonly school: School; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };
