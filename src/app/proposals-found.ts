/** Finds what the rows of Duyệt are about: by its name, or by a link. */
import type { MessageProblem } from '../domain/proposals/message';
import type { RemarkedItem } from '../domain/proposals/remark';
import type { ReviewRights } from '../domain/proposals/review-rights';
import type { School } from '../domain/school/types';
import { driveIdIn } from '../domain/shared/drive-link';
import { foldText } from '../domain/shared/text';
import { type Context, today } from './context';
import type { ReadMessage } from './proposals-read';
import { registerOf } from './register';
import { reviewFacts } from './review-tabs';
import { itemName } from './review-targets';
import { type SeenItem, seeItems } from './seen-items';

/** By the number of the row: the item that a remark is on, or what is wrong. One read of the register for all. */
export function findRemarked(
  context: Context,
  school: School,
  rows: readonly ReadMessage[],
): Map<string, RemarkedItem | MessageProblem> {
  const remarks = rows.filter(({ typed }) => typed.kind === 'remark');
  if (remarks.length === 0) return new Map();
  const register = registerOf(context, school);
  const links = remarks.flatMap(({ typed }) => driveIdIn(typed.target) ?? []);
  const seen = seeItems(context, register, links);
  const { desired, reviewers, rights } = reviewFacts(school, today(context));
  return new Map(
    remarks.map(({ number, tab, typed }) => {
      const person = reviewers.find(({ id }) => id === tab.personId);
      if (!person) return [number, 'notYours'] as const;
      const hers = rights(person);
      const linked = driveIdIn(typed.target);
      if (linked) return [number, linkedItem(seen.get(linked), hers)] as const;
      const wanted = foldText(typed.target);
      const named = desired.filter(
        (item) => foldText(item.name) === wanted || foldText(itemName(context, school, item)) === wanted,
      );
      const ids = named
        .filter(({ key }) => hers.mayRemark(key))
        .map((item) => ({ key: item.key, name: itemName(context, school, item) }));
      return [number, namedItem(ids, named.length, (key) => register[key]?.id ?? null)] as const;
    }),
  );
}

function linkedItem(seen: SeenItem | undefined, { mayRemark }: ReviewRights): RemarkedItem | MessageProblem {
  if (!seen) return 'notSeen';
  const { item, place } = seen;
  return place !== null && mayRemark(place) ? { id: item.id, place, name: item.name } : 'notYours';
}

function namedItem(
  hers: readonly { key: string; name: string }[],
  known: number,
  idOf: (key: string) => string | null,
): RemarkedItem | MessageProblem {
  const [one, ...others] = hers;
  if (!one) return known > 0 ? 'notYours' : 'targetUnknown';
  if (others.length > 0) return 'targetTwice';
  const id = idOf(one.key);
  return id === null ? 'notSeen' : { id, place: one.key, name: one.name };
}
