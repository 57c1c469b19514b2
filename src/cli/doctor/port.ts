/** Whether the server can listen where the settings say, or does so already. */
import { createServer } from 'node:net';

import type { Config } from '../../config';
import { failed, ok, type Check } from './check';

const PROBE_MS = 5_000;

export async function portCheck({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Check> {
  const place = `${host}:${String(port)}`;
  if (port === 0) return ok('port', 'ENTENTE_PORT is 0: the server takes any free port.');
  const code = await listenFailure(host, port);
  if (code === undefined) return ok('port', `${place} is free.`);
  if (code === 'EADDRINUSE')
    return (await isEntente(host, port))
      ? ok('port', `Entente is listening at ${place}.`)
      : failed(
          'port',
          `Another program is listening at ${place}.`,
          'End it, or set ENTENTE_PORT to another port (0 takes any free one).',
        );
  if (code === 'EACCES')
    return failed(
      'port',
      `This user may not listen at ${place}.`,
      'Set ENTENTE_PORT to a port from 1024 on.',
    );
  return failed(
    'port',
    `The server cannot listen at ${place} (${code}).`,
    'Set ENTENTE_HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.',
  );
}

/** The code of what keeps a server from listening; undefined where nothing does. */
function listenFailure(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    probe.listen({ host, port, exclusive: true }, () => {
      probe.close(() => {
        resolve(undefined);
      });
    });
  });
}

/** Whether what listens there says how ready it is, as our server does. */
async function isEntente(host: string, port: number): Promise<boolean> {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const authority = reachable.includes(':') ? `[${reachable}]` : reachable;
  try {
    const answer = await fetch(`http://${authority}:${String(port)}/readyz`, {
      signal: AbortSignal.timeout(PROBE_MS),
    });
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null && 'ready' in body;
  } catch {
    // Whatever it is, it does not answer as we do.
    return false;
  }
}
