import { readdirSync } from 'node:fs';
import { textProblems } from '../../scripts/check-texts';
import { TYPE_WORLDS } from '../../scripts/check-types';
import { sourceFiles } from '../../scripts/project-files';

/** Joined here, so that this file passes the check itself. */
const joined = (...parts: string[]): string => parts.join('');

describe('texts', () => {
  it.each([
    joined("read('/ho", "me/someone/data.csv')"),
    joined('cd /wo', 'rk/main'),
    joined('"C:', '\\\\Users\\\\someone"'),
    joined('see (/t', 'mp/out.txt)'),
  ])('[TL40] %s names a path of one machine', (line) => {
    expect(textProblems('src/domain/a.ts', `const a = 1;\n${line}\n`)).toEqual([
      expect.stringMatching(/^src\/domain\/a\.ts:2 a path/),
    ]);
  });

  it.each([
    'https://script.google.com/home/usersettings',
    "'./tmp/out'",
    "import a from '../work/a'",
    '/drive/v3/files',
    'a/home/b',
  ])('[TL40] %s is no path of a machine', (line) => {
    expect(textProblems('src/domain/a.ts', line)).toEqual([]);
  });

  it.each([
    joined('it.sk', "ip('[AC1] x', f)"),
    joined('describe.on', "ly('x', f)"),
    joined('test.to', "do('x')"),
    joined('it.sk', "ip.each([1])('x', f)"),
    joined('xi', "t('x', f)"),
  ])('[TL41] %s is refused in tests', (line) => {
    expect(textProblems('test/domain/a.test.ts', line)).toHaveLength(1);
  });

  it('[TL41] calls that only resemble them are let through', () => {
    expect(textProblems('test/domain/a.test.ts', "exit(1); rows.skip(2); it('[AC1] waits', f);")).toEqual([]);
  });

  it('[TL42] an address of a registry is refused in the lock file only', () => {
    const line = '  "resolved": "https://registry.example/a.tgz",';

    expect(textProblems('package-lock.json', line)).toHaveLength(1);
    expect(textProblems('src/domain/a.json', line)).toEqual([]);
  });
});

describe('type worlds', () => {
  it('[TL43] every folder of sources is in one', () => {
    const checked = TYPE_WORLDS.map((world) => world.project);
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const withSources = folders
      .map((entry) => `src/${entry.name}`)
      .filter((path) => sourceFiles('.', [path]).length > 0);

    expect(withSources.filter((path) => !checked.includes(path))).toEqual([]);
  });
});
