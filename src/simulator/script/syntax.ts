/**
 * What Apps Script's parser accepts, read with acorn: ES2021 scripts, so no modules, no `#private`, no class fields.
 * Source: https://developers.google.com/apps-script/guides/v8-runtime
 */
import { type Node, type Program, parse } from 'acorn';

const FUNCTIONS = ['FunctionExpression', 'ArrowFunctionExpression'];

/** Names of the top-level functions of a file. Throws "Syntax error: …" naming the file and line. */
export function checkSyntax(fileName: string, source: string): readonly string[] {
  const known = functionsOf.get(source) ?? program(fileName, source).body.flatMap(functionNames);
  if (functionsOf.size >= MOST_KEPT) functionsOf.clear();
  functionsOf.set(source, known);
  return known;
}

/** Of texts that were read before: a large script takes about a second. */
const functionsOf = new Map<string, readonly string[]>();
const MOST_KEPT = 50;

function program(fileName: string, source: string): Program {
  try {
    return parse(source, { ecmaVersion: 2021, sourceType: 'script' });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc?: { line: number } };
    throw new Error(`Syntax error: ${message} line: ${loc?.line ?? '?'} file: ${fileName}.gs`);
  }
}

/** `function f(){}` and `var|let|const f = function|=>`, which is what menus and triggers can name. */
function functionNames(statement: Program['body'][number]): string[] {
  if (statement.type === 'FunctionDeclaration') return [statement.id.name];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations
    .filter(({ id, init }) => id.type === 'Identifier' && isFunction(init))
    .map(({ id }) => (id as Node & { name: string }).name);
}

function isFunction(init: Node | null | undefined): boolean {
  return init !== null && init !== undefined && FUNCTIONS.includes(init.type);
}
