/** What a plan's document is called in Drive, hence Vietnamese: 'Kế hoạch tuần 13 (23/11–27/11)'. */
import type { DutyOccasion } from '../duties/types';
import type { Leaf } from '../regulation/types';
import type { School } from '../school/types';
import { formatDate, type PlainDate } from '../shared/plain-date';

/** The folder's name and what it is for; the class's name follows. */
export function documentTitle(school: School, occasion: DutyOccasion, leaf: Leaf): string {
  const { from, to } = occasion.about;
  const days = from === to ? dayOf(from) : `${dayOf(from)}–${dayOf(to)}`;
  return `${joined(leaf.name, timeWords(school, occasion))} (${days})`;
}

/** 'tuần 13', 'chủ đề Nghề nghiệp'; else as the duty counts its times. */
function timeWords({ themes }: School, { key, rule }: DutyOccasion): [word: string, name: string] {
  const name = key.slice(rule.key.length + 1);
  switch (rule.anchor.type) {
    case 'week':
      return ['tuần', name];
    case 'theme':
      return ['chủ đề', themes.find(({ id }) => id === name)?.name ?? name];
    default:
      return ['lần', name];
  }
}

/** A folder whose name ends with the word says it already: 'Kế hoạch tuần' → 'Kế hoạch tuần 13'. */
function joined(folder: string, [word, name]: [string, string]): string {
  return folder.toLowerCase().endsWith(word) ? `${folder} ${name}` : `${folder} – ${word} ${name}`;
}

function dayOf(date: PlainDate): string {
  return formatDate(date).slice(0, 5);
}
