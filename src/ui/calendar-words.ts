/** Words of the calendar files. */
import type { DutyViews } from '../app/duty-views';
import { dutyOfUnit } from './duty-words';
import { say } from './messages/catalogue';

export const calendarEntry: DutyViews['calendarEntry'] = ({ duty, school }) => ({
  title: say('duty.calendar.title', { name: dutyOfUnit(duty, school) }),
  text: say('duty.calendar.text', { article: duty.occasion.rule.article }),
});

export const calendarName: DutyViews['calendarName'] = ({ settings: { schoolYear: year, schoolName: school } }) =>
  say('duty.calendar', { year, school });

export const calendarFileName: DutyViews['calendarFileName'] = ({ settings }) =>
  say('duty.calendar.file', { year: settings.schoolYear });
