/** Records that are spreadsheets: a copy of their template, until what is their own stands in them. */
import type { CreateStep } from '../domain/plan/plan';
import type { RecordKind } from '../domain/regulation/types';
import type { School } from '../domain/school/types';
import { unitName } from '../domain/tree/names';
import type { LayoutStep } from './layouts';
import { MARK } from './marks';
import type { ListedItem } from './ports';
import { COPIED } from './templates';

/** Listed copies in which the placeholders still stand, and those that this run has just made. */
export function recordsToFill(
  items: readonly ListedItem[],
  made: readonly CreateStep[],
  ids: Readonly<Record<string, string>>,
): LayoutStep[] {
  const listed = items.filter(
    ({ id, key, kind, properties }) => kind === 'sheet' && properties[MARK.layout] === COPIED && ids[key ?? ''] === id,
  );
  const fresh = made.filter(({ key, kind, template }) => kind === 'sheet' && template && ids[key]);
  const keys = new Set([...listed.map(({ key }) => key ?? ''), ...fresh.map(({ key }) => key)]);
  return [...keys].map((key) => ({ key, id: ids[key]!, version: FILLED }));
}

const FILLED = 'filled';

/** The kind of record with that key in the tree, and whose it is; null for anything else. */
export function recordAt(school: School, key: string): { record: RecordKind; whose: string } | null {
  const parts = key.split('/');
  const unit = parts.slice(0, -2).join('/');
  const record = school.regulation.records.find((one) => one.key === parts[parts.length - 1]);
  return record && UNIT.test(unit) ? { record, whose: unitName(school, unit) } : null;
}

const UNIT = /^((class|team|person)\/[^/]+|office|board)$/;
