/** Lets Node load our TypeScript, as jest transforms it and keeps it in its cache. */
function loadTypeScript(transformer) {
  require.extensions['.ts'] = (module, filename) => {
    const { code } = transformer.transform(filename, {
      collectCoverage: false, collectCoverageFrom: [], coverageProvider: 'babel',
      isInternalModule: false,
      supportsDynamicImport: true,
      supportsExportNamespaceFrom: false,
      supportsStaticESM: false,
      supportsTopLevelAwait: false,
    });
    module._compile(code, filename);
  };
}
module.exports = { loadTypeScript };
