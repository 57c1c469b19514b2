import 'reflect-metadata';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { startEmbedded } from '../../src/embedded/embeddedServer';
import { jarsFolder, removeTestPath, TEST_FOLDER } from '../support/testHomes';
async function main() {
  const server = await startEmbedded({
    home: join(TEST_FOLDER, 'neo4j-hist-dev'),
    jars: jarsFolder(),
    heapMegabytes: 700,
    pageCacheMegabytes: 128,
    beforeLaunch: (home) => removeTestPath(join(home, 'data')),
  });
  writeFileSync(
    '/tmp/hist-env',
    `export ENTENTE_TEST_URI=${server.uri} ENTENTE_TEST_USER=${server.user} ENTENTE_TEST_PASSWORD=${server.password}\n`,
  );
  process.on('SIGTERM', () => void server.stop().finally(() => process.exit(0)));
  setInterval(() => undefined, 60000);
}
void main();
