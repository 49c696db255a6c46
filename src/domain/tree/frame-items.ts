/** What stands above and beside the units: root, control workbook, the year's folder, templates. */
import type { School } from '../school/types';
import type { DesiredItem } from './desired-item';
import { REPORTS_NAME, rootName, SET_ASIDE_NAME, SHARED_DRIVE_NAME, TEMPLATES_NAME, yearName } from './names';
import { item, PRIORITY, workbook } from './new-item';
import { grantsTo, type Roster } from './roster';
import { TEMPLATES, templateFiles } from './templates';

/** The shared drive that the school was given. */
export const DRIVE_KEY = 'drive';

export function frameItems(roster: Roster): DesiredItem[] {
  const { school } = roster;
  return [
    item({ key: 'root', parent: null, name: rootName(school) }),
    item({
      ...workbook(roster, 'control'),
      parent: 'root',
      priority: PRIORITY.frame,
      alwaysOpen: true,
    }),
    ...(topOf(school) === DRIVE_KEY
      ? [item({ key: DRIVE_KEY, parent: null, name: SHARED_DRIVE_NAME, given: true })]
      : []),
    item({
      key: 'year',
      parent: topOf(school),
      name: yearName(school),
      grants: grantsTo(roster, school.regulation.yearReaders, 'reader', {}),
    }),
    item({ key: 'reports', parent: 'year', name: REPORTS_NAME }),
    item({ key: 'setAside', parent: topOf(school), name: SET_ASIDE_NAME }),
    ...templates(roster),
  ];
}

/** Outside the year: the school's wording goes on, and no lock closes what the board alone writes. */
function templates(roster: Roster): DesiredItem[] {
  const { regulation } = roster.school;
  const grants = grantsTo(roster, regulation.templateWriters, 'writer', {});
  return [
    item({ key: TEMPLATES, parent: topOf(roster.school), name: TEMPLATES_NAME, grants }),
    ...templateFiles(regulation).map((file) => item({ ...file, parent: TEMPLATES })),
  ];
}

/** The key of what holds the year: the root folder in My Drive, or the shared drive. Root and control workbook stay in My Drive. */
function topOf({ settings }: School): string {
  return settings.edition === 'shared_drive' ? DRIVE_KEY : 'root';
}
