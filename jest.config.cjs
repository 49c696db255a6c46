/**
 * Tests run through swc (types are checked by `npm run check`); the bundles are built once before all tests. Files named
 * `.long.test.ts` take minutes together and are left to `npm run soak`.
 */
const LEFT_TO_THE_SOAK = process.env.LONG === '1' ? [] : ['\\.long\\.test\\.ts$'];

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...LEFT_TO_THE_SOAK],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  globalSetup: '<rootDir>/test/support/build-once.ts',
  reporters: ['default', '<rootDir>/test/support/plain-reporter.cjs'],
  maxWorkers: 2,
};
