/** Tests run through swc (types are checked by `npm run check`); the bundles are built once before all tests. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  globalSetup: '<rootDir>/test/support/build-once.ts',
  reporters: ['default', '<rootDir>/test/support/plain-reporter.cjs'],
  maxWorkers: 2,
};
