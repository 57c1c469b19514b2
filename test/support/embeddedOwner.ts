/** A process to be killed: starts the embedded server on the home in its first argument, then says its pid and stays. */
import { startEmbedded } from '../../src/embedded/embeddedServer';
import { jarsFolder } from './testHomes';

const [home = ''] = process.argv.slice(2);

void startEmbedded({ home, jars: jarsFolder(), heapMegabytes: 256, pageCacheMegabytes: 32 }).then(
  (server) => {
    server.recordAddress('http://127.0.0.1:4000/graphql');
    setInterval(() => undefined, 60_000);
    process.stdout.write(
      `${JSON.stringify({ uri: server.uri, password: server.password, pid: server.pid })}\n`,
    );
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
