/** The `testEnvironment` that goes with the shared runtime: no context, since tests run in that of jest itself. */
const { TestEnvironment } = require('jest-environment-node');
const { isIsolated } = require('./isolated.cjs');

class SharedEnvironment {
  constructor(config, context) {
    if (isIsolated(config.globalConfig)) return new TestEnvironment(config, context);
    /** What jest's runner sets for a file alone is set here, and not in jest's own process. */
    this.global = {};
  }

  async setup() {}

  async teardown() {}

  getVmContext() {
    return null;
  }
}

module.exports = SharedEnvironment;
