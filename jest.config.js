/**
 * Six projects: `unit` needs nothing, `canary` tries the runtime that `unit`, `thorough` and `integration` share, `thorough` goes
 * through whole dossiers, tables and many random cases, `integration` starts a real Neo4j of its own (test/support/database.ts),
 * `isolated` starts processes and further databases, or adds to the model, and `browser` opens the web pages over the database
 * in Chromium, where there is one.
 */
const base = {
  testEnvironment: 'node',
  // Packages that ship only ES modules; jest runs CommonJS, so they are transformed like our own code.
  transformIgnorePatterns: ['/node_modules/(?!(edtf|jose|nearley|p-limit|yocto-queue)/)'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  setupFiles: ['reflect-metadata'],
};

/** Tests that need no world of their own share one: every module is loaded once, instead of once per file (some 3 s each). */
const shared = {
  ...base,
  testEnvironment: '<rootDir>/test/support/shared/environment.cjs',
  runtime: '<rootDir>/test/support/shared/runtime.cjs',
};

const withDatabase = {
  globalSetup: '<rootDir>/test/support/startDatabase.ts',
  globalTeardown: '<rootDir>/test/support/stopDatabase.ts',
};

module.exports = {
  // All integration tests share one database. `npm test` runs two jests side by side (scripts/lanes.mjs).
  maxWorkers: 1,
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  testTimeout: 120_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts'] },
    { ...shared, displayName: 'thorough', testMatch: ['<rootDir>/test/thorough/**/*.test.ts'] },
    { ...base, displayName: 'canary', testMatch: ['<rootDir>/test/canary/**/*.test.ts'] },
    {
      ...shared,
      ...withDatabase,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
    },
    {
      ...base,
      ...withDatabase,
      displayName: 'isolated',
      testMatch: ['<rootDir>/test/isolated/**/*.test.ts'],
    },
    { ...base, ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
