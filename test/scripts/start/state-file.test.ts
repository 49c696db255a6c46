import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSaver } from '../../../scripts/start/saver';
import type { School } from '../../../scripts/start/school';
import { loadSchool, saveSchool } from '../../../scripts/start/state-file';
import { createWorld } from '../../../src/simulator/world';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function someSchool(): School {
  const world = createWorld({ now: 1_000, seed: 3, accounts: [{ email: 'ht@hoamai.example' }] });
  const options = { school: 'empty', classes: 4, edition: 'gmail', now: '1970-01-01T00:00Z', seed: 3 } as const;
  return { world, journalId: 'j', scripts: { worker: 'w' }, options };
}

describe('the file of a school', () => {
  it('[NS30] what was saved comes back', () => {
    const file = join(folder, 'deep/workspace.json');
    expect(loadSchool(file)).toBeUndefined();
    const { world, ...rest } = someSchool();
    saveSchool(file, { world, ...rest });
    const { world: loaded, ...others } = loadSchool(file) as School;
    expect(loaded.state).toEqual(world.state);
    expect(others).toEqual(rest);
  });

  it('[NS31] what is broken, foreign or newer is refused and stays', () => {
    const file = join(folder, 'workspace.json');
    const saved = (): object => {
      saveSchool(file, someSchool());
      return JSON.parse(readFileSync(file, 'utf8'));
    };
    for (const text of ['{"a', '[]', '{"name":"x"}', JSON.stringify({ ...saved(), version: 9 }), '']) {
      writeFileSync(file, text);
      expect(() => loadSchool(file)).toThrow(/--reset.*\n.*--reset/);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });

  it('[NS32] a save that fails leaves the former file and nothing else', () => {
    const file = join(folder, 'workspace.json');
    mkdirSync(file);
    expect(() => saveSchool(file, someSchool())).toThrow('cannot be written');
    expect(readdirSync(folder)).toEqual(['workspace.json']);
  });
});

describe('saving', () => {
  it('[NS35] many changes are one save, and the end is another', () => {
    jest.useFakeTimers();
    try {
      const save = jest.fn();
      const saver = newSaver(save, () => undefined);
      for (let i = 0; i < 10; i++) saver.schedule();
      expect(save).not.toHaveBeenCalled();
      jest.advanceTimersByTime(10_000);
      expect(save).toHaveBeenCalledTimes(1);
      saver.schedule();
      saver.finish();
      jest.advanceTimersByTime(10_000);
      expect(save).toHaveBeenCalledTimes(2);
    } finally {
      jest.useRealTimers();
    }
  });
});
