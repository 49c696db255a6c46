import { createContext, runInContext } from 'node:vm';
import {
  type EntryPoint,
  entryNames,
  entryStubs,
  exportProblems,
  listProblems,
  manifestProblems,
} from '../../scripts/entry-stubs';

const nothing = (): void => {};

describe('entry stubs', () => {
  it('[TL1] a stub is a top-level function that passes this, arguments and result on', () => {
    const bundle = 'var App = (() => ({ greet(...words) { return [this === globalThis, ...words].join(" "); } }))();';
    const sandbox = createContext({});

    runInContext(`${bundle}\n${entryStubs(['greet'])}`, sandbox);

    expect(Object.getOwnPropertyNames(sandbox)).toEqual(expect.arrayContaining(['App', 'greet']));
    expect(runInContext('greet("xin", "chào")', sandbox)).toBe('true xin chào');
  });

  it('[TL1] a script gets the stubs of its own entry points in the order of the list', () => {
    const list: EntryPoint[] = [
      { name: 'dispatch', target: 'worker', kind: 'trigger' },
      { name: 'onOpen', target: 'panel', kind: 'simpleTrigger' },
      { name: 'install', target: 'worker', kind: 'menu' },
    ];

    expect(entryNames(list, 'worker')).toEqual(['dispatch', 'install']);
    expect(entryNames(list, 'panel')).toEqual(['onOpen']);
  });
});

describe('the list against code and manifest', () => {
  it.each([
    {
      scenario: 'not exported',
      exported: {},
      problems: ['src/main.ts does not export the function install of src/entry-points.ts'],
    },
    {
      scenario: 'not a function',
      exported: { install: 1 },
      problems: ['src/main.ts does not export the function install of src/entry-points.ts'],
    },
    { scenario: 'exported', exported: { install: nothing }, problems: [] },
  ])('[TL2] a listed function that is $scenario', ({ exported, problems }) => {
    expect(exportProblems('src/main.ts', exported, ['install'])).toEqual(problems);
  });

  it('[TL3] an export that is not listed is a problem', () => {
    expect(exportProblems('src/main.ts', { install: nothing, helper: nothing }, ['install'])).toEqual([
      'src/main.ts exports helper, which is not in src/entry-points.ts',
    ]);
  });

  it.each([
    { where: 'a home page', manifest: { addOns: { common: { homepageTrigger: { runFunction: 'showHome' } } } } },
    {
      where: 'an item of a list',
      manifest: { addOns: { common: { universalActions: [{ label: 'x', runFunction: 'showHome' }] } } },
    },
    {
      where: 'a mail trigger',
      manifest: { addOns: { gmail: { contextualTriggers: [{ onTriggerFunction: 'showHome' }] } } },
    },
    { where: 'a macro', manifest: { sheets: { macros: [{ menuName: 'x', functionName: 'showHome' }] } } },
  ])('[TL4] a function named in $where of the manifest must be listed', ({ manifest }) => {
    expect(manifestProblems('appsscript.json', manifest, ['onOpen'])).toEqual([
      'appsscript.json names the function showHome, which is not in src/entry-points.ts',
    ]);
    expect(manifestProblems('appsscript.json', manifest, ['onOpen', 'showHome'])).toEqual([]);
  });

  it('[TL4] a web app and the functions that answer it go together', () => {
    const webapp = { access: 'ANYONE', executeAs: 'USER_DEPLOYING' };

    expect(manifestProblems('m.json', { webapp }, ['onOpen'])).toHaveLength(1);
    expect(manifestProblems('m.json', {}, ['doPost'])).toHaveLength(1);
    expect(manifestProblems('m.json', { webapp }, ['doGet'])).toEqual([]);
  });

  it.each([
    { names: ['a', 'b', 'a'], problem: 'entry point a is listed twice' },
    { names: ['1a'], problem: 'entry point "1a" cannot be the name of a top-level function' },
    { names: ['App'], problem: 'entry point "App" cannot be the name of a top-level function' },
    { names: ['menu.open'], problem: 'entry point "menu.open" cannot be the name of a top-level function' },
  ])('[TL5] $problem', ({ names, problem }) => {
    expect(listProblems(names)).toEqual([problem]);
  });
});
