/**
 * How wide the tests go whose cases are many: `npm test` takes a few of them, `npm run soak` runs the same files again
 * with WIDE=1 and takes all.
 */
export function width<T>(few: T, all: T): T {
  return process.env.WIDE === '1' ? all : few;
}

/** The first cases; in the soak all. */
export function firstOf<T>(cases: readonly T[], few = 1): readonly T[] {
  return cases.slice(0, width(few, cases.length));
}
