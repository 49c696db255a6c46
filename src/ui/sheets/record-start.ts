/** What a record gets of its own when it has been copied from its template. */
import type { SheetOp } from '../../app/sheet-ops';
import type { RecordModel } from '../../app/template-views';
import { isKeptByMonth } from '../../domain/tree/templates';
import { say } from '../messages/catalogue';
import { monthTabs } from './attendance-book';

/** The placeholders wherever the school's wording has them, also in a template of its own; then the months of its year. */
export function recordSheet({ record, school, whose, outline }: RecordModel): SheetOp[] {
  const { schoolName, schoolYear } = school.settings;
  return [
    { type: 'replaceText', find: say('template.place.school'), text: schoolName },
    { type: 'replaceText', find: say('template.place.whose'), text: whose },
    { type: 'replaceText', find: say('template.place.year'), text: schoolYear },
    ...(isKeptByMonth(record) ? monthTabs(school, outline) : []),
  ];
}
