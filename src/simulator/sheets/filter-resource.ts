/** Filters as the API takes and answers them: `criteria` by column beside `filterSpecs`. */
import { NotSimulated } from '../kernel/errors';
import { invalidArgument } from './errors';
import type { BasicFilter, FilterCriteria, FilterSpec, FilterView } from './resources';
import { checkCondition } from './validation-rule';

interface GivenFilter extends Partial<FilterView> {
  criteria?: Record<string, FilterCriteria>;
  tableId?: string;
}

/** Both forms of the criteria, as every answer has them. */
export function filterResource<T extends BasicFilter | FilterView>(filter: T): T & Pick<GivenFilter, 'criteria'> {
  const { filterSpecs } = filter;
  if (!filterSpecs) return filter;
  const criteria = filterSpecs.map(
    ({ columnIndex = 0, filterCriteria = {} }) => [columnIndex, filterCriteria] as const,
  );
  return { ...filter, criteria: Object.fromEntries(criteria) };
}

/** The criteria in the one form that is kept; `filterSpecs` win. */
export function readFilter(given: GivenFilter): Partial<FilterView> {
  const { criteria, filterSpecs, tableId, ...rest } = given;
  if (tableId !== undefined) throw new NotSimulated('a filter backed by a table');
  const specs = filterSpecs ?? (criteria && specsOf(criteria));
  for (const spec of specs ?? []) checkSpec(spec);
  return { ...rest, ...(specs && specs.length > 0 && { filterSpecs: specs }) };
}

function specsOf(criteria: Readonly<Record<string, FilterCriteria>>): FilterSpec[] {
  return Object.entries(criteria).map(([column, filterCriteria]) => ({ columnIndex: Number(column), filterCriteria }));
}

function checkSpec({ columnIndex, filterCriteria = {}, ...others }: FilterSpec): void {
  if (columnIndex === undefined || columnIndex < 0) throw invalidArgument('columnIndex is required');
  const unknown = [...Object.keys(others), ...Object.keys(filterCriteria)].find(
    (key) => key !== 'hiddenValues' && key !== 'condition',
  );
  if (unknown) throw new NotSimulated(`a filter by ${unknown}`);
  if (filterCriteria.condition) checkCondition(filterCriteria.condition, 'filters');
}
