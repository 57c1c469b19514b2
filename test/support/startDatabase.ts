import { join } from 'node:path';
import { startEmbedded, type EmbeddedServer } from '../../src/embedded/embeddedServer';
import { HomeInUse } from '../../src/embedded/homeInUse';
import { keepForTeardown } from './runningDatabase';
import { TEST_FOLDER, endLeftoversOfTests, jarsFolder, removeTestPath } from './testHomes';

/** How many test runs may use this checkout at the same time, each with a database of its own. */
const HOMES = ['neo4j', 'neo4j-2', 'neo4j-3', 'neo4j-4'];

/** Plugins of the database, which `npm run test:gds` gives it. */
const PLUGINS = process.env['ENTENTE_TEST_PLUGINS'];

/** Starts one empty database for all integration tests of this run (jest's globalSetup). */
async function startDatabase(): Promise<void> {
  await endLeftoversOfTests();
  const server = await startOnFreeHome();
  keepForTeardown(server);
  process.env['ENTENTE_TEST_URI'] = server.uri;
  process.env['ENTENTE_TEST_USER'] = server.user;
  process.env['ENTENTE_TEST_PASSWORD'] = server.password;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Jest leaves at once on a signal, without its teardown.
    process.once(signal, () => {
      void server.stop().finally(() => process.exit(130));
    });
  }
}

async function startOnFreeHome(): Promise<EmbeddedServer> {
  let inUse: HomeInUse | undefined;
  for (const name of HOMES) {
    try {
      return await startEmbedded({
        home: join(TEST_FOLDER, name),
        jars: jarsFolder(),
        ...(PLUGINS !== undefined && { plugins: PLUGINS }),
        heapMegabytes: 512,
        pageCacheMegabytes: 128,
        beforeLaunch: (home) => {
          removeTestPath(join(home, 'data'));
        },
      });
    } catch (error) {
      if (!(error instanceof HomeInUse)) throw error;
      inUse = error;
    }
  }
  throw inUse ?? new Error('No test home is named.');
}

export { startDatabase as default };
