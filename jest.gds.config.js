/** The tests of `npm run test:gds`, set up as integration tests are. */
const { projects, ...shared } = require('./jest.config.js');

const { displayName: _, ...integration } = projects.find(({ displayName }) => displayName === 'integration');

module.exports = {
  ...shared,
  projects: [{ ...integration, displayName: 'gds', testMatch: ['<rootDir>/test/gds/**/*.test.ts'] }],
};
