/** What the column `Về` of Duyệt offers to whom, by names that the rows are understood by. */
import type { School } from '../domain/school/types';
import type { DesiredItem } from '../domain/tree/desired-item';
import { APPROVED_LEAF } from '../domain/tree/unit-branch';
import { type Context, today } from './context';
import { lockRowsOf } from './layouts';
import { type ReviewFacts, type ReviewTab, reviewFacts } from './review-tabs';
import { isHeadingRow, isLinkRow } from './row-kinds';

export interface Target {
  readonly key: string;
  readonly name: string;
}

/** The rows of `Khóa – Mở` that are about one thing. */
export function lockTargets(context: Context, school: School): Target[] {
  const keys = lockRowsOf(context, school).filter((key) => !isHeadingRow(key) && !isLinkRow(key));
  return keys.map((key) => ({ key, name: context.views.keyName(key, school) }));
}

/** A record by its own name, a folder with its unit's: 'Lớp 5A1 › Kế hoạch tuần'. */
export function itemName({ views }: Context, school: School, { key, name, kind }: DesiredItem): string {
  return kind === 'folder' ? views.keyName(key, school) : name;
}

/** By the tab of each person, in the order of the tabs: what to lock, whose row of staff, what to remark on. */
export function targetLists(context: Context, school: School, tabs: readonly ReviewTab[]): string[][] {
  const facts = reviewFacts(school, today(context));
  // Of plans there are more every week: they would leave no room for the rest.
  const lasting = facts.desired.filter(({ alwaysOpen, date }) => !alwaysOpen && date === undefined);
  const items = lasting.filter(({ key }) => !key.endsWith(`/${APPROVED_LEAF}`));
  const named = items.map((item) => ({ key: item.key, name: itemName(context, school, item) }));
  const scopes = lockTargets(context, school);
  return tabs.map((tab) => targetsOf(school, facts, tab, scopes, named));
}

function targetsOf(
  school: School,
  { reviewers, rights }: ReviewFacts,
  tab: ReviewTab,
  scopes: readonly Target[],
  items: readonly Target[],
): string[] {
  const person = reviewers.find(({ id }) => id === tab.personId);
  if (!person) return [];
  const { kinds, mayPropose, mayRemark } = rights(person);
  const names = [
    ...scopes.filter(({ key }) => mayPropose(key)).map(({ name }) => name),
    ...(kinds.includes('staff')
      ? school.people.map(({ id, fullName }) => `${id.toUpperCase()}${CODE_ENDS}${fullName}`)
      : []),
    ...items.filter(({ key }) => mayRemark(key)).map(({ name }) => name),
  ];
  return [...new Set(names)];
}

const CODE_ENDS = ' – ';

/** 'GV1-5A1 – Nguyễn Thị A' as it is chosen, or the code alone. */
export function staffCode(text: string): string {
  return text.split(CODE_ENDS)[0]?.trim() ?? '';
}
