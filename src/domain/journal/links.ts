/** Rows that are right by themselves but do not go on from one another: somebody wrote a row anew with a hash of its own. */
import { NO_HASH } from './chain';

export interface Link {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
}

/**
 * Numbers of the rows written anew. A row that fits neither its neighbour before nor after is the one; of two that do not fit
 * only each other it is the earlier one (its hash is what the later one should carry), unless that hash is known from elsewhere.
 */
export function brokenLinks(
  links: readonly Link[],
  anchors: readonly { readonly number: number; readonly hash: string }[],
): number[] {
  const byNumber = new Map(links.map((link) => [link.number, link]));
  const breaks = links.filter((link) => doesNotFollow(link, byNumber)).map(({ number }) => number);
  const isKnown = (number: number) =>
    anchors.some((anchor) => anchor.number === number && anchor.hash === byNumber.get(number)?.hash);
  const guilty: number[] = [];
  for (const number of breaks) {
    if (guilty.includes(number - 1)) continue;
    const isLater = number === 1 || breaks.includes(number + 1) || isKnown(number - 1);
    guilty.push(isLater ? number : number - 1);
  }
  return guilty;
}

function doesNotFollow({ number, previous }: Link, byNumber: ReadonlyMap<number, Link>): boolean {
  const before = number === 1 ? NO_HASH : byNumber.get(number - 1)?.hash;
  return before !== undefined && previous !== before;
}
