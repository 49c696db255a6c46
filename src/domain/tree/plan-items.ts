/** The documents of plans in the leaves of their classes: nothing of their own, closed into 'Đã duyệt' once approved. */
import { type PlanDocument, planDocuments } from '../documents/plan-documents';
import { diffDays, type PlainDate } from '../shared/plain-date';
import type { DesiredItem } from './desired-item';
import { item, PRIORITY } from './new-item';
import type { Roster } from './roster';
import { templateOf } from './templates';
import { APPROVED_LEAF } from './unit-branch';

export function planItems({ school }: Roster, today: PlainDate): DesiredItem[] {
  const closes = school.regulation.leaves.some(({ unit, key }) => unit === 'class' && key === APPROVED_LEAF);
  return planDocuments(school, today).map((document) => planItem(document, school.calendar.start, closes));
}

function planItem({ key, duty, record, leaf, name }: PlanDocument, start: PlainDate, closes: boolean): DesiredItem {
  const { unit, occasion } = duty;
  return item({
    ...{ key, name, kind: 'doc', scope: unit, parent: `${unit}/${leaf.key}`, records: [record.key] },
    // When a day's quota is short, what is due first comes first.
    priority: PRIORITY.plans + Math.max(0, diffDays(start, occasion.dueDate)),
    date: occasion.about.from,
    closesInto: closes ? `${unit}/${APPROVED_LEAF}` : null,
    template: templateOf(record, 'doc'),
  });
}
