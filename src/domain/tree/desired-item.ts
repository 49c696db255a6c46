/** One folder or file the school's Drive should hold, and who should have which role on it directly. */
import type { Grant } from '../access/grant';
import type { PlainDate } from '../shared/plain-date';

export type ItemKind = 'folder' | 'sheet' | 'doc';

/** What a record begins as a copy of: a template of the tree, by its key, or a file of the school's own, by its id. */
export type TemplateSource = { readonly key: string } | { readonly id: string };

export interface DesiredItem {
  /** ASCII, at most 80 characters (a mark holds 124 bytes with its name), the same every year: 'class/5a1/plan_week'. */
  readonly key: string;
  /** The key of the folder it lies in; null: the school account's My Drive. */
  readonly parent: string | null;
  readonly name: string;
  readonly kind: ItemKind;
  /** The key of the nearest class, team, person, office or board folder, else 'year'. */
  readonly scope: string;
  /** Direct grants: what the person does not already have from above. */
  readonly grants: readonly Grant[];
  /** The kinds of records that it is or holds, by the catalogue's keys; a lock of a kind goes by them. None: a frame folder. */
  readonly records: readonly string[];
  /** Its writers are people of the school whom a lock lowers to readers. */
  readonly grain: boolean;
  /** No lock closes it: the way to ask for a correction must stay open, and a door from which a lock takes what it holds. */
  readonly alwaysOpen: boolean;
  /** Lower is sooner, never lower than its parent's: what the day needs comes first when a day's quota is short. */
  readonly priority: number;
  /** The key of the folder where it also lies rightly, once it is approved; null: only in its parent. */
  readonly closesInto: string | null;
  /**
   * Where a lock keeps it until it is opened again. Of an always-open folder: where a lock that covers the folder keeps what
   * lies in it, while its writers keep their role there.
   */
  readonly lockedInto?: string;
  /** The day it is of: a lock of a period goes by it. Absent: it is of the whole year. */
  readonly date?: PlainDate;
  /** Absent: it begins empty, as the product's own workbooks and folders do. */
  readonly template?: TemplateSource;
  /** The team of a class folder: a lock of the team closes it too. */
  readonly team?: string;
  /** The school was given it (a shared drive): it is neither made nor named nor shared by a plan. */
  readonly given?: true;
  /** The key of the leaf that a lock keeps it out of; the item remembers that, and returns after the lock. */
  readonly home?: string | null;
}
