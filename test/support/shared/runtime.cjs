/**
 * jest's `runtime` for tests that need no world of their own: Node loads their modules, each once for all files.
 * jest's own runtime makes a context for every file and loads graphql, type-graphql, zod and the model anew in each.
 * With `--coverage`, `--watch` or `--detectLeaks` jest's own is taken after all, since these need what it does.
 */
const { ModuleMocker } = require('jest-mock');
const { default: IsolatedRuntime } = require('jest-runtime');
const { evaluateCircus } = require('./circus.cjs');
const { isIsolated } = require('./isolated.cjs');
const { loadTypeScript, sourceMaps } = require('./typescript.cjs');

const mocker = new ModuleMocker(globalThis);
const jest = { fn: mocker.fn.bind(mocker), spyOn: mocker.spyOn.bind(mocker) };

/** The part of jest-runtime that jest-runner and jest-circus call. */
class SharedRuntime {
  constructor(...args) {
    const [, , , transformer, , , , globalConfig] = args;
    if (isIsolated(globalConfig)) return new IsolatedRuntime(...args);
    loadTypeScript(transformer);
  }

  requireInternalModule(path) {
    return evaluateCircus(path);
  }

  requireModule(path) {
    // jest-runner asks for 100 frames, in what it believes to be its own context: each refusal that a test provokes would pay.
    Error.stackTraceLimit = 10;
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    Object.assign(globalThis, globals, { jest });
    // The package itself only says that it cannot be loaded outside of jest's own runtime.
    require.cache[require.resolve('@jest/globals')] = { loaded: true, exports: { ...globals, jest } };
  }

  getSourceMaps() {
    return sourceMaps;
  }

  unstable_shouldLoadAsEsm() {
    return false;
  }

  getAllCoverageInfoCopy() {}

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {
    mocker.restoreAllMocks();
  }
}

module.exports = SharedRuntime;
