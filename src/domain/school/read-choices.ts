/** Cells in which one of some words is chosen, several of them, or a code is typed. */
import type { Article } from '../regulation/types';
import { foldText, nearest, slug } from '../shared/text';
import { MAX_ID_LENGTH } from './read-classes';
import { type Findings, problemAt, type TableRow } from './read-table';

/** The code of the chosen word; `usual` for an empty cell. null: it has a problem, which is told. */
export function readChoice<Key extends string, Code extends string>(
  row: TableRow<Key>,
  key: Key,
  names: Readonly<Record<Code, string>>,
  findings: Findings,
  usual?: Code,
): Code | null {
  const text = row.text(key);
  if (text === '' && usual !== undefined) return usual;
  const codes = Object.keys(names) as Code[];
  const found = codes.find((code) => foldText(names[code]) === foldText(text));
  if (found !== undefined) return found;
  const known = Object.values<string>(names);
  findings.problems.push(problemAt('ChoiceUnknown', row.place(key), { expected: expectedOf(text, known) }));
  return null;
}

/** What the words of a list ('Tổ trưởng, Tổ phó') mean, each once; an unknown word is told alone. */
export function readWords<Key extends string, Meaning>(
  row: TableRow<Key>,
  key: Key,
  known: readonly string[],
  findings: Findings,
  meaningOf: (word: string) => readonly Meaning[] | null,
): Meaning[] {
  const words = row.text(key).split(/[,;\n]/);
  const found = words
    .filter((word) => word.trim() !== '')
    .flatMap((word) => {
      const meaning = meaningOf(word);
      if (meaning) return meaning;
      const place = { ...row.place(key), value: word.trim() };
      findings.problems.push(problemAt('ChoiceUnknown', place, { expected: expectedOf(word, known) }));
      return [];
    });
  return [...new Set(found)];
}

/** An ASCII code that no row above has; '' where it has a problem. Underscores are kept: the regulation's codes have them. */
export function readCode<Row extends TableRow<'code' | 'name'>>(
  row: Row,
  known: Map<string, Row>,
  findings: Findings,
): string {
  const text = row.text('code');
  const code = text
    .split('_')
    .map(slug)
    .filter((part) => part !== '')
    .join('_');
  const earlier = known.get(code);
  if (text === '') {
    const expected = slug(row.text('name')).slice(0, MAX_ID_LENGTH).replace(/-$/, '') || 'so-moi';
    findings.problems.push(problemAt('RecordCodeMissing', row.place('code'), { expected }));
  } else if (code === '' || code.length > MAX_ID_LENGTH) {
    findings.problems.push(problemAt('RecordCodeInvalid', row.place('code')));
  } else if (earlier) {
    findings.problems.push(problemAt('RecordDuplicate', row.place('code'), { otherRow: earlier.row }));
  } else known.set(code, row);
  return code;
}

/** 'Điều 7', 'điều 7' or '7'; `usual` for an empty cell and where it has a problem. */
export function readArticle(row: TableRow<'article'>, usual: Article, findings: Findings): Article {
  const text = row.text('article');
  if (text === '') return usual;
  const number = /^(?:điều|dieu)?\s*(\d{1,3})$/i.exec(text)?.[1];
  if (number !== undefined) return `Điều ${Number(number)}`;
  findings.problems.push(problemAt('ArticleInvalid', row.place('article'), { expected: usual }));
  return usual;
}

function expectedOf(text: string, known: readonly string[]): string {
  return nearest(text, known) ?? known.join(', ');
}
