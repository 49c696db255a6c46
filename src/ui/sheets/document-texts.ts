/** What stands in a plan's document for each placeholder; what is not known stays a line to write on. */
import type { TemplateViews } from '../../app/template-views';
import { formatDate } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';

export const documentTexts: TemplateViews['documentTexts'] = ({ school, heading }) => {
  const { schoolName, schoolYear, documents } = school.settings;
  const { whose, from, to, weeks, themes, teachers } = heading;
  const [first, last] = [weeks[0], weeks[weeks.length - 1]];
  const parts = documents.sections.map((name, i) => [say('template.place.part', { number: i + 1 }), name] as const);
  const texts: (readonly [string, string])[] = [
    [say('template.place.school'), schoolName],
    [say('template.place.whose'), whose],
    [say('template.place.year'), schoolYear],
    [say('template.place.week'), first === last ? `${first ?? ''}` : `${first}–${last}`],
    [say('template.place.from'), formatDate(from)],
    [say('template.place.to'), formatDate(to)],
    [say('template.place.theme'), themes.join(', ')],
    [say('template.place.teachers'), teachers.join(', ')],
    ...parts,
  ];
  return texts.map(([find, text]) => ({ find, text: text || say('template.place.open') }));
};
