import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { StartupFailure } from '../graph/startupFailure';

/** From so many relationships on they are kept by type: most walks want one type of many (default 50). */
const GROUPING = 'db.relationship_grouping_threshold=10';

/** The settings of the import tool: those that decide how data is stored are the server's. */
export function importConfText(pageCacheMegabytes: number): string {
  return [`server.memory.pagecache.size=${pageCacheMegabytes}m`, GROUPING, ''].join('\n');
}

/** The settings that the embedded server runs with, as `neo4j.conf` has them. */
export function confText(port: number, pageCacheMegabytes: number, plugins?: string): string {
  return [
    '# Written at every start; changes made here are lost.',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    `server.memory.pagecache.size=${pageCacheMegabytes}m`,
    // Without this each new home sets aside 512 MB of disk for transaction logs it may never fill.
    'db.tx_log.preallocate=false',
    GROUPING,
    // Two quiet periods of 5 s in netty are nearly all of a stop: 10.2 s with them, 0.4 s without.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    // Graph Data Science reads the store in ways that other procedures may not.
    ...(plugins === undefined
      ? []
      : [`server.directories.plugins=${resolve(plugins)}`, 'dbms.security.procedures.unrestricted=gds.*']),
    '',
  ].join('\n');
}

/** The port of an earlier start, read from its conf. */
export function portIn(conf: string | undefined): number | undefined {
  const match = /^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/m.exec(conf ?? '')?.[1];
  return match === undefined ? undefined : Number(match);
}

/** The wanted port when it is free on 127.0.0.1, otherwise any free one. */
export async function choosePort(preferred: number | undefined): Promise<number> {
  const port = (preferred === undefined ? undefined : await tryPort(preferred)) ?? (await tryPort(0));
  if (port !== undefined) return port;
  throw new StartupFailure(
    'No port of 127.0.0.1 is available: allow this process to use the loopback interface, or set NEO4J_URI to your own Neo4j.',
  );
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    // Whatever keeps us from listening there, the port is not ours to use.
    probe.once('error', () => {
      resolve(undefined);
    });
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined);
      });
    });
  });
}
