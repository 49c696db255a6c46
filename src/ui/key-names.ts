/** Names of items by their keys ('class/5a1/plan_week'), as the school calls them. */
import { mealKey, mealPartsOf } from '../domain/meals/meal-parts';
import type { School } from '../domain/school/types';
import { type MessageKey, say } from './messages/catalogue';

/** 'Lớp 5A1 › Kế hoạch tuần'. Without a school (a log row that outlives it) a unit is called by its id. */
export function nameOfKey(key: string, school: School | null = null): string {
  const [unit = '', id, leaf] = key.split('/');
  const scope = scopeName(unit, key.slice(unit.length + 1), school);
  if (scope !== null) return scope;
  const exact = FIXED[key];
  if (exact) return say(exact);
  if (unit === 'meals' && school) return mealName(key, school);
  const fixed = FIXED[unit];
  if (fixed && id !== undefined) return below(say(fixed), id, school);
  const name = id === undefined ? null : unitName(unit, id === 'person' && leaf ? leaf : id, school);
  if (name === null) return say('control.target.other', { name: key });
  return leaf === undefined || id === 'person' ? name : below(name, leaf, school);
}

/** What a lock is about beside the tree; null for the tree's own keys. */
function scopeName(unit: string, name: string, school: School | null): string | null {
  if (unit === 'admin') return say('control.target.admin');
  if (unit === 'item') return say('control.target.item', { name });
  if (unit === 'term') return say('control.target.term', { name: name === '1' ? 'I' : 'II' });
  if (unit === 'week') return say('control.target.week', { name });
  if (unit === 'theme') return say('control.target.theme', { name: themeName(name, school) });
  const month = name.split('-').reverse().join('/');
  if (unit === 'period') return say('control.target.month', { name: month });
  if (unit === 'portions') return say('control.target.portions', { name: month });
  if (unit !== 'kind') return null;
  return school?.regulation.records.find(({ key }) => key === name)?.name ?? say('control.target.other', { name });
}

/** The key of the unit an item belongs to: 'class/5a1' for all below it, 'year' for the folders around the units. */
export function unitOfKey(key: string): string {
  const [unit = '', id] = key.split('/');
  if (key.startsWith('tasks/person/')) return key;
  if (id !== undefined && unit in NAMED) return `${unit}/${id}`;
  return unit;
}

const FIXED: Readonly<Record<string, MessageKey | undefined>> = {
  root: 'control.target.root',
  year: 'control.target.year',
  control: 'control.target.control',
  meals: 'control.target.meals',
  review: 'control.target.review',
  'meals/folder': 'control.target.meals',
  'meals/open': 'control.target.mealsOpen',
  'meals/locked': 'control.target.mealsLocked',
  journal: 'control.target.journal',
  accounts: 'control.target.accounts',
  classes: 'control.target.classes',
  people: 'control.target.people',
  teams: 'control.target.teams',
  office: 'control.target.office',
  board: 'control.target.board',
  reports: 'control.target.reports',
  setAside: 'control.target.setAside',
  worker: 'control.target.worker',
};

const NAMED = {
  class: 'control.target.class',
  team: 'control.target.team',
  person: 'control.target.person',
  tasks: 'control.target.tasks',
} as const satisfies Record<string, MessageKey>;

function unitName(unit: string, id: string, school: School | null): string | null {
  const code = id.toUpperCase();
  const room = school?.classes.find((one) => one.id === id);
  if (unit === 'class') return room?.name ?? say(NAMED.class, { name: code });
  if (unit === 'tasks') return say(NAMED.tasks, { name: room?.name ?? personName(id, school) ?? code });
  if (unit === 'team') return school?.teams.find((one) => one.id === id)?.name ?? say(NAMED.team, { name: code });
  if (unit !== 'person') return null;
  return say(NAMED.person, { name: personName(id, school) ?? code });
}

/** 'Báo ăn › Điểm lẻ', its folders too. */
function mealName(key: string, school: School): string {
  const part = mealPartsOf(school).find(({ id }) => key === mealKey(id) || key.startsWith(`${mealKey(id)}/`));
  const folder = FIXED[`meals/${key.split('/')[2] ?? ''}`] ?? 'control.target.meals';
  return say('control.target.below', { unit: say(folder), leaf: part?.label ?? key });
}

/** 'Gia đình (Mẫu giáo)'; by its id when the tab has it no more. */
function themeName(id: string, school: School | null): string {
  const theme = school?.themes.find((one) => one.id === id);
  if (!theme) return id;
  return theme.label === '' ? theme.name : `${theme.name} (${theme.label})`;
}

function personName(id: string, school: School | null): string | undefined {
  return school?.people.find((one) => one.id === id)?.fullName;
}

function below(unit: string, leaf: string, school: School | null): string {
  const name = school?.regulation.leaves.find(({ key }) => key === leaf)?.name ?? leaf;
  return say('control.target.below', { unit, leaf: name });
}
