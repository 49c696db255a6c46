/** Finds the titles of the tests in a test file by its syntax tree: `it(…)`, `test(…)`, `it.each(…)(…)`. */
import ts from 'typescript';

export interface TestTitle {
  readonly title: string;
  /** path:line */
  readonly at: string;
}

const TEST_FUNCTIONS = ['it', 'test'];

/** The titles as written; `${…}` in a title stays as it is. A title that is not written as a text is given as ''. */
export function testTitles(path: string, text: string): TestTitle[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const titles: TestTitle[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTestCall(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      titles.push({ title: titleText(node.arguments[0]), at: `${path}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

/** The call that carries title and body: `it('…', …)` or the second call of `it.each(rows)('…', …)`. */
function isTestCall(call: ts.CallExpression): boolean {
  if (ts.isIdentifier(call.expression)) return TEST_FUNCTIONS.includes(call.expression.text);
  const made = call.expression;
  const table = ts.isCallExpression(made)
    ? made.expression
    : ts.isTaggedTemplateExpression(made)
      ? made.tag
      : undefined;
  return table !== undefined && isEachOfTest(table);
}

function isEachOfTest(node: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'each' &&
    ts.isIdentifier(node.expression) &&
    TEST_FUNCTIONS.includes(node.expression.text)
  );
}

function titleText(argument: ts.Expression | undefined): string {
  if (argument === undefined) return '';
  if (ts.isStringLiteralLike(argument)) return argument.text;
  return ts.isTemplateExpression(argument) ? argument.getText() : '';
}
