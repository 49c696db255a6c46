/** What attendance puts into the day of the meal reports. */
import type { AttendanceViews } from '../../app/attendance-views';
import { row } from './cells';
import { dayPlace } from './meal-place';

export const mealPresent: AttendanceViews['mealPresent'] = ({ rows, ...day }) => {
  const { sheetId, column, offsets } = dayPlace(day);
  return rows.map(({ row: at, present }) => row(sheetId, at, [{ value: present }], column + offsets.present));
};
