/**
 * The mark every item of ours carries as public `properties` (private ones belong to one OAuth client and would be
 * invisible to a second copy of the script). 124 bytes for key and value together, so codes only.
 * https://developers.google.com/workspace/drive/api/guides/properties
 */
import { isEveryYears } from '../domain/tree/templates';

export const MARK = {
  /** School year, e.g. `2026-2027`. */
  year: 'hsmnYear',
  /** Key of the desired item. */
  key: 'hsmnKey',
  /** Key of the unit (class, person, team …) whose lock covers the item. */
  scope: 'hsmnScope',
  /** Version of the layout written into a workbook; of a record whether its copy of the template is filled in. */
  layout: 'hsmnLayout',
  /** Fingerprint of what a document said when it was made. */
  made: 'hsmnMade',
  /** Id of the teacher's file that a school-owned copy was taken from. */
  takenFrom: 'hsmnTakenFrom',
  /** The day a document is of, `2026-11-23`, if it is not the day of its making. */
  date: 'hsmnDate',
  /** Id of the folder a lock took it out of. */
  closedFrom: 'hsmnClosedFrom',
  /** Months whose tabs a lock has closed, `2026-11,2026-12`; those of a school year fit. */
  closedMonths: 'hsmnClosedMonths',
} as const;

export function markOf(year: string, item: { key: string; scope: string }): Record<string, string> {
  return { [MARK.year]: markYear(item.key, year), [MARK.key]: item.key, [MARK.scope]: item.scope };
}

/** The year in the mark of items that outlive a school year. */
export const EVERY_YEAR = 'all';

/** The year an item is marked with: what outlives a school year stays from year to year. */
export function markYear(key: string, year: string): string {
  return isEveryYears(key) ? EVERY_YEAR : year;
}
