/**
 * The layer check: who imports whom, by dependency-cruiser. That tool can be green while seeing nothing, so the check
 * counts what was seen, and first proves itself on a tree of planted violations.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PLANTED_FILES, type PlantedFile } from './planted-violations';
import { sourceFiles } from './project-files';
import { runTool } from './run-tool';

const LAYERED_FOLDERS = ['src', 'scripts', 'test'];
const CONFIG_FILES = ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'];

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** The broken import rules of the tree at `root`, one a line; none when the layers hold. */
export function checkLayers(root: string): string[] {
  const cruise = cruiseTree(root);
  return [...unseenFiles(root, cruise), ...cruise.summary.violations.map(violationToText)];
}

/** What the check gets wrong on the planted tree: a violation missed, or an allowed import refused. */
export function selfTestLayers(root: string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    plantTree(root, copy);
    const cruise = cruiseTree(copy);
    return [
      ...unseenFiles(copy, cruise),
      ...untriedRules(cruise),
      ...PLANTED_FILES.flatMap((file) => misjudged(file, cruise)),
    ];
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function cruiseTree(root: string): Cruise {
  const folders = LAYERED_FOLDERS.filter((folder) => sourceFiles(root, [folder]).length > 0);
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { stdout, stderr } = runTool('dependency-cruiser', 'depcruise', args, root);
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not answer: ${stderr}${stdout}`);
  return JSON.parse(stdout);
}

function unseenFiles(root: string, cruise: Cruise): string[] {
  const seen = new Set(cruise.modules.map((module) => module.source));
  return sourceFiles(root, LAYERED_FOLDERS)
    .filter((path) => !seen.has(path))
    .map((path) => `${path}: not seen by dependency-cruiser`);
}

const violationToText = ({ rule, from, to }: Violation): string => `${rule.name}: ${from} → ${to}`;

function misjudged(file: PlantedFile, cruise: Cruise): string[] {
  const found = new Set(cruise.summary.violations.filter((v) => v.from === file.path).map((v) => v.rule.name));
  const missed = file.breaks
    .filter((rule) => !found.has(rule))
    .map((rule) => `self-test: ${rule} missed in ${file.path}`);
  const wrong = [...found].filter((rule) => !file.breaks.includes(rule));
  return [...missed, ...wrong.map((rule) => `self-test: ${rule} wrongly found in ${file.path}`)];
}

function untriedRules(cruise: Cruise): string[] {
  const tried = new Set(PLANTED_FILES.flatMap((file) => file.breaks));
  return cruise.summary.ruleSetUsed.forbidden
    .filter((rule) => !tried.has(rule.name))
    .map((rule) => `self-test: no planted violation for ${rule.name}`);
}

function plantTree(root: string, copy: string): void {
  for (const file of CONFIG_FILES) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const file of PLANTED_FILES) {
    mkdirSync(dirname(join(copy, file.path)), { recursive: true });
    writeFileSync(join(copy, file.path), file.text);
  }
}
