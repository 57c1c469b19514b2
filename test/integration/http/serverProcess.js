/** A server over the sample schema in a process of its own, which tells its address on the first line and stops on SIGTERM. */
const { transformFileSync } = require('@swc/core');

const options = {
  jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
  module: { type: 'commonjs' },
};
require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);

const { createLog } = require('../../../src/server/log');
const { closeOnSignals } = require('../../../src/server/shutdown');
const { startSample } = require('./testServer');

startSample({ LOG_LEVEL: 'silent' }, { drainMs: Number(process.argv[2]) }).then((server) => {
  closeOnSignals(
    [
      { name: 'http', close: () => server.stop() },
      { name: 'last', close: async () => void process.stdout.write('closed\n') },
    ],
    createLog({ logLevel: 'silent' }),
  );
  process.stdout.write(`${server.url}\n`);
});
