/** A school of which only the daily meal reports are kept: everything else would be made for long. */
import type { DayRun } from '../../../scripts/day/day-run';
import { setUpSchool } from '../../../scripts/day/set-up-steps';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { newSchoolWorld } from '../../../scripts/school/school-world';
import { APPLIES_NAMES } from '../../../src/domain/school/catalogue-words';
import { CONTROL_SHEETS } from '../../../src/domain/school/control-sheets';
import type { ControlTables } from '../../../src/domain/school/types';

/** On the Sunday evening before `2026-11-23`. */
export function mealSchool(seed: number, ...sample: Parameters<typeof sampleTables>): DayRun {
  return mealSchoolOf(seed, sampleTables(...sample));
}

export function mealSchoolOf(seed: number, tables: ControlTables): DayRun {
  const day: DayRun = {
    school: newSchoolWorld({ now: '2026-11-22T19:30+07:00', seed }),
    dice: { rng: seed },
    runs: [],
    refusals: [],
    onProgress: () => {},
  };
  setUpSchool(day, onlyMeals(tables));
  return day;
}

export function onlyMeals(tables: ControlTables): ControlTables {
  const at = (key: string) => CONTROL_SHEETS.catalogue.columns.findIndex((column) => column.key === key);
  const rows = (tables.catalogue?.rows ?? []).map(({ row, cells }) => {
    const applies = cells[at('code')] === 'meal_report' ? APPLIES_NAMES.yes : APPLIES_NAMES.no;
    return { row, cells: cells.map((text, column) => (column === at('applies') ? applies : text)) };
  });
  return { ...tables, catalogue: { header: tables.catalogue?.header ?? [], headerRow: 1, rows } };
}
