import { spawnSync } from 'node:child_process';
import { sourceFiles } from '../../scripts/project-files';

/** What jest would run, as paths in the project. */
function chosenBy(long: string): string[] {
  const env = { ...process.env, LONG: long };
  const { stdout } = spawnSync('npx', ['jest', '--listTests'], { env, encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((path) => path.slice(process.cwd().length + 1))
    .sort();
}

describe('which tests are run', () => {
  const all = sourceFiles(process.cwd(), ['test'])
    .filter((path) => path.endsWith('.test.ts'))
    .sort();

  it('[TL51] without long ones, and in the soak all of them', () => {
    const short = all.filter((path) => !path.endsWith('.long.test.ts'));
    expect(short.length).toBeLessThan(all.length);
    expect(chosenBy('0')).toEqual(short);
    expect(chosenBy('1')).toEqual(all);
  });
});
