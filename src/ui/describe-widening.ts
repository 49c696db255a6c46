/** Who gets more than now, in words: what somebody who agrees to a plan has to read first. */

import type { Widening } from '../domain/plan/plan';
import type { School } from '../domain/school/types';
import { groupBy } from '../domain/shared/group-by';
import { say } from './messages/catalogue';
import { personText, placesText } from './plan-words';

/** More people than these are told by group. */
const FEW_PEOPLE = 10;

/** Whoever is not on the staff list stands first, by name; that nobody gets more is said as well. */
export function wideningText(widenings: readonly Widening[], school: School): string {
  const outside = widenings.filter(({ email }) => !isStaff(email, school));
  const staff = widenings.filter(({ email }) => isStaff(email, school));
  const lines = [...outsiderLines(outside, school), ...staffLines(staff, school)];
  if (lines.length === 0) return say('widening.none');
  const title = say(outside.length === 0 ? 'widening.title' : 'widening.title.outsiders');
  return say('plan.section', { title, lines: lines.map((line) => say('plan.line', { line })).join('\n') });
}

/** For a plan that tells below who gets what: many people in one sentence. */
export function wideningSummary(widenings: readonly Widening[], school: School): string {
  return countOf(widenings) > FEW_PEOPLE ? wideningSentence(widenings, school) : wideningText(widenings, school);
}

/** In one sentence: how many people, by which groups of the regulation, and whether anybody is not on the staff list. */
export function wideningSentence(widenings: readonly Widening[], school: School): string {
  if (widenings.length === 0) return say('widening.none');
  const outside = new Set(widenings.map(({ email }) => email).filter((email) => !isStaff(email, school)));
  return say(outside.size === 0 ? 'widening.sentence' : 'widening.sentence.outsiders', {
    count: countOf(widenings),
    groups: [...groupBy(widenings, groupText)].map(groupAndArticles).join('; '),
    outsiders: [...outside].join(', '),
  });
}

function outsiderLines(widenings: readonly Widening[], school: School): string[] {
  return [...groupBy(widenings, ({ email, role }) => `${email} ${role}`)].map(([, list]) =>
    say('widening.outsider', { who: list[0]?.email ?? '', can: canText(list), places: placesOf(list, school) }),
  );
}

function staffLines(widenings: readonly Widening[], school: School): string[] {
  const isSmall = countOf(widenings) <= FEW_PEOPLE;
  const whom = ({ email }: Widening) => (isSmall ? email : '');
  const groups = [...groupBy(widenings, (each) => `${whom(each)} ${each.role} ${whyText(each)}`)];
  return groups.map(([, list]) => {
    const email = list[0]?.email ?? '';
    const who = isSmall ? personText(email, school) : say('widening.people', { count: countOf(list) });
    return say('widening.line', { who, can: canText(list), places: placesOf(list, school), why: whyOf(list) });
  });
}

function canText([first]: readonly Widening[]): string {
  return say(first?.role === 'reader' ? 'widening.reads' : 'widening.writes');
}

function whyOf([first]: readonly Widening[]): string {
  return first ? whyText(first) : '';
}

/** 'giáo viên của lớp, Điều 7'. */
function whyText({ why }: Widening): string {
  if (!why) return say('widening.unknown');
  return say('widening.why', { group: say(`access.group.${why.reason}`), article: why.article });
}

function groupText({ why }: Widening): string {
  return why ? say(`access.group.${why.reason}`) : say('widening.unknown');
}

/** 'ban giám hiệu, Điều 3, 4, 8'. */
function groupAndArticles([group, list]: readonly [string, readonly Widening[]]): string {
  const articles = [...new Set(list.flatMap(({ why }) => why?.article ?? []))].sort(
    (a, b) => numberIn(a) - numberIn(b) || (a < b ? -1 : 1),
  );
  const short = articles.map((article, i) => (i === 0 ? article : article.replace(ARTICLE, '')));
  return short.length === 0 ? group : say('widening.why', { group, article: short.join(', ') });
}

const ARTICLE = /^Điều /;

function numberIn(article: string): number {
  return Number(/\d+/.exec(article)?.[0] ?? 0);
}

function placesOf(widenings: readonly Widening[], school: School): string {
  return placesText(
    widenings.map(({ key }) => key),
    school,
  );
}

function countOf(widenings: readonly Widening[]): number {
  return new Set(widenings.map(({ email }) => email)).size;
}

function isStaff(email: string, { people }: School): boolean {
  return people.some((one) => one.email === email.toLowerCase());
}
