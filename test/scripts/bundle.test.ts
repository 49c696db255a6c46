import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildScript } from '../../scripts/bundle';
import type { EntryPoint } from '../../scripts/entry-stubs';

const INSTALL: EntryPoint = { name: 'install', target: 'worker', kind: 'menu' };
const SOUND_TREE = {
  'src/main.ts': "import { answer } from './domain/answer';\nexport function install(): number { return answer(); }\n",
  'src/domain/answer.ts': 'export const answer = (): number => 42;\n',
  'src/worker-manifest.json': '{ "runtimeVersion": "V8" }\n',
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function writeTree(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const product = (name: string): string => readFileSync(join(root, 'dist/worker', name), 'utf8');
const failure = (entryPoints: EntryPoint[]): Promise<string> =>
  buildScript(root, 'worker', entryPoints).then(
    () => 'built',
    (error: Error) => error.message,
  );

describe('a built script', () => {
  it('[TL1] is called by the names of its entry points', async () => {
    writeTree(SOUND_TREE);

    const bytes = await buildScript(root, 'worker', [INSTALL]);

    const sandbox = createContext({});
    runInContext(product('Code.js'), sandbox);
    expect(runInContext('install()', sandbox)).toBe(42);
    expect(bytes).toBe(Buffer.byteLength(product('Code.js')));
  });

  it('[TL9] has its manifest and pages beside it and nothing left over', async () => {
    writeTree({
      ...SOUND_TREE,
      'src/main.ts': "export function install(): unknown { return HtmlService.createHtmlOutputFromFile('plan'); }",
      'src/ui/html/plan.html': '<p>Kế hoạch</p>',
      'src/ui/html/unnamed.html': '<p></p>',
      'dist/worker/old.html': 'old',
    });

    await buildScript(root, 'worker', [INSTALL]);

    expect(readdirSync(join(root, 'dist/worker')).sort()).toEqual(['Code.js', 'appsscript.json', 'plan.html']);
    expect(product('appsscript.json')).toBe(SOUND_TREE['src/worker-manifest.json']);
    expect(product('plan.html')).toBe('<p>Kế hoạch</p>');
  });

  it('[TL10] has no syntax that Apps Script cannot read', async () => {
    const main = `class Counter { static made = 0; #n = 1; up(step?: { by: number }) { this.#n += step?.by ?? 1; return this.#n; } }
      export function install(): number { return new Counter().up({ by: Counter.made }); }`;
    writeTree({ ...SOUND_TREE, 'src/main.ts': main });

    await buildScript(root, 'worker', [INSTALL]);

    expect(product('Code.js')).not.toMatch(/this\.#|\?\.|\?\?|static made|^export |^import /m);
    const sandbox = createContext({});
    runInContext(product('Code.js'), sandbox);
    expect(runInContext('install()', sandbox)).toBe(1);
  });
});

describe('the language of a build', () => {
  const TEXTS = {
    ...SOUND_TREE,
    'src/main.ts': "import { TEXT } from './ui/messages/texts';\nexport function install(): string { return TEXT; }\n",
    'src/ui/messages/language.ts': "export type Language = 'vi' | 'en';\nexport const LANGUAGE: Language = 'vi';\n",
    'src/ui/messages/texts.ts': `import { LANGUAGE } from './language';
      const TEXTS = { 'a.b': { vi: 'Khóa, {name}', en: "Lock: 'x'" }, 'c': { en: 'Open', vi: 'Mở' } } as const;
      export const TEXT: string = [TEXTS['a.b'][LANGUAGE], TEXTS.c[LANGUAGE]].join('/');`,
  };

  it.each([
    { language: 'vi' as const, says: 'Khóa, {name}/Mở', lacks: 'Lock' },
    { language: 'en' as const, says: "Lock: 'x'/Open", lacks: 'Khóa' },
  ])('[TL13] $language is the only one in it', async ({ language, says, lacks }) => {
    writeTree(TEXTS);

    await buildScript(root, 'worker', [INSTALL], { language });

    const sandbox = createContext({});
    runInContext(product('Code.js'), sandbox);
    expect(runInContext('install()', sandbox)).toBe(says);
    expect(product('Code.js')).not.toContain(lacks);
  });
});

describe('a build that fails', () => {
  it.each([
    { scenario: 'a listed function is missing', main: 'export {};', says: 'does not export the function install' },
    {
      scenario: 'an export is not listed',
      main: 'export function install() {}\nexport function extra() {}',
      says: 'exports extra',
    },
  ])('[TL2, TL3] says so when $scenario', async ({ main, says }) => {
    writeTree({ ...SOUND_TREE, 'src/main.ts': main });

    expect(await failure([INSTALL])).toContain(says);
  });

  it('[TL6] says how large a bundle over the limit is', async () => {
    writeTree({ ...SOUND_TREE, 'src/main.ts': `export function install() { return '${'x'.repeat(800_000)}'; }` });

    expect(await failure([INSTALL])).toMatch(/Code\.js has 80\d{4} bytes, more than 800000/);
  });

  it('[TL7] says that the top level calls a service', async () => {
    writeTree({
      ...SOUND_TREE,
      'src/main.ts': 'const root = DriveApp.getRootFolder();\nexport function install() { return root; }',
    });

    expect(await failure([INSTALL])).toContain('DriveApp is not defined');
  });

  it('[TL8] names every problem and leaves the former products', async () => {
    writeTree({
      ...SOUND_TREE,
      'src/main.ts': 'export function extra() {}',
      'src/worker-manifest.json': '{ "runFunction": "gone" }',
      'dist/worker/Code.js': 'former',
    });

    const message = await failure([INSTALL]);

    expect(message.split('\n').slice(1)).toEqual([
      '  - src/main.ts does not export the function install of src/entry-points.ts',
      '  - src/main.ts exports extra, which is not in src/entry-points.ts',
      '  - src/worker-manifest.json names the function gone, which is not in src/entry-points.ts',
    ]);
    expect(product('Code.js')).toBe('former');
  });
});
