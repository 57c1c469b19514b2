/**
 * jest's `runtime` for tests that need no world of their own: Node loads their modules, each once for all files.
 * jest's own runtime makes a context for every file and loads graphql, type-graphql, zod and the model anew in each.
 * With `--coverage`, `--watch` or `--detectLeaks` jest's own is taken after all, since all three need what it does.
 */
const { ModuleMocker } = require('jest-mock');
const { default: IsolatedRuntime } = require('jest-runtime');
const { evaluateCircus } = require('./circus.cjs');
const { isIsolated } = require('./isolated.cjs');
const { loadTypeScript } = require('./typescript.cjs');

const mocker = new ModuleMocker(globalThis);

class SharedRuntime {
  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    if (isIsolated(globalConfig)) {
      return new IsolatedRuntime(
        config,
        environment,
        resolver,
        transformer,
        cacheFS,
        coverage,
        testPath,
        globalConfig,
      );
    }
    // jest's runner asks for a hundred, which every refusal that a test provokes would pay.
    loadTypeScript(transformer);
  }

  /** jest-circus itself is loaded for each file: its state and its handlers belong to one. */
  requireInternalModule(path) {
    return evaluateCircus(path);
  }

  requireModule(path) {
    Error.stackTraceLimit = 10;
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    const jest = { fn: mocker.fn.bind(mocker), spyOn: mocker.spyOn.bind(mocker) };
    Object.assign(globalThis, globals, { jest });
    require.cache[require.resolve('@jest/globals')] = { loaded: true, exports: { ...globals, jest } };
  }

  unstable_shouldLoadAsEsm() {
    return false;
  }
  getSourceMaps() {
    return null;
  }
  getAllCoverageInfoCopy() {}
  enterTestCode() {}
  leaveTestCode() {}
  teardown() {
    mocker.restoreAllMocks();
  }
}

module.exports = SharedRuntime;
