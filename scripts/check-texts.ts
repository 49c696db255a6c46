/** Text checks that no linter does: nothing of one machine, no test set aside, no address of one registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from './project-files';

interface TextRule {
  readonly says: string;
  readonly path: RegExp;
  readonly forbidden: RegExp;
}

const TEXT_FILE = /(\.(ts|cjs|js|json|md|html|csv|yml|grit)|(^|\/)\.[\w-]+|\.ci\/run)$/;

const TEXT_RULES: readonly TextRule[] = [
  {
    says: 'a path of one machine',
    path: TEXT_FILE,
    forbidden: /(?:^|[\s'"`(=:[])(?:\/(?:home|Users|root|work|workspace|tmp|mnt|opt)\/[\w.@-]|[A-Z]:\\\\?\w)/,
  },
  {
    says: 'a test that is set aside or runs alone',
    path: /^test\/.*\.ts$/,
    forbidden:
      /\b(?:it|test|describe)(?:\.concurrent)?\.(?:skip|only|todo|failing)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\s*\(/,
  },
  {
    says: 'the address of one registry (the lock file is made with omit-lockfile-registry-resolved)',
    path: /^package-lock\.json$/,
    forbidden: /"resolved"\s*:/,
  },
];

/** The forbidden texts under `root`, one problem a line. */
export function checkTexts(root: string): string[] {
  return projectFiles(root)
    .filter((path) => TEXT_FILE.test(path))
    .flatMap((path) => textProblems(path, readFileSync(join(root, path), 'utf8')));
}

/** The same for one file in memory; at most one problem a line of the file and rule. */
export function textProblems(path: string, text: string): string[] {
  const rules = TEXT_RULES.filter((rule) => rule.path.test(path));
  if (rules.length === 0) return [];
  return text
    .split('\n')
    .flatMap((line, n) =>
      rules
        .filter((rule) => rule.forbidden.test(line))
        .map((rule) => `${path}:${n + 1} ${rule.says}: ${line.trim().slice(0, 120)}`),
    );
}
