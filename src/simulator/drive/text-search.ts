/**
 * How `contains` compares texts: case and everything that is no letter or digit do not count.
 * Source: https://developers.google.com/workspace/drive/api/guides/search-files and
 * https://github.com/GAM-team/GAM/wiki/Users-Drive-Query
 */

/** Every word of what is sought begins a word of the text; in double quotes: its words follow each other. */
export function containsPrefixes(sought: string): (text: string) => boolean {
  return matcher(sought, (word, wanted) => word.startsWith(wanted));
}

/** Every word of what is sought is a word of the text; in double quotes: they follow each other. */
export function containsWords(sought: string): (text: string) => boolean {
  return matcher(sought, (word, wanted) => word === wanted);
}

type IsMatch = (word: string, wanted: string) => boolean;

function matcher(sought: string, isMatch: IsMatch): (text: string) => boolean {
  const wanted = wordsOf(sought);
  if (/^\s*".*"\s*$/s.test(sought)) return (text) => containsPhrase(wordsOf(text), wanted);
  return (text) => {
    const words = wordsOf(text);
    return wanted.every((each) => words.some((word) => isMatch(word, each)));
  };
}

function containsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_word, start) => phrase.every((each, i) => words[start + i] === each));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
