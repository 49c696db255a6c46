/**
 * The spec check: the rules of the SPEC.md files and the titles of the tests must match. A rule nobody tests is only a
 * wish, and a test of an unknown rule tests something nobody asked for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from './project-files';
import { testTitles } from './test-titles';

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

interface Rule {
  readonly id: string;
  readonly at: string;
}

const ID = '[A-Z]{2,3}\\d+[a-z]?';
const RULE_START = new RegExp(`^- \\*\\*(${ID})\\*\\*`);
const RULE_LINE = new RegExp(`^- \\*\\*${ID}\\*\\* \\S.*\\S \\*\\((.+)\\)\\*$`);
/** What may stand between the brackets at the end of a rule of the simulator: where we know it from. */
const SIMULATOR_SOURCE = /^(documented: \S*https?:\/\/\S+|observed: \S+|assumed: switch SW\d+)/;
const QUOTED_IDS = new RegExp(`\\[(${ID}(?:, ?${ID})*)\\]`, 'g');

/** What is wrong between specs and tests under `root`, one problem a line. */
export function checkSpec(root: string): string[] {
  const read = (path: string): TextFile => ({ path, text: readFileSync(join(root, path), 'utf8') });
  const specs = projectFiles(root, ['src', 'scripts']).filter(isSpec).map(read);
  const tests = projectFiles(root, ['test'])
    .filter((path) => path.endsWith('.ts'))
    .map(read);
  return specProblems(specs, tests);
}

const isSpec = (path: string): boolean => /(^|\/)SPEC\.md$/.test(path) || /\/spec\/[^/]+\.md$/.test(path);

/** The same on texts in memory. */
export function specProblems(specs: readonly TextFile[], tests: readonly TextFile[]): string[] {
  const rules = specs.flatMap(rulesOf);
  const titles = tests.flatMap((file) => testTitles(file.path, file.text));
  const quoted = titles.flatMap(({ title, at }) => quotedIds(title).map((id) => ({ id, at })));
  const known = new Set(rules.map((rule) => rule.id));
  const tested = new Set(quoted.map((rule) => rule.id));
  return [
    ...specs.flatMap(formatProblems),
    ...rules
      .filter((rule, n) => rules.findIndex((other) => other.id === rule.id) !== n)
      .map(({ id, at }) => `${at} ${id} is there twice`),
    ...rules.filter(({ id }) => !tested.has(id)).map(({ id, at }) => `${at} ${id} has no test`),
    ...quoted.filter(({ id }) => !known.has(id)).map(({ id, at }) => `${at} ${id} is not in any SPEC`),
    ...titles
      .filter(({ title }) => quotedIds(title).length === 0)
      .map(({ title, at }) => `${at} no rule ID in "${title}"`),
  ];
}

function rulesOf(spec: TextFile): Rule[] {
  return numberedLines(spec).flatMap(({ line, at }) => {
    const id = RULE_START.exec(line)?.[1];
    return id === undefined ? [] : [{ id, at }];
  });
}

function formatProblems(spec: TextFile): string[] {
  return numberedLines(spec)
    .filter(({ line }) => RULE_START.test(line) && !hasSource(spec.path, line))
    .map(({ line, at }) => `${at} rule without a proper source in *(…)* at its end: ${line}`);
}

function hasSource(path: string, line: string): boolean {
  const source = RULE_LINE.exec(line)?.[1];
  if (source === undefined) return false;
  return path.startsWith('src/simulator/') ? SIMULATOR_SOURCE.test(source) : true;
}

function quotedIds(title: string): string[] {
  return [...title.matchAll(QUOTED_IDS)].flatMap((match) => (match[1] ?? '').split(/, ?/));
}

const numberedLines = (file: TextFile): { line: string; at: string }[] =>
  file.text.split('\n').map((line, n) => ({ line: line.trimEnd(), at: `${file.path}:${n + 1}` }));
