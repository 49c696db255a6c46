/** Reads the whole control workbook: a checked school, or every problem of every tab at once. */
import { buildCalendar, WEEKS_TOTAL } from '../calendar/calendar';
import { lunarHolidaysKnown } from '../calendar/public-holidays';
import type { SchoolCalendar } from '../calendar/types';
import { checkCalendar } from '../duties/check-calendar';
import { dutiesOfRegulation } from '../duties/presets';
import { readDuties } from '../duties/read-duties';
import { readEvents } from '../duties/read-events';
import { regulationById } from '../regulation/presets';
import type { Regulation } from '../regulation/types';
import type { PlainDate } from '../shared/plain-date';
import { checkStaff } from './check-staff';
import { readAdminBoard } from './read-admin-board';
import { readCatalogue } from './read-catalogue';
import { readClasses } from './read-classes';
import { checkMealCampuses } from './read-meal-settings';
import { type OffDaysReading, readOffDays } from './read-off-days';
import { readSettings, type SettingsReading } from './read-settings';
import { readStaffRows, type StaffRow } from './read-staff';
import { type Findings, problemAt } from './read-table';
import { readThemeRows } from './read-themes';
import type { Assignment, ControlTables, Person, SchoolReading, SchoolSettings } from './types';

/**
 * Whether the tables are right does not depend on `today`: a school that was valid yesterday is valid tonight, so that
 * someone's leaving is carried out and not refused. What is wrong only today is a warning.
 */
export function readSchool(tables: ControlTables, today: PlainDate): SchoolReading {
  const findings: Findings = { problems: [], warnings: [] };
  const reading = readSettings(tables.settings, findings);
  const { settings, year } = reading;
  const regulation = readCatalogue(tables.catalogue, presetFor(settings), findings);
  const classes = readClasses(tables.classes, year, findings);
  if (classes) checkMealCampuses(reading, classes.classes, findings);
  const context = { regulation, classes, year, schoolAccount: settings.schoolAccount };
  const staff = readStaffRows(tables.staff, context, findings);
  if (staff) checkStaff(staff, classes, today, findings);
  const adminBoard = readAdminBoard(tables.adminBoard, staff, year, findings);
  const themes = readThemeRows(tables.themes, classes, year, findings);
  const offDays = readOffDays(tables.offDays, classes, year, findings);
  const calendar = buildSchoolCalendar(reading, offDays, findings);
  const duties = readDuties(tables.duties, dutiesOfRegulation(regulation.id), regulation.records, findings);
  const events = readEvents(tables.events, { staff, classes, regulation, year }, findings);
  if (calendar) findings.warnings.push(...checkCalendar({ themes, offDays }, calendar));
  const { problems, warnings } = findings;
  if (problems.length > 0 || !classes || !staff || !calendar) return { ok: false, problems, warnings };
  const school = {
    settings,
    regulation,
    calendar,
    classes: classes.classes,
    teams: classes.teams,
    people: peopleOf(staff),
    adminBoard,
    themes: themes.map(({ theme }) => theme),
    classDays: offDays.classDays,
    duties,
    events,
  };
  return { ok: true, school, warnings };
}

/** The regulation as far as the settings decide on it. */
function presetFor({ regulationId, accreditationReads }: SchoolSettings): Regulation {
  const preset = regulationById(regulationId);
  const archiveReaders = preset.archiveReaders.filter(({ group }) => accreditationReads || group !== 'accreditation');
  return { ...preset, archiveReaders };
}

/** Needs a year and a first Monday; told apart from days off that leave no room for all weeks. */
function buildSchoolCalendar(
  { settings, year, rowOf }: SettingsReading,
  offDays: OffDaysReading,
  findings: Findings,
): SchoolCalendar | null {
  const row = rowOf('first_monday');
  if (
    year === null ||
    row === undefined ||
    findings.problems.some((problem) => problem.row === row.row && problem.sheet === 'settings')
  ) {
    return null;
  }
  const calendar = buildCalendar({
    schoolYear: year,
    firstMonday: settings.firstMonday,
    offDays: offDays.offDays,
    makeUpDays: offDays.makeUpDays,
    weeksTotal: WEEKS_TOTAL,
  });
  if (calendar.weeks.length < WEEKS_TOTAL) {
    findings.problems.push(problemAt('WeeksDoNotFit', row.place('value'), { expected: String(WEEKS_TOTAL) }));
  }
  if (!lunarHolidaysKnown(year))
    findings.warnings.push({ type: 'LunarHolidaysUnknown', sheet: 'offDays', value: year });
  return calendar;
}

/** One person per id, in the order of the tab; each row is one assignment. Called only when no row has a problem. */
function peopleOf(rows: readonly StaffRow[]): Person[] {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = rows.filter((row) => row.id === id);
    const first = own[0];
    return first
      ? [{ id, email: first.email ?? '', fullName: first.fullName, assignments: own.flatMap(assignmentOf) }]
      : [];
  });
}

function assignmentOf({ role, classId, teamId, from, to }: StaffRow): Assignment[] {
  if (role === null) return [];
  return [
    {
      role,
      ...(classId === null ? {} : { classId }),
      ...(teamId === null ? {} : { teamId }),
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    },
  ];
}
