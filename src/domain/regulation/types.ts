/** The shape of a school's regulation (quy chế) as data: every item names the article (điều) it implements. */

import type { MonthDay } from '../shared/plain-date';

export type Role =
  | 'principal'
  | 'vice_principal'
  | 'team_lead'
  | 'deputy_team_lead'
  | 'teacher'
  | 'kitchen_staff'
  | 'accountant'
  | 'clerk'
  | 'health'
  | 'staff'
  | 'accreditation';

/** 'Điều 7'. */
export type Article = `Điều ${number}`;

export type Unit = 'class' | 'person' | 'team' | 'office' | 'board' | 'school';

/** A leaf's key: ASCII, unique within the regulation's catalogue. */
export type LeafKey = string;

/** A record's key: ASCII, unique within the catalogue; a school adds its own beside the preset's. */
export type RecordKey = string;

/** Groups of people that a regulation names, by their relation to the unit the item belongs to. */
export type NamedGroup =
  | 'board'
  | 'class_teachers'
  | 'person'
  | 'team_leads'
  | 'all_class_teachers'
  | 'kitchen_office'
  | 'office'
  | 'clerk'
  | 'admin_board'
  | 'nobody';

/** The people a grant goes to: a named group, or whoever has the role nearest to the unit (its class, its team, else the school). */
export type AccessGroup = NamedGroup | Role;

/** `same_class`, `same_team`, `self`: relative to the unit of the item; `school`: whoever has the role; `admin_board`: its members. */
export interface GroupRule {
  readonly relation: 'same_class' | 'same_team' | 'self' | 'school' | 'admin_board' | 'none';
  /** The roles that count; a `self` group takes any role. */
  readonly roles: readonly Role[];
  /** Only teachers who have a class. */
  readonly withClass?: boolean;
}

export interface RoleRule {
  readonly role: Role;
  /** The text people choose in the staff sheet. */
  readonly name: string;
  /** Other texts that mean the same. */
  readonly aliases: readonly string[];
  /** Whether a row of this role may, must, or must not name a class or a team. */
  readonly names: 'class' | 'team' | 'none';
  readonly article: Article;
}

export interface GroupGrant {
  readonly group: AccessGroup;
  readonly article: Article;
}

/** The folder that holds a unit's leaves; nobody is writer there. */
export interface UnitRule {
  readonly unit: Unit;
  /** The name of the folder that collects the units of this kind ('Các lớp'), or of the unit itself when there is only one. */
  readonly folder: string;
  readonly readers: readonly GroupGrant[];
  /** Who writes in a leaf that the school adds to such a unit. */
  readonly writers: AccessGroup;
  readonly article: Article;
}

/** A folder whose writers a lock lowers to readers. */
export interface Leaf {
  readonly key: LeafKey;
  readonly name: string;
  readonly unit: Unit;
  /** For person leaves: who has one. */
  readonly heldBy: 'all' | 'teachers';
  readonly writers: AccessGroup;
  readonly article: Article;
}

export type Cadence =
  | 'yearly'
  | 'each_semester'
  | 'monthly'
  | 'per_theme'
  | 'weekly'
  | 'daily'
  | 'three_times_a_year'
  | 'on_event'
  | 'on_change'
  | 'end_of_year';

/** When a record is printed or exported. */
export type ExportTime = 'month' | 'semester' | 'year' | 'on_demand';

/** What is done about a record that deviates: mended at once, or offered. */
export type Mending = 'auto' | 'ask';

/** A file of the school that records begin as copies of, and the row of the catalogue that names it. */
export interface OwnTemplate {
  readonly id: string;
  readonly row: number;
}

export interface RecordKind {
  readonly key: RecordKey;
  readonly name: string;
  readonly unit: Unit;
  /** For records of a person: who keeps one. */
  readonly heldBy: 'all' | 'teachers';
  /** The leaf it lies in; null when it lives in a workbook of the whole school. */
  readonly leaf: LeafKey | null;
  /** What is created in the leaf; `folder`: the leaf itself collects what people put there; `workbook`: part of a shared workbook. */
  readonly form: 'folder' | 'sheet' | 'doc' | 'workbook';
  readonly cadence: Cadence;
  readonly exported: ExportTime;
  readonly reviewers: readonly Role[];
  /** Who reads it besides those who read the whole unit. */
  readonly readers: readonly AccessGroup[];
  /** The school's own template file; null: ours. */
  readonly template: OwnTemplate | null;
  readonly mending: Mending;
  readonly article: Article;
}

/** A workbook of the whole school that people write in. */
export interface WorkbookRule {
  readonly key: 'control' | 'meals' | 'tasks' | 'review';
  readonly name: string;
  readonly writers: readonly GroupGrant[];
  readonly article: Article;
}

export interface LockPolicy {
  /** Who decides when records are locked and unlocked. */
  readonly decidedBy: readonly Role[];
  readonly decisionArticle: Article;
  /** Who must allow a correction of a locked or archived record. */
  readonly correctionAllowedBy: readonly Role[];
  readonly correctionArticle: Article;
  /** Periods after which the school usually locks. */
  readonly usualAfter: readonly ('semester' | 'year')[];
  readonly usualArticle: Article;
}

export interface MealRule {
  /** Minutes after the end of drop-off until which a report is on time. */
  readonly minutesAfterDropOff: number;
  readonly reportedBy: AccessGroup;
  readonly summedBy: AccessGroup;
  readonly article: Article;
}

export interface Regulation {
  readonly id: string;
  readonly school: string;
  /** The decision that put it in force; the date as 'YYYY-MM-DD'. */
  readonly decision: { readonly number: string; readonly date: string };
  /** The first school year it holds for. */
  readonly since: string;
  /** From this day on the next school year may be prepared. */
  readonly nextYearFrom: MonthDay;
  /** The team of people who have no class; it may stand in the staff sheet though no class has it. */
  readonly officeTeam: string;
  readonly groups: Readonly<Record<NamedGroup, GroupRule>>;
  readonly roles: readonly RoleRule[];
  readonly yearReaders: readonly GroupGrant[];
  /** Who reads what is approved, in every unit. */
  readonly archiveReaders: readonly GroupGrant[];
  readonly units: readonly UnitRule[];
  readonly leaves: readonly Leaf[];
  readonly records: readonly RecordKind[];
  /** What people put into records of the form `folder` one by one, where the regulation says how it looks. */
  readonly pieces: Readonly<Record<RecordKey, 'sheet' | 'doc'>>;
  /** Who words the templates that records begin as copies of. */
  readonly templateWriters: readonly GroupGrant[];
  readonly workbooks: readonly WorkbookRule[];
  readonly lockPolicy: LockPolicy;
  readonly mealRule: MealRule;
}
