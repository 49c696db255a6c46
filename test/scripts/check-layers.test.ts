import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkLayers, selfTestLayers } from '../../scripts/check-layers';

describe('layers', () => {
  it('[TL30] the planted violations are found and nothing else', () => {
    expect(selfTestLayers(resolve('.'))).toEqual([]);
  });

  it('[TL31] a file that the configuration hides is named', () => {
    const root = mkdtempSync(join(tmpdir(), 'hidden-'));
    try {
      mkdirSync(join(root, 'src/domain'), { recursive: true });
      writeFileSync(join(root, 'src/domain/a.ts'), 'export const a = 1;\n');
      writeFileSync(
        join(root, '.dependency-cruiser.cjs'),
        "module.exports = { forbidden: [], options: { exclude: { path: 'domain' } } };",
      );
      cpSync('package.json', join(root, 'package.json'));
      symlinkSync(resolve('node_modules'), join(root, 'node_modules'));

      expect(checkLayers(root)).toEqual(['src/domain/a.ts: not seen by dependency-cruiser']);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
