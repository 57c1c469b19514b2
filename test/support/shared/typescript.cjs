require('../resolveSources.cjs');

/** Where jest keeps the source map of each file that was loaded, for the lines in stacks. */
const sourceMaps = new Map();

const OPTIONS = {
  collectCoverage: false,
  collectCoverageFrom: [],
  coverageProvider: 'babel',
  isInternalModule: false,
  supportsDynamicImport: true,
  supportsExportNamespaceFrom: false,
  supportsStaticESM: false,
  supportsTopLevelAwait: false,
};

/** Lets Node load our TypeScript as jest transforms it and keeps it in its cache. */
function loadTypeScript(transformer) {
  require.extensions['.ts'] = (module, filename) => {
    const { code, sourceMapPath } = transformer.transform(filename, OPTIONS);
    if (sourceMapPath) sourceMaps.set(filename, sourceMapPath);
    module._compile(code, filename);
  };
}

module.exports = { loadTypeScript, sourceMaps };
