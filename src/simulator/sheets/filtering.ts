/** Rows that the basic filter of a sheet hides, by the present values. */
import type { World } from '../kernel/world';
import { satisfies } from './condition';
import { moveFormula } from './formula-refs';
import { boxIn } from './grid-range';
import { localeRules } from './locale';
import type { Renderer } from './rendered';
import type { FilterCriteria } from './resources';
import type { Sheet, Spreadsheet } from './state';
import { conditionWithFormulas } from './validation-rule';

/** The first row of the filter's range is its heading and always shown. */
export function filteredRows(world: World, spreadsheet: Spreadsheet, sheet: Sheet, render: Renderer): Set<number> {
  const hidden = new Set<number>();
  const filter = sheet.basicFilter;
  const specs = (filter?.filterSpecs ?? []).filter((spec) => spec.filterCriteria);
  if (!filter || specs.length === 0) return hidden;
  const { startRow, endRow } = boxIn(sheet, filter.range);
  const rules = localeRules(spreadsheet.locale);
  const passes = ({ hiddenValues, condition }: FilterCriteria, row: number, column: number): boolean => {
    const subject = render.at(sheet, row, column);
    if (hiddenValues?.includes(subject.formatted ?? '')) return false;
    if (!condition) return true;
    const down = row - startRow - 1;
    const moved = conditionWithFormulas(condition, (formula) => moveFormula(formula, rules, down, 0));
    return satisfies(moved, { world, spreadsheet, sheet, render, subject });
  };
  for (let row = startRow + 1; row < endRow; row++) {
    const isShown = specs.every(({ filterCriteria = {}, columnIndex = 0 }) => passes(filterCriteria, row, columnIndex));
    if (!isShown) hidden.add(row);
  }
  return hidden;
}
