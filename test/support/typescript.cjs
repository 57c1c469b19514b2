/** `node -r` this file, and a child process of a test loads our sources as jest does. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require('./resolveSources.cjs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, useDefineForClassFields: false },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
