/**
 * Who may import whom (DESIGN.md §4). Every rule is tried on a planted violation by scripts/check-layers.ts, so a rule
 * added here needs a planted file there.
 */

/** The product: what is bundled for Apps Script. `main` means the few files directly in src/. */
const PRODUCT = '^src/(domain|app|ui|google)/|^src/[^/]+\\.ts$';

/** A folder of the product may import only the folders of `allowed`. */
const layer = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|scripts|test)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    layer('domain-imports-nothing', '^src/domain/', '^src/domain/'),
    layer('app-imports-domain', '^src/app/', '^src/(app|domain)/'),
    layer('ui-imports-app-and-domain', '^src/ui/', '^src/(ui|app|domain)/'),
    layer('google-imports-app-domain-ui', '^src/google/', '^src/(google|app|domain|ui)/'),
    layer('main-imports-the-product', '^src/[^/]+\\.ts$', PRODUCT),
    layer('simulator-imports-itself', '^src/simulator/', '^src/simulator/'),
    {
      name: 'google-imports-only-types-of-ui',
      severity: 'error',
      from: { path: '^src/google/' },
      to: { path: '^src/ui/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-packages-in-bundles',
      comment:
        'The product and the sandbox surface run where there is no Node and every byte is evaluated at each run.',
      severity: 'error',
      from: { path: [PRODUCT, '^src/simulator/script/surface/'] },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'no-cycles',
      comment: 'Types may refer to each other across files: such imports are gone when the code runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.cjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
