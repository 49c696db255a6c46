/** Where what a duty is about lies in Drive: its own document, the record it is kept in, or the folder that collects it. */
import type { Duty } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import { type Context, today } from './context';
import { registerOf } from './register';
import { reviewFacts } from './review-tabs';

/** The address of the file; null: there is none. */
export function recordLinks(context: Context, school: School): (duty: Duty) => string | null {
  const register = registerOf(context, school);
  const { desired } = reviewFacts(school, today(context));
  const places = new Map<string, string>();
  // A file comes after the folder it lies in, and is the nearer one.
  for (const { key, scope, records } of desired) for (const record of records) places.set(`${scope} ${record}`, key);
  return ({ unit, occasion }) => {
    const own = register[`${unit}/${occasion.key}`]?.id;
    const place = places.get(`${unitScope(unit)} ${occasion.rule.record}`);
    return documentLink(own ?? (place === undefined ? null : register[place]?.id));
  };
}

/** Opens any file in its own editor, on a phone in its app. */
export function documentLink(id: string | null | undefined): string | null {
  return id ? `https://drive.google.com/open?id=${id}` : null;
}

/** Where a unit's records lie: what a post owes lies with the office or the board. */
function unitScope(unit: string): string {
  if (unit === 'role/clerk') return 'office';
  return unit.startsWith('role/') ? 'board' : unit;
}
