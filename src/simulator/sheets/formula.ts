/** Formulas as a person or a script enters them: normal form for keeping, engine form for computing. */
import { NotSimulated } from '../kernel/errors';
import { renderTokens, type Token, tokenize } from './formula-tokens';
import { UNSUPPORTED_FUNCTIONS } from './functions';
import { type LocaleRules, localeRules } from './locale';
import type { Sheet, Spreadsheet } from './state';

/**
 * The formula as Sheets keeps it: functions in capitals, separators of the locale. A formula that cannot be read in this
 * locale (e.g. `,` between arguments in vi_VN) is kept as it is and computes to #ERROR!.
 * @throws NotSimulated when it uses a function Google has and the engine has not.
 */
export function normalFormula(formula: string, rules: LocaleRules): string {
  const tokens = tokenize(formula, rules);
  if (!tokens) return formula;
  for (const token of tokens) {
    if (token.kind === 'function' && UNSUPPORTED_FUNCTIONS.has(token.name)) {
      throw new NotSimulated(`the Sheets function ${token.name}`);
    }
  }
  return renderTokens(tokens, rules);
}

/** Names of the clock functions inside the engine; formulas say NOW and TODAY. */
const CLOCK_FUNCTIONS: Readonly<Record<string, string>> = { NOW: 'WORLDNOW', TODAY: 'WORLDTODAY' };

/** The formula in the engine's syntax, computed on `sheet`; undefined if it cannot be read (#ERROR!). */
export function engineFormula(formula: string, spreadsheet: Spreadsheet, sheet: Sheet): string | undefined {
  const tokens = tokenize(formula, localeRules(spreadsheet.locale));
  return tokens && renderTokens(tokens.map((token) => engineToken(token, spreadsheet, sheet)));
}

/** Closes `A2:A` with the last row of the grid, writes TRUE and FALSE as functions, takes NOW and TODAY of the world. */
function engineToken(token: Token, spreadsheet: Spreadsheet, sheet: Sheet): Token {
  if (token.kind === 'name' && /^(true|false)$/i.test(token.text)) {
    return { kind: 'other', text: `${token.text.toUpperCase()}()` };
  }
  if (token.kind === 'function') return { kind: 'function', name: CLOCK_FUNCTIONS[token.name] ?? token.name };
  if (token.kind !== 'reference') return token;
  const { from, to, sheet: name } = token.reference;
  if (!to || to.row !== undefined || from.row === undefined) return token;
  const target = name === undefined ? sheet : sheetNamed(spreadsheet, name);
  const lastRow = Math.max((target?.rowCount ?? 1) - 1, from.row);
  return { kind: 'reference', reference: { ...token.reference, to: { ...to, row: lastRow } } };
}

function sheetNamed(spreadsheet: Spreadsheet, name: string): Sheet | undefined {
  return spreadsheet.sheets.find((each) => each.title.toLowerCase() === name.toLowerCase());
}
