import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Runs jest on these test files (name → text) in a folder of their own and returns all it printed. */
function printedBy(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'reporter-'));
  try {
    const config = { transform: {}, reporters: ['default', resolve('test/support/plain-reporter.cjs')] };
    writeFileSync(join(root, 'package.json'), JSON.stringify({ jest: config }));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('node_modules/jest/bin/jest.js'), '--rootDir', root],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    return stderr + stdout;
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('plain reporter', () => {
  it('[TL50] the last line counts passed and failed tests and files that could not run', () => {
    const printed = printedBy({
      'good.test.js': "test('a', () => {}); test('b', () => {});",
      'bad.test.js': "test('c', () => { throw new Error('no'); });",
      'broken.test.js': "require('./gone');",
    });

    expect(printed.trimEnd().split('\n').pop()).toBe('2 passed, 2 failed');
  });
});
