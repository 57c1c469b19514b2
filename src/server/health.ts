import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Progress } from './preparation';

/** Whether the server can answer now, and in a word for operators why not. */
export interface Readiness {
  readonly ready: boolean;
  readonly reason?: string;
  /** How far the preparation of published operations is; being ready does not wait for it. */
  readonly prepared?: Progress;
}

// Longer, and the probe of an orchestrator would time out without learning why.
const timeoutMs = 2000;

/** Adds `/livez` (the process answers) and `/readyz` (send requests here: it can also reach what it needs). */
export function addHealth(app: FastifyInstance, log: Logger, readiness: () => Promise<Readiness>): void {
  app.get('/livez', async () => ({ live: true }));
  app.get('/readyz', async (_request, reply) => {
    const state = await withinTimeout(readiness, log);
    return reply
      .code(state.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(state);
  });
}

async function withinTimeout(readiness: () => Promise<Readiness>, log: Logger): Promise<Readiness> {
  const timeout = new AbortController();
  const late = wait(
    timeoutMs,
    { ready: false, reason: 'the check does not respond' },
    { signal: timeout.signal, ref: false },
  );
  try {
    return await Promise.race([readiness(), late]);
  } catch (error) {
    log.warn({ err: error }, 'the readiness check failed');
    return { ready: false, reason: 'the check failed' };
  } finally {
    late.catch(() => undefined);
    timeout.abort();
  }
}
