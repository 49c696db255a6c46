import { readFileSync } from 'node:fs';
import { SCRIPT_SOURCES } from '../../scripts/bundle';
import type { Target } from '../../scripts/entry-stubs';

const TARGETS: Target[] = ['worker', 'panel', 'panel-domain'];
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const scopesOf = (target: Target): string[] => readJson(SCRIPT_SOURCES[target].manifestFile).oauthScopes;

describe('manifests', () => {
  it.each(TARGETS)('[TL11] the manifest of the %s says V8, our time zone and its scopes', (target) => {
    const manifest = readJson(SCRIPT_SOURCES[target].manifestFile);

    expect(manifest).toMatchObject({
      runtimeVersion: 'V8',
      timeZone: 'Asia/Ho_Chi_Minh',
      exceptionLogging: 'STACKDRIVER',
    });
    expect(manifest.oauthScopes.length).toBeGreaterThan(0);
    expect(manifest.oauthScopes.every((scope: string) => scope.startsWith('https://www.googleapis.com/auth/'))).toBe(
      true,
    );
  });

  it('[TL11] the panel can neither read Drive nor send mail nor make triggers', () => {
    const names = scopesOf('panel').map((scope) => scope.split('/auth/')[1]);

    expect(names.filter((name) => /^drive|^spreadsheets$|send_mail|scriptapp/.test(name ?? ''))).toEqual([]);
  });

  it('[TL11] in a domain the panel sees of Drive only what is selected, and only the files its person gives it', () => {
    const more = scopesOf('panel-domain').filter((scope) => !scopesOf('panel').includes(scope));

    expect(more.map((scope) => scope.split('/auth/')[1])).toEqual([
      'drive.addons.metadata.readonly',
      'drive.file',
      'script.external_request',
    ]);
  });
});

describe('clasp files', () => {
  it.each([
    { file: '.clasp.json', folder: 'dist/panel' },
    { file: '.clasp-panel-domain.json', folder: 'dist/panel-domain' },
    { file: '.clasp-worker.json', folder: 'dist/worker' },
  ])('[TL12] $file points to $folder', ({ file, folder }) => {
    expect(readJson(file)).toEqual({ scriptId: expect.any(String), rootDir: folder });
  });
});
