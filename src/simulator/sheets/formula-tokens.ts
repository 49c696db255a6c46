/** Cuts a formula into tokens by the syntax of the file's locale, so that references and separators can be rewritten. */
import { NotSimulated } from '../kernel/errors';
import { columnIndex, columnName, quoted, quoteSheetName } from './a1';
import type { LocaleRules } from './locale';

/** One end of a reference, zero-based; a row or a column alone leaves the other out. */
export interface Corner {
  row?: number;
  column?: number;
  isRowFixed: boolean;
  isColumnFixed: boolean;
}

export interface Reference {
  /** Name of the sheet without quotes. */
  sheet?: string;
  from: Corner;
  /** Absent for a single cell. */
  to?: Corner;
}

export type Token =
  | { kind: 'reference'; reference: Reference }
  | { kind: 'function'; name: string }
  | { kind: 'number'; value: string }
  /** Separates arguments. */
  | { kind: 'separator' }
  /** Separates columns or rows of an array literal. */
  | { kind: 'columnMark' }
  | { kind: 'rowMark' }
  | { kind: 'name'; text: string }
  /** Strings, operators, brackets, error literals, white space: unchanged. */
  | { kind: 'other'; text: string };

const SHEET = String.raw`(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d*`;
const CORNERS = `(?<a>${CELL}):(?<b>${CELL}|${COLUMN})|(?<c>${COLUMN}):(?<d>${COLUMN})|(?<e>${ROW}):(?<f>${ROW})|(?<g>${CELL})`;
const REFERENCE = new RegExp(String.raw`${SHEET}(?:${CORNERS})(?![\p{L}\p{N}_(.!])`, 'uy');
const STRING = /"(?:[^"]|"")*"/y;
const FUNCTION = /[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const ERROR = /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)/y;
const NUMBERS = { '.': /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y, ',': /(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?/y };

/** Tokens of a formula (with its leading `=`), or undefined if it is no formula in this locale (Sheets: #ERROR!). */
export function tokenize(formula: string, rules: LocaleRules): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 1;
  let braces = 0;
  while (at < formula.length) {
    const [token, length] = tokenAt(formula, at, rules, braces > 0);
    if (!token) return undefined;
    if (token.kind === 'other') braces += token.text === '{' ? 1 : token.text === '}' ? -1 : 0;
    tokens.push(token);
    at += length;
  }
  return tokens;
}

/** The formula's text again, in the locale (`rules`) or, without rules, in the syntax of the engine. */
export function renderTokens(tokens: readonly Token[], rules?: LocaleRules): string {
  const isComma = rules?.decimalMark === ',';
  const text = tokens.map((token) => {
    switch (token.kind) {
      case 'reference':
        return renderReference(token.reference, rules ? quoteSheetName : quoted);
      case 'function':
        return token.name;
      case 'number':
        return isComma ? token.value.replace('.', ',') : token.value;
      case 'separator':
        return isComma ? ';' : ',';
      case 'columnMark':
        return isComma ? '\\' : ',';
      case 'rowMark':
        return ';';
      default:
        return token.text;
    }
  });
  return `=${text.join('')}`;
}

function renderReference(reference: Reference, quote: (title: string) => string): string {
  const sheet = reference.sheet === undefined ? '' : `${quote(reference.sheet)}!`;
  const to = reference.to ? `:${renderCorner(reference.to)}` : '';
  return `${sheet}${renderCorner(reference.from)}${to}`;
}

function tokenAt(formula: string, at: number, rules: LocaleRules, isInBraces: boolean): [Token | undefined, number] {
  const string = match(STRING, formula, at);
  if (string) return [{ kind: 'other', text: string[0] }, string[0].length];
  const reference = match(REFERENCE, formula, at);
  if (reference) return [{ kind: 'reference', reference: readReference(reference) }, reference[0].length];
  const error = match(ERROR, formula, at);
  if (error) return [{ kind: 'other', text: error[0] }, error[0].length];
  const called = match(FUNCTION, formula, at);
  if (called) return [{ kind: 'function', name: called[0].toUpperCase() }, called[0].length];
  const name = match(NAME, formula, at);
  if (name) return [{ kind: 'name', text: name[0] }, name[0].length];
  const number = match(NUMBERS[rules.decimalMark], formula, at);
  if (number) return [{ kind: 'number', value: number[0].replace(',', '.') }, number[0].length];
  return [markAt(formula[at] as string, rules, isInBraces, formula), 1];
}

function markAt(mark: string, rules: LocaleRules, isInBraces: boolean, formula: string): Token | undefined {
  if (mark === ':') throw new NotSimulated(`the range operator of ${formula}`);
  if (mark === ';') return isInBraces ? { kind: 'rowMark' } : { kind: 'separator' };
  if (mark === ',' && rules.decimalMark === '.') return isInBraces ? { kind: 'columnMark' } : { kind: 'separator' };
  if (mark === '\\' && rules.decimalMark === ',' && isInBraces) return { kind: 'columnMark' };
  return /[\s+\-*/^&=<>%(){}]/.test(mark) ? { kind: 'other', text: mark } : undefined;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readReference(found: RegExpExecArray): Reference {
  const { sheet, a, b, c, d, e, f, g } = found.groups as Record<string, string | undefined>;
  const from = readCorner((a ?? c ?? e ?? g) as string);
  const second = b ?? d ?? f;
  return {
    ...(sheet !== undefined && { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet }),
    from,
    ...(second !== undefined && { to: readCorner(second) }),
  };
}

function readCorner(text: string): Corner {
  const [, columnFixed, column, rowFixed, row] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) as RegExpExecArray;
  const isRowOnly = column === '';
  return {
    ...(row && { row: Number(row) - 1 }),
    ...(column && { column: columnIndex(column) }),
    isRowFixed: (isRowOnly ? columnFixed || rowFixed : rowFixed) === '$',
    isColumnFixed: !isRowOnly && columnFixed === '$',
  };
}

function renderCorner(corner: Corner): string {
  const column = corner.column === undefined ? '' : `${corner.isColumnFixed ? '$' : ''}${columnName(corner.column)}`;
  const row = corner.row === undefined ? '' : `${corner.isRowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}
