/** Leaves the texts of one language in a bundle: the other half of the catalogue is never shown, and every trigger would read it. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const MESSAGE_FILES = /src[\\/]ui[\\/]messages[\\/][\w-]+\.ts$/;

export function oneLanguage(language: Language): Plugin {
  return {
    name: 'one-language',
    setup(build) {
      build.onLoad({ filter: MESSAGE_FILES }, ({ path }) => ({
        contents: withLanguage(readFileSync(path, 'utf8'), language),
        loader: 'ts',
      }));
    },
  };
}

/**
 * The source with only that language's text in each `{ vi, en }`, and with that language as `LANGUAGE`. An area of messages
 * gets no prototype: V8 makes a plain table of it at once, where an ordinary object costs a hidden class a key at every trigger.
 */
export function withLanguage(source: string, language: Language): string {
  const file = ts.createSourceFile('messages.ts', source, ts.ScriptTarget.Latest, true);
  const pieces: string[] = [];
  let from = 0;
  const replace = (node: ts.Node, text: string): void => {
    pieces.push(source.slice(from, node.getStart()), text);
    from = node.getEnd();
  };
  const insert = (at: number, text: string): void => {
    pieces.push(source.slice(from, at), text);
    from = at;
  };
  const visit = (node: ts.Node): void => {
    const kept = ts.isObjectLiteralExpression(node) ? textOf(node, language) : null;
    if (kept) replace(node, `{ ${kept.getText()} }`);
    else if (isLanguageName(node)) replace(node, JSON.stringify(language));
    else {
      if (isArea(node)) insert(node.getStart() + 1, ' __proto__: null,');
      ts.forEachChild(node, visit);
    }
  };
  ts.forEachChild(file, visit);
  return [...pieces, source.slice(from)].join('');
}

/** The property of the language, if the object is a text in all languages. */
function textOf(node: ts.ObjectLiteralExpression, language: Language): ts.ObjectLiteralElementLike | null {
  const named = (name: string) => node.properties.find((property) => property.name?.getText() === name);
  return LANGUAGES.every(named) ? (named(language) ?? null) : null;
}

/** An object that texts are properties of. */
function isArea(node: ts.Node): boolean {
  if (!ts.isObjectLiteralExpression(node)) return false;
  const values = node.properties.map((one) => (ts.isPropertyAssignment(one) ? one.initializer : one));
  return values.some((value) => ts.isObjectLiteralExpression(value) && textOf(value, LANGUAGES[0]) !== null);
}

/** The value in `const LANGUAGE: Language = 'vi'`. */
function isLanguageName(node: ts.Node): boolean {
  return (
    ts.isVariableDeclaration(node.parent) &&
    node.parent.initializer === node &&
    node.parent.name.getText() === 'LANGUAGE'
  );
}
