/** Matching of Vietnamese text as people type it: with or without marks, composed or not, any case, any spaces. */

/** Lower case without marks (đ → d), spaces collapsed: 'Tổ  Nhà trẻ' → 'to nha tre'. Two texts with the same fold are the same to us. */
export function foldText(text: string): string {
  const known = folds.get(text);
  if (known !== undefined) return known;
  const fold = foldAnew(text);
  if (folds.size >= MOST_FOLDS) folds.clear();
  folds.set(text, fold);
  return fold;
}

/** The same few hundred words are compared thousands of times while a workbook is read. */
const folds = new Map<string, string>();
const MOST_FOLDS = 5_000;

function foldAnew(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** An ASCII identifier: 'Mầm 1' → 'mam-1', '5A1' → '5a1'; empty when the text has no letter or digit. */
export function slug(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The known text nearest to what was typed (edit distance of the folds, at most a third of its length); null when none is near. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const fold = foldText(typed);
  const limit = Math.max(1, Math.floor(fold.length / 3));
  let best: { text: string; distance: number } | null = null;
  for (const text of known) {
    const distance = editDistance(fold, foldText(text));
    if (distance <= limit && (best === null || distance < best.distance)) best = { text, distance };
  }
  return best ? best.text : null;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
